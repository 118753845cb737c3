"""Snapshots become reports, with the way back to the original."""

from dragoman.read.route import reports

__all__ = ["reports"]
