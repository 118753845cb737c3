"""Names of bodies: in, a view of a sentence; out, mentions of ministries, companies, agencies, and recurring `series`.

`finding` takes those the knowledge files know (`known`), those a noun in capitals names (`headed`), those the language
model `learned`, and those of `common` nouns; `short_names` finds them again in other sentences.
"""
