"""Reports become sentences with tags, trees, names, times and quantities."""
