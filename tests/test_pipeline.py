"""Whatever words come in, in whatever order, a report is read, and every record stands on words of it."""

import json
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.analyse.language_model import MODELS
from dragoman.analyse.lemmas import Lemmas
from dragoman.analyse.segment import RawSentence
from dragoman.model.report import Report
from dragoman.model.sentence import Name, NameKind, Sentence, Token, Trigger
from dragoman.pipeline import read_report, shared_model

WORDS = {
    "offices": "President;Prime Minister;Foreign Minister;Minister of Foreign Affairs;Minister for;Secretary-General;"
    "Ambassador to;Ambassadors;Special Envoy;Chairman of;King;H.E.;Mr.;Dr.;Sheikh;former;acting;deputy;newly appointed;"
    "spokesman;the leaders;both ministers;his Tongan counterpart;counterpart;Head of;the Secretary",
    "states": "Kenya;Kenyan;the Kenyans;the Republic of;Republic of Moldova;the United States;U.S.;US;UK;Côte d'Ivoire;"
    "Bosnia and Herzegovina;Niger;Georgia;Jordan;Türkiye;the two countries;the sides;our country;Swiss;Sino-;"
    "Franco-German;Nairobi;Oslo;Astana;Beijing;Brussels;the Kremlin;the White House",
    "bodies": "UN;EU;NATO;African Union;the World Bank;World Bank;IMF;the Security Council;UN General Assembly;C5+1;G7;"
    "BRICS;COP29;COP 29;Ministry of;MFA;Parliament;Central Bank of;Embassy of;Committee;State Committee for;Bank;LLC;"
    "JSC;Inc.;University;Commission;Cabinet of Ministers;government;Press Service;Party;Group;the organisation",
    "names": "Jane Doe;Amina Otieno;Otieno;Abdullah II;bin;Al-;al-Sayed;de;van der;O'Brien;J.;Lars-Erik;Ng;Kim Jong",
    "verbs": "met;met with;visited;will visit;received;signed;will sign;agreed;condemned;called on;urged;threatened;"
    "imposed sanctions on;expelled;announced;said;told;was appointed;resigned;held talks;phoned;congratulated;thanked;"
    "pledged;attacked;arrested;released;withdrew;rejected;vetoed;voted;opened;cancelled;postponed;donated;invited;has "
    "been;were;is;not;may;would;must;plans to;is expected to;hosted;mediated by;exports;rose;fell;doubled;amounted to",
    "small": "in;at;of;for;with;from;by;to;between;against;and;or;but;as well as;after;before;the;a;an;his;its;their;"
    "who;which;that;there;it;they;both;all;each;no;former;latter;them;us",
    "texts": "pact;agreement;memorandum of understanding;Memorandum;joint statement;Resolution 1325;protocol;contract;"
    "roadmap;law;Decree No.;Agreement on;Convention;summit;Summit;Forum on;meeting;visit;conference;session;election;"
    "referendum;exercise;trade turnover;investment;aid;loan;visas;troops;ceasefire;anniversary",
    "times": "Monday;on Tuesday;today;yesterday;next week;last year;next;last;3 March;March 3, 2022;May;2022;in 2021;"
    "by 2030;by the end of;since;until;from 3 to;2020-2025;Q1;first quarter;10:30;10 a.m.;the 1990s;the same period;"
    "for nine months;30 February;32 March;every;31.12.2021;2022-13-45;FY2022/23;within 30 days;9999;0000;weeks;"
    "two days ago;12000 years ago;99999 days;29 February;the 31st",
    "numbers": "5;12.5;1,200;1.2.3;5.8bn;$5bn;$;€;€2 million;5 %;per cent;percent;%;million;bn;half;a third;3rd;twice;"
    "2.4 times;more than;at least;up to;about;between 3 and 5;10-15;two;hundreds of;tenge;dollars;US$ 5;KZT;tonnes;km;"
    "people;companies;0;00;1/0;½;10/11;1e9;No. 5;XIV;+7;-5;−3;2022/;99999999999999999999;respectively;by 0 times",
    "press": "Reuters;Kazinform;according to;reported;said in a statement;OSLO, 3 March (Nordwire) –;Source:;"
    "http://x.example/y;a@b.example;@mfa;#talks;Statement on;Joint;Read also:;1.;2);a);IV.;Table;Total;Annex 1;Art. 5",
    "capitals": "THE PRESIDENT OF;KENYA;MEETS;FOREIGN MINISTER;WORLD BANK;TALKS;IN;OSLO;STATEMENT ON;JANE DOE",
    "marks": ". , : - – — -- ... … ! ? ( ) [ ] { } / \\ \" ' “ ” ‘ ’ « » „ '' `` 's ’s & @ # * • + = < > ~ ^ _ | ` ´ "
    "() “” (5) (UN)".replace(" ", ";"),
    "scripts": "😀;🇰🇿;中国;外交部;Москва;министр;ΑΘΗΝΑ;وزير;ไทย;ß;e\u0301;\u0301;\u00ad;\u200b;\u00a0;\u202f;\ufeff;"
    "\u2028;ﬁ;İstanbul;ǅ;²;①;٣;１２;\u200f;\x00;\x0b;\x85",
}  # fmt: skip
SCRAPS = st.one_of([st.sampled_from(words.split(";")) for words in WORDS.values()] + [st.just(";")])
GAPS = st.sampled_from([" "] * 9 + [""])
ENDS = st.sampled_from(["", ".", ".", "?", "…", '."', ":"])
BREAKS = st.sampled_from(["\n\n", "\n", "\r\n\r\n"])


