"""Report -> text: one module per format, each with a `render`."""
