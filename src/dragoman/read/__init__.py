"""Snapshots become reports, with the way back to the original."""