def written(pairs: Sequence[tuple[str, str]], end: str, spelling: str) -> str:
    sentence = "".join(gap + scrap for gap, scrap in pairs).strip() + end
    return {"as it is": sentence, "capitals": sentence.upper(), "small": sentence.lower()}[spelling]


SPELLINGS = st.sampled_from(["as it is"] * 8 + ["capitals", "small"])
SENTENCES = st.builds(written, st.lists(st.tuples(GAPS, SCRAPS), min_size=1, max_size=14), ENDS, SPELLINGS)
TEXTS = st.builds(lambda gap, paragraphs: gap.join(paragraphs), BREAKS, st.lists(SENTENCES, min_size=1, max_size=3))
DAYS = st.sampled_from([None, "2022-03-03", "2024-02-29T10:00:00+05:00"])
OUTLETS = st.sampled_from([None, "Kazinform", "Ministry of Foreign Affairs of Norway"])
REPORTS = st.builds(
    lambda text, day, outlet: Report("r", text, text.partition("\n")[0], published=day, outlet=outlet),
    TEXTS.filter(str.strip),
    DAYS,
    OUTLETS,
)


@cache
def lemmas() -> Lemmas:
    with (MODELS / "en.lemmas.tsv").open(encoding="utf-8") as lines:
        return Lemmas(lines)


class Guesser:
    """Stands in for the language model and guesses: whatever a model may come to say, the rules must bear."""

    def __init__(self, seed: int) -> None:
        described = json.loads((MODELS / "en.json").read_text(encoding="utf-8"))
        self._lemmas = lemmas()
        self._relations = [relation for relation in described["relations"] if relation != "root"]
        self._events = [name.split("/") for name in described["triggers"] if name != "O"]
        self._tags = [tag for tag in described["tags"] if tag != "PUNCT"]
        self._random = Random(seed)

    def parse(self, raw: Sequence[RawSentence], text: str) -> list[Sentence]:
        return [self._sentence(index, sentence, text) for index, sentence in enumerate(raw)]

    def _sentence(self, index: int, raw: RawSentence, text: str) -> Sentence:
        tokens = []
        heads = self._heads(len(raw.tokens))
        for place, span in enumerate(raw.tokens):
            word = span.quote(text)
            tag = self._random.choice(self._tags) if word[0].isalnum() else "PUNCT"
            relation = "root" if heads[place] < 0 else self._random.choice(self._relations)
            lemma = self._lemmas.lemma(word, tag)
            tokens.append(Token(place, word, span.start, span.end, lemma, tag, heads[place], relation))
        return Sentence(
            index,
            raw.span,
            raw.paragraph,
            tuple(tokens),
            tuple(self._names(len(tokens))),
            triggers=tuple(self._trigger(place, len(tokens)) for place in self._some(len(tokens))),
        )

    def _heads(self, size: int) -> list[int]:
        """A tree: each word in turn hangs on one that hangs already."""
        order = self._random.sample(range(size), size)
        heads = [-1] * size
        for rank, place in enumerate(order[1:], 1):
            heads[place] = self._random.choice(order[:rank])
        return heads

    def _names(self, size: int) -> list[Name]:
        cuts = sorted({0, size, *self._some(size)})
        runs = list(pairwise(cuts))
        return [Name(first, last, self._random.choice(list(NameKind))) for first, last in runs[::2]]

    def _trigger(self, place: int, size: int) -> Trigger:
        kind, mode = self._random.choice(self._events)
        status = self._random.choice(["held", "planned", "proposed", "cancelled"])
        sides = [tuple((word, self._random.random()) for word in self._some(size)[:2]) for _ in range(2)]
        return Trigger(place, kind, mode, status, self._random.random(), *sides)

    def _some(self, size: int) -> list[int]:
        return [place for place in range(size) if self._random.random() < 0.2]


