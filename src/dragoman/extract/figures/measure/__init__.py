"""What a number measures.

In: a number, its sentence, the figures before it. Out: a `Measure`, or None. `finding` asks the words `around` it
(`of_things`, `of_words`, `of_payments`) and corrects them by what was told before; the other files each know one way
in which reports word such things.
"""
