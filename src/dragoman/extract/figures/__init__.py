"""Numbers said about relations.

In: the quantities of each sentence, the mentions, the figures told before. Out: `Figure`s. `finding` goes through the
sentences: `numbers` leaves those that may be figures, `changes` gives each its change; then `figure` asks for each
number (a `number`, read in its `context` with the figures told `before`) its `measure`, its `time` with the `outlook`,
and its `parties`; `indicators` knows what can be measured, `currencies` whose money it is, `words` how it is told.
"""
