"""Who sends what is for somebody: "received an invitation for the President from Norland", a president of nowhere."""

from dataclasses import replace

from dragoman.model.sentence import Token
from dragoman.model.ties import kids

_SENT = frozenset({"invitation", "letter", "message", "note", "proposal", "request", "appeal", "offer", "invite"})
_SENDING = frozenset({"from"})
_RECEIVING = frozenset({"to", "for"})


def hang_senders_on_what_they_send(tokens: list[Token]) -> None:
    """Hangs "from" on the noun of what is sent, where a parser hangs it on whom it is for."""
    for sender in tokens:
        receiver = tokens[sender.head] if sender.base_relation == "nmod" and sender.head >= 0 else None
        if receiver is None or receiver.base_relation != "nmod" or not _has_case(tokens, sender, _SENDING):
            continue
        sent = tokens[receiver.head]
        if sent.lemma in _SENT and _has_case(tokens, receiver, _RECEIVING) and sent.index < receiver.index:
            tokens[sender.index] = replace(sender, head=sent.index)


def _has_case(tokens: list[Token], noun: Token, cases: frozenset[str]) -> bool:
    return any(each.base_relation == "case" and each.lemma in cases for each in kids(tokens, noun))
