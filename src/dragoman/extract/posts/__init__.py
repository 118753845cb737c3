"""Who holds which office, as a report observes it.

In: the mentions with their titles. Out: `Post`s. `finding` takes the offices that `mentions` bound to names, by the
titles they mean (`titles_meant`), and those that a sentence states (`predicates`, with `succession` and `leaving`);
each is given its body (`bodies`, `seats`) and the state it serves, and kept once (`told_twice`).

`served_state` works out a state that no title tells: from what the report has told (`told_states`), by `owners`,
`beside`, `envoys`, `company`, `usual_office` and `scene`, and by the states it speaks of around a person (`spoken_of`,
seen from its `standpoint`), but never that of those he deals with as a stranger (`facing`).
"""