def check(report: Report, model: object) -> None:
    reading = read_report(report, model)  # type: ignore[arg-type]
    for record in (*reading.parties, *reading.all_records):
        assert record.evidence
        for span in record.evidence:
            assert 0 <= span.start < span.end <= len(report.text)
    named = [party.name for party in reading.parties] + [instrument.name for instrument in reading.instruments]
    titled = [post.title for post in reading.posts] + [commitment.action for commitment in reading.commitments]
    assert all(name.strip() for name in (*named, *titled))
    parties = {party.id for party in reading.parties}
    for event in reading.events:
        assert all(each.party in parties or len(each.party) == 2 for each in (*event.actors, *event.targets))


@settings(max_examples=250)
@given(REPORTS)
def test_any_words_are_read(report: Report) -> None:
    check(report, shared_model(1))


@pytest.mark.parametrize(
    "text", ["President Jane Doe (", "The envoy met Jane Doe, KC (", "He met the head of the Secretariat"]
)
def test_what_breaks_off_is_read(text: str) -> None:
    check(Report("r", text, text, published="2026-05-04"), shared_model(1))


@settings(max_examples=600)
@given(REPORTS, st.integers(0, 2**32))
def test_any_analysis_is_borne(report: Report, seed: int) -> None:
    check(report, Guesser(seed))


@pytest.mark.parametrize(
    "text",
    [
        "5",
        "…",
        "MEETING",
        "—",
        '"',
        "(",
        "- - -",
        "😀",
        "Kenya",
        "President",
        "the",
        "1. 2. 3.",
        "\u00a0x\u00a0",
        "of of of",
        "our country",
    ],
)
def test_a_word_is_a_report(text: str) -> None:
    check(Report("r", text, text, published="2022-03-03"), shared_model(1))


def test_a_sentence_without_end() -> None:
    names = "President Jane Doe of Kenya met Foreign Minister Tom Roe, the chairman of the World Bank, and "
    check(Report("r", names * 20, published="2022-03-03"), shared_model(1))


def test_a_march_against_a_government_nobody_names_is_kept() -> None:
    report = Report(id="march", text="Tens of thousands marched in Belgrade against the government.")
    (event,) = read_report(report, shared_model()).events
    assert (event.type, event.mode, event.place) == ("PROTEST", "demonstration", "Belgrade")


def test_a_message_and_who_carried_it_are_one_event() -> None:
    text = "The emir of Qatar sent a written message to the King of Jordan, delivered by the foreign minister."
    (event,) = read_report(Report(id="message", text=text), shared_model()).events
    assert (event.type, event.mode) == ("CONSULT", "message")


@pytest.mark.parametrize(("between", "expected"), [(2, "2025-01-02"), (5, None)])
def test_the_next_day_leans_on_a_day_told_shortly_before(between: int, expected: str | None) -> None:
    text = "Norway signed a pact with Chile on 1 January. " + "The road is long. " * between
    report = Report("r", f"{text}Sweden recalled its ambassador the next day.", published="2025-03-14")
    events = read_report(report, shared_model()).records.events
    assert [e.date and e.date.iso for e in events if e.mode == "relations"] == [expected]
