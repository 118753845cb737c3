"""Getting at a database: made, recognised, brought up to date, copied.

In: an address. Out: an engine on a ledger of the newest format, or a LedgerError that says what to do. `database` goes
the way, over `sqlite` or `postgresql`; `upgrading` runs the `migrations`, after one of the `backups`, and fills what
they add (`listing_later`). `copying` takes a copy and puts it back; `faults` words what a database complains of;
`processes` says whether who was writing is still there.
"""
