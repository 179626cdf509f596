"""What follows from the calendar: weekdays, ages, and the time between dates."""
