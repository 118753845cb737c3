"""Who holds which office, as a report observes it.

In: the mentions with their titles. Out: `Post`s. `finding` takes the offices that `mentions` bound to names, and those
that a sentence states (`predicates`, with `succession` and `leaving`); each is then given its body (`bodies`, `seats`)
and the state it serves (`served_state`, by `owners`, `beside`, `receiving`, `usual_office`, `facing` and `scene`).
"""
