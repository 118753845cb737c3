"""Numbers said about relations."""
