"""Bytes from outside become snapshots."""
