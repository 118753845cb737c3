"""Lists to take away: one `Listing` in every form it is given in."""
