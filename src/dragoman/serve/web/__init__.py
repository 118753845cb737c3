"""The desk: the ledger as pages. Needs the extra `web`; nothing outside this package imports it but its command."""
