"""Names of people: in, a view of a sentence; out, the stretches that are personal names.

`finding` mends what the language model learned: `grown_names` takes in the rest of cut ones, `bounds` sets where they
begin and end, by `name_parts` and `given_names`.
"""
