"""How the parties named near a number are tied to it: in, mentions in its clause; out, `Roles`.

`finding` fills them, asking `of_actor` for those who act (`acting`) and `of_place` for those told by a preposition.
"""
