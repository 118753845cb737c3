"""The year of a state, as a ministry's board wants it: on a page and as a document."""
