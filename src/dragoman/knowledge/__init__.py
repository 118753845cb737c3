"""General knowledge as data: states, blocs, offices, currencies, and typed access to it."""
