"""The grammar of English time expressions, in parts named after what they recognise.

Each part is a list of `Rule`s: a pattern over the characters of a sentence and a function that turns a match into a
`Reading`. `compose` joins readings into ranges and reads the words around them.
"""
