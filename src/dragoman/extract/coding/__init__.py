"""Single sentences coded as source, action and target."""
