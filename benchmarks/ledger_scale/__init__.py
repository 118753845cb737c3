"""A ledger of any size, made in minutes, and how fast it answers: see `benchmarks/ledger_size.py`."""
