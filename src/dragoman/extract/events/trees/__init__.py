"""Trees a parser got wrong, made right before anything is looked for in them.

In: a sentence and its mentions. Out: the sentence, hanging otherwise. `repair` makes a name with its offices move as
one word and goes through the rest: `clause_repair` hangs clauses and their subjects, `that_clauses`, `after_clauses`
and `participles_on_objects` one kind each; `ties` tells how words hang on one another.
"""
