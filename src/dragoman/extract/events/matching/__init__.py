"""Frames and the language model, held against one sentence.

In: a sentence whose tree is right. Out: `Match`es: which frame is there, told by which word, with whom in which slot.
`sentence_matches` puts together what the frames tell (`frame` reads them from `frames/`, the `matcher` holds them
against a tree, by the verbs that are the `governors` of a noun) and what only the model knows (`learned`); `gapped`
adds the clauses that leave their verb out. Where a frame looks is in `slots`, and in the files beside it whose names
end in "_slots".
"""
