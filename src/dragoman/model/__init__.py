"""What a record is: frozen values, no I/O, no language processing, no database."""
