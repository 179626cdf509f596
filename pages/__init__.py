"""Makes the pages of the documentation that nobody should have to keep by hand."""
