"""Gifts told without their receiver, which go the way of the gift told before: "Peru gave Mali 4 tons. Niue gave 2"."""

from dragoman.extract.figures.before import Before
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.signs import NOBODY, key_of
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence


def given_same_way(choice: Choice, context: Context, sentence: Sentence, before: Before) -> Choice:
    """The choice, with the receiver of the gift before where the sentence itself names none.

    "The United States gave Ukraine 4 million. President Biden set aside 5 million more. Sweden is giving 2 million."
    """
    gift = before.gift if before.gift and before.gift.indicator == "aid" else None  # a debt runs the other way
    giver, receiver = (mention_of(context, each) for each in (gift.subject, gift.counterpart)) if gift else (None, None)
    own, other = mention_of(context, choice.subject), mention_of(context, choice.counterpart)
    if giver is None or receiver is None or NOBODY in {key_of(giver), key_of(receiver), key_of(other)}:
        return choice
    if _is_told(other, context, sentence) or key_of(other) == key_of(receiver):
        return choice
    if key_of(own) == key_of(receiver):
        turned = key_of(other) == key_of(giver) and not _is_told(own, context, sentence)
        return Choice(giver.id, receiver.id, "of: who gave the gift before") if turned else choice
    return Choice(choice.subject, receiver.id, choice.why)


def _is_told(party: Mention | None, context: Context, sentence: Sentence) -> bool:
    """Whether a sentence names a party, or a town or somebody of it."""
    told = context.mentions.in_range(sentence.index, 0, len(sentence.tokens))
    return any(key_of(party) in {key_of(each), each.state} for each in told if each.form != "pronoun")
