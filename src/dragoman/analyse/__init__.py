"""Reports become sentences with tags, trees, names, times and quantities; no opinion about diplomacy.

In: the text of a report and the day it was published. Out: `Sentence`s with character offsets into that text. In this
order: `segment` cuts sentences and tokens (`lines`, `datelines`, `tokens`); `language_model` reads each once
(`windows`, `subtokens`, `word_pieces`) and its scores become trees (`trees`, `labels`), `triggers`, `lemmas` and
`names`, which `name_edges`, `known_names` and `towns` mend; `told_clauses` and `saying_times` mend
trees; `times` (by `time_grammar`, with `tense`) and `quantities` (by `numerals` and `amounts`) read what stands in
each; `entries` gives those of a chronicle the time they open with.
`timeml` writes times in the notation of TimeML.
"""
