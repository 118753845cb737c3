"""Whether two names can be names of one: pure functions that explain their scores.

In: two names. Out: a `Comparison`. `persons` reads each as a `personal_name`, puts their words in pairs (`aligned`)
and judges them (`judged`); names in other scripts and spellings come through `scripts`, `romanised` and the languages
beside them. `bodies` does the same for bodies, by `body_words` and `elsewhere`.
"""

from dragoman.resolve.identity.names.bodies import compare_bodies as compare_bodies
from dragoman.resolve.identity.names.comparison import Comparison as Comparison
from dragoman.resolve.identity.names.persons import compare_persons as compare_persons
