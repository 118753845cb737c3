"""Who holds which office, as a report observes it."""
