"""Trees written by hand: words with their tags, heads and relations, as a parser might give them."""

from dragoman.model.sentence import Token


def grown(written: str) -> list[Token]:
    """The tokens of "Norland/PROPN/1/nsubj left=leave/VERB/-1/root": a lemma other than the word stands behind "="."""
    tokens = []
    start = 0
    for index, each in enumerate(written.split()):
        word, tag, head, relation = each.rsplit("/", 3)
        text, _, lemma = word.partition("=")
        tokens.append(Token(index, text, start, start + len(text), lemma or text.lower(), tag, int(head), relation))
        start += len(text) + 1
    return tokens


def hanging(tokens: list[Token], *words: str) -> list[str]:
    """How these words hang: "Norland < left nsubj", or "left root"."""
    found = []
    for token in tokens:
        if token.text in words:
            above = f" < {tokens[token.head].text}" if token.head >= 0 else ""
            found.append(f"{token.text}{above} {token.relation}")
    return found
