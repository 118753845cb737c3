"""Whether a number is reached, aimed at or promised: in, a number and its sentence; out, true or false.

`finding` judges by the words, `of_period` by the day; the other files know what is never or always to come.
"""
