"""Numbers as words tell them."""

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ONE_WORD = {word: number for number, word in enumerate(_ONES, 1)} | {
    ten: 10 * number for number, ten in enumerate(_TENS, 2)
}
"""Those of one word: "one" to "twenty", "thirty" and so on to "ninety"."""
TO_NINETY_NINE = ONE_WORD | {f"{ten}-{one}": ONE_WORD[ten] + ONE_WORD[one] for ten in _TENS for one in _ONES[:9]}
"""All from "one" to "ninety-nine"."""
