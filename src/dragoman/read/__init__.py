"""Snapshots become reports, with the way back to the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.model.report import Report, Snapshot


def reports(snapshot: Snapshot) -> list[Report]:
    """The reports in a snapshot, in order. Raises InputError where it holds none."""
    # Imported here: `import dragoman` imports this package, and need not wait for what is in it.
    from dragoman.read.route import reports as route

    return route(snapshot)
