"""What is known and since when: the only code that knows SQL."""
