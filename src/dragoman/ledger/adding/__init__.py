"""A report comes in: one reading written, and all that hangs on it brought in step, in one transaction.

In: a `Reading`. Out: its rows. `keeping` adds it within one of the `runs`, and `writing` goes the way: each record
becomes a row (`flatten`, and `loading` back), its parties, events and story are joined to those known (`parties`,
`tellings`), what people decided of an earlier reading is taken along (`carrying`, `editions`), and the report is listed
(`lists`).
`unsettled` notes what has changed, and `settling` works out from it, before the transaction ends, what promises and
figures have become (`outcomes`). `rereading` does it for all reports beside what holds.
"""
