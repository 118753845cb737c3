"""How a thing is said: done, to come, suggested, called off, only asked or imagined, or not at all.

In: a match and its sentence. Out: the standing of the event, or that there is none. `stance` works upwards from the
word that tells it: `verb_stances` knows the stance of a word by itself, `governed` what becomes of it under another,
`called_off` what is off, with the words of `stance.yaml` (`stance_words`). The others each know one way in which a
sentence speaks of what has not happened (`negation`, `undone`, `unasserted`), or of what has, in passing
(`presupposed`, `told_after`).
"""
