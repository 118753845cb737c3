"""Bodies only the language model knows, after a look at whether they can be one."""

from dataclasses import replace

from dragoman.extract.mentions_persons import told_as_body
from dragoman.extract.mentions_runs import GOVERNMENTS, BodyName, bracketed_acronym, in_quotes, last_head, run_end
from dragoman.extract.mentions_view import POSSESSIVES, QUOTES, View, is_common
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import words
from dragoman.model.sentence import NameKind


def learned_body(view: View, start: int) -> BodyName | None:
    for first, last in view.learned(NameKind.PERSON):
        if first == start and told_as_body(view, last) and not view.in_person(first):
            return BodyName(first, last, view.slice(first, last))
    for first, last in view.learned(NameKind.BODY):
        begin = first
        while begin < last and (view.word(begin) in {"the", "a", "an"} or view.texts[begin] in QUOTES):
            begin += 1
        if begin != start or begin >= last:
            continue
        while last > begin and (view.word(last - 1) in POSSESSIVES or view.texts[last - 1] in QUOTES | {",", "."}):
            last -= 1
        if last <= begin or any(view.in_person(index) for index in range(begin, last)):
            return None
        if view.in_head(begin) or view.in_head(last - 1) or not view.capital(begin):
            return None
        if view.folded[last - 1] in lexicon("no organ") or all(
            view.folded[index] in words("fields") | words("modifiers") for index in range(begin, last)
        ):
            return None
        if last - begin == 1 and _is_no_name(view, begin):
            return None
        if view.texts[last - 1].isdigit() or view.word(last) in lexicon("works") or is_common(view.folded[begin]):
            return None
        headed = view.word(last - 2) == "of" and view.word(last - 3) in body_words("heads")  # "X chamber of commerce"
        if view.texts[last - 1][0].islower() and view.folded[last - 1] not in body_words("heads") and not headed:
            return None
        if (
            view.texts[begin - 1 : begin] == ["("]
            and view.texts[last : last + 1] == [")"]
            and not (hit := view.hit_by_first.get(begin))
        ):
            return None
        owner = view.hit_by_last.get(begin - 1 if view.word(begin - 1) in POSSESSIVES else begin)
        if view.folded[begin] in GOVERNMENTS and (owner or view.word(begin + 1) == "of"):
            return None
        if view.folded[last - 1] in GOVERNMENTS and view.hit_by_first.get(begin) and last - begin == 2:
            return None
        if view.word(last - 1) in {"of", "and", "for", "on", "the"} or in_quotes(view, begin, last):
            return None
        if last - begin > 1 and view.word(last) == "and" and view.word(begin) in {"international", "national"}:
            return None
        hit = view.hit_by_first.get(begin)
        if hit and hit.last >= last and not hit.of("body", "outlet"):
            return None
        outlet = hit.of("outlet") if hit else None
        if (
            hit
            and outlet
            and all(view.folded[index] in {"news", "agency", "correspondent"} for index in range(hit.last, last))
        ):
            return BodyName(begin, last, outlet.name, "body", None, outlet.key)
        if fold(view.slice(begin, last)) in lexicon("no body") or all(
            view.in_head(index) for index in range(begin, last)
        ):
            return None
        state = hit.entry.key if hit and hit.of("state", "demonym", "bloc") else None
        acronym, end = bracketed_acronym(view, last)
        common = last - begin == 2 and view.tag(begin) == "ADJ" and view.texts[last - 1].islower() and state is None
        form = "noun" if common else "name"
        return BodyName(begin, end, view.slice(begin, last), "body", state, None, acronym, form)
    return None


def _is_no_name(view: View, index: int) -> bool:
    """ "MFAs", "million BTU", a word that is a whole sentence: none is a body's name."""
    text = view.texts[index]
    plural = len(text) > 3 and text[-1] == "s" and text[:-1].isupper()
    return plural or view.size < 3 or view.tag(index - 1) == "NUM"


def body_before_name(view: View, body: BodyName) -> BodyName | None:
    """A learned body cut behind its own noun where name words follow it: "Policy Institute | Jane Doe"."""
    if body.entity or body.acronym:
        return None
    run = run_end(view, body.first)
    head = last_head(view, body.first, min(run, body.last))
    if head is None or head + 1 >= body.last or body.last - head > 4:
        return None
    if all(view.is_name_word(index) for index in range(head + 1, body.last)):
        return replace(body, last=head + 1, name=view.slice(body.first, head + 1))
    return None
