"""The words of English for numbers, months and days of the week, each with what it is worth.

>>> CARDINALS["twelve"], TO_NINETY_NINE["forty-two"], ORDINALS["thirtieth"], MONTHS["may"]
(12, 42, 30, 5)
"""

_TEENS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
CARDINALS = {word: number for number, word in enumerate(_TEENS, 1)}
"""From "one" to "nineteen"."""
TENS = {
    word: 10 * ten for ten, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
"""From "twenty" to "ninety"."""
TO_NINETY_NINE = CARDINALS | TENS | {f"{ten}-{one}": TENS[ten] + CARDINALS[one] for ten in TENS for one in _TEENS[:9]}
"""All from "one" to "ninety-nine"."""
ORDINALS = (
    {
        word: number
        for number, word in enumerate(
            (
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
                "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
            ).split(),
            start=1,
        )
    }
    | {f"{ten.removesuffix('y')}ieth": number for ten, number in TENS.items()}
    | {"hundredth": 100, "thousandth": 1000}
)
"""From "first" to "nineteenth", and the round ones to "thousandth"."""
MONTHS = {
    word: number
    for number, word in enumerate(
        "january february march april may june july august september october november december".split(), start=1
    )
}
WEEKDAYS = {
    word: number for number, word in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
"""As `date.weekday` counts: a Monday is 0."""
