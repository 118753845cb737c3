"""Offices bound to the people who hold them: in, names and office phrases; out, a `person` with the offices of each.

`finding` asks for each name what stands before it (`office_before`) and after it (`office_after`), and for offices in
the plural whom they name (`office_of_several`, `shared_title`); `untold_names` are those beside an office that nothing
else saw.
"""
