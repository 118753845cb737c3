"""The record kept: the only code that knows SQL."""
