"""Texts that bind or guide parties."""
