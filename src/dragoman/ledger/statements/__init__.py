"""Small parts of statements that the rest of the ledger is made with.

`chunks` cuts what is too long for one statement, `portions` a list into pages; `planning` gives the database hints;
`asking_once` keeps small answers; `inserting` writes a row with its new number; `quotes` reads the words that records
rest on.
"""
