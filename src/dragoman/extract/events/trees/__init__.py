"""Trees a parser got wrong, made right before anything is looked for in them.

In: a sentence and its mentions. Out: the sentence, hanging otherwise. `repair` goes through all: `names_as_one` makes a
name with its offices move as one word, `clause_repair` hangs clauses and `doers_given` who acts in them, `hung_astray`
calls those that know one kind each; `ties` tells how words hang on one another.
"""
