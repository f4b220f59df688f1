"""Who acts and who speaks: the subject before a verb, by names, posts and organisations.

The last speaker stays the speaker until another is named: «وی افزود» and «این مقام گفت» mean the one
before. A post that has once stood beside a name is that person from then on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reader_app.model import PERSON, PLACE, Annotation, EntityId, Span
from reader_app.suggest.cue_sentences import Place, Sentence
from reader_app.suggest.cue_words import keys_of
from reader_app.suggest.reading import Reading
from reader_app.suggest.suggestion import Suggestion

_POSTS: Final = keys_of(
    "رییس رئیس رئیس‌جمهور رئیس‌جمهوری رهبر وزیر معاون استاندار فرماندار بخشدار شهردار دهیار نماینده "
    "سخنگو سخنگوی مدیر مدیرکل مدیرعامل دبیر دبیرکل فرمانده جانشین سرپرست عضو مشاور مقام مسئول قائم‌مقام "
    "سفیر دادستان نخست‌وزیر صدراعظم پادشاه نایب کارشناس سرمربی مربی مالک بنیان‌گذار کارگردان رئیسه "
    "کاردار رایزن ناظم مدیرمسئول سردبیر سرکنسول امام‌جمعه خزانه‌دار بازرس نمایندگان مسئولان مقامات وزرای"
)
_BODIES: Final = keys_of(
    "وزارت وزارتخانه سازمان شرکت شهرداری استانداری فرمانداری دولت مجلس بانک دانشگاه شورای شورا هیئت هیات "
    "ستاد کمیته اتحادیه باشگاه فدراسیون بنیاد مرکز اداره مؤسسه موسسه گروه کارخانه نیروی پلیس سپاه ارتش "
    "کمیسیون انجمن اتاق طرفین کابینه بیمه جهاد هلال راه‌آهن آموزش‌وپرورش صندوق قرارگاه تعاونی آستان"
)
_BOTH: Final = r"(?:دو|هر دو) (?:طرف|کشور|استان|شهر|شرکت|نهاد|دولت)"
_PRONOUNS: Final = keys_of("ما من وی او ایشان آنان آنها نامبرده خودش")
_POINTING: Final = keys_of("این آن همین")
_OPENING: Final = keys_of("همچنین نیز هم البته اما ولی و که لذا سپس حالا دیروز امروز ، ,")
_STOPS: Final = keys_of(
    "، , : نیز هم همچنین در با به از بر ضمن درباره پس طی برای تا پیش هنگام که را امروز دیروز روز قرار "
    "شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه اگر سپس خود هر چند نه خطاب بار"
)
_PREPOSITIONS: Final = keys_of("در با به از بر ضمن درباره پس طی برای پیش هنگام طبق بنا")
_COURTESY: Final = keys_of("دکتر مهندس آقای خانم سید حجت‌الاسلام سردار سرتیپ سرهنگ امیر جناب سرکار")
_QUOTED: Final = r"به (?:گفته|نقل از|بیان|اعلام)|بنا به (?:گفته|اعلام)|طبق (?:گفته|اعلام)"
_BY: Final = "توسط|به دست|به همت|از سوی"
_LONGEST: Final = 10
_LEAST: Final = 0.5
"""The score of a suggested name that is worth more than the words beside it."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, by the words at `span`; `role` is the post beside a name. `keys` is what they say."""

    span: Span
    keys: str
    entity_id: EntityId | None = None
    role: str = ""
    is_named: bool = True


@dataclass(frozen=True, slots=True)
class Subject:
    """What stands as a subject: somebody, or a word for the one before."""

    actor: Actor | None = None
    is_pronoun: bool = False


_NOBODY: Final = Subject()


class Actors:
    """Finds actors, and remembers who has been named and who has spoken."""

    def __init__(self, reading: Reading, names: Iterable[Suggestion] = ()) -> None:
        sure = sorted((it for it in names if it.score >= _LEAST), key=lambda it: it.start - it.end)
        known: list[Annotation | Suggestion] = [*reading.annotations, *sure]
        self._people = [each for each in known if each.layer_id == PERSON]
        self.places = [each for each in known if each.layer_id == PLACE]
        self._by_post: dict[str, Actor] = {}
        self.speaker: Actor | None = None

    # --- those who speak ---

    def listen(self, sentence: Sentence) -> None:
        """Takes note of who speaks in a sentence."""
        for speech in sentence.speech:
            actor = self._subject_of(sentence, speech).actor
            if actor is not None:
                self.speaker = actor
        heading = self._heading(sentence)
        if heading is not None:
            self.speaker = heading

    def _subject_of(self, sentence: Sentence, verb: Place) -> Subject:
        """Returns the subject of a verb: that of an earlier clause in «X … اشاره کرد و گفت»."""
        before = [clause for clause in sentence.clauses if clause.first <= verb.first]
        subject = _NOBODY
        for clause in reversed(before):
            subject = self.subject(sentence, Place(clause.first, min(clause.last, verb.first)))
            is_begun = clause.first > 0 and sentence.words[clause.first - 1] == ":"
            if subject != _NOBODY or is_begun:
                break
        return subject

    def _heading(self, sentence: Sentence) -> Actor | None:
        """Returns the speaker of «وزیر نیرو: …»."""
        if ":" not in sentence.words:
            return None
        before = Place(0, sentence.words.index(":"))
        if before.last > _LONGEST or any(before.holds(verb) for verb in sentence.verbs):
            return None
        return self.subject(sentence, before).actor

    def reporter(self, sentence: Sentence, clause: Place) -> Actor | None:
        """Returns the one of «به گفتهٔ …،» at a clause's start."""
        found = next(iter(sentence.places(_QUOTED, clause)), None)
        if found is None or found.first - clause.first > 1:
            return None
        commas = (i for i in range(found.last, clause.last) if sentence.words[i] in ("،", ","))
        rest = Place(found.last, next(commas, clause.last))
        if rest.first < rest.last and sentence.words[rest.first] in _PRONOUNS:
            return self.speaker
        return self.subject(sentence, rest).actor

    # --- those who act ---

    def subject(self, sentence: Sentence, place: Place, *, is_strict: bool = False) -> Subject:
        """Returns who stands as the subject at the start of `place`.

        A strict one is a known person, a post or an organisation, and no other noun.
        """
        place = _without_circumstances(sentence, place)
        if place.first >= place.last:
            return _NOBODY
        words = sentence.words
        if words[place.first] in _PRONOUNS:
            return Subject(is_pronoun=True)
        pieces = _pieces(sentence, place)
        if not pieces:
            return _NOBODY
        if words[pieces[0].first] in _POINTING:
            is_person = any(word in _POSTS for word in words[slice(*pieces[0])])
            return Subject(is_pronoun=is_person)
        actor = self._named(sentence, pieces)
        actor = actor or self._unnamed(sentence, pieces, place, is_strict=is_strict)
        return Subject(actor)

    def _named(self, sentence: Sentence, pieces: Sequence[Place]) -> Actor | None:
        """Returns the known person in the words of a subject."""
        for piece in pieces:
            span = sentence.span(piece)
            known = next((each for each in self._people if span.overlaps(each.span)), None)
            place = sentence.place_in(known.span) if known is not None else None
            if known is None or place is None:
                continue
            post = _post_beside(sentence, place, pieces)
            return self._remember(sentence, place, post, known.span, known.entity_id)
        return None

    def _unnamed(
        self, sentence: Sentence, pieces: Sequence[Place], place: Place, *, is_strict: bool
    ) -> Actor | None:
        first = pieces[0]
        words = sentence.words
        at = next((i for i in range(*first) if words[i] in _POSTS), None)
        if at is not None and at > first.first:
            name = _without_courtesy(sentence, Place(first.first, at))
            return None if is_strict else self._remember(sentence, name, Place(at, first.last))
        if at is None:
            is_body = words[first.first] in _BODIES or bool(sentence.places(_BOTH, first))
            if is_strict and not is_body:
                return None
            name = first if is_body else _without_courtesy(sentence, first)
            post = pieces[1] if len(pieces) > 1 and words[pieces[1].first] in _POSTS else None
            return self._remember(sentence, name, post)
        if len(pieces) > 1 and not is_strict and _is_apposed(sentence, pieces, place):
            return self._remember(sentence, pieces[1], first)
        return self._of_post(sentence, first)

    def _remember(
        self,
        sentence: Sentence,
        name: Place,
        post: Place | None,
        span: Span | None = None,
        entity_id: EntityId | None = None,
    ) -> Actor:
        role = _written(sentence, post) if post is not None else ""
        actor = Actor(span or sentence.span(name), sentence.words_in(name), entity_id, role)
        if post is not None:
            self._by_post[sentence.words_in(post)] = actor
        return actor

    def _of_post(self, sentence: Sentence, post: Place) -> Actor:
        """Returns the person who has been said to have the post, else the post itself."""
        keys = sentence.words_in(post)
        for held, actor in reversed(self._by_post.items()):
            if held == keys or held.startswith(f"{keys} ") or keys.startswith(f"{held} "):
                return actor
        return Actor(sentence.span(post), keys, is_named=False)


def _without_circumstances(sentence: Sentence, place: Place) -> Place:
    """Returns the place without «همچنین», «به گزارش ایرنا،» and the like at its start."""
    first = place.first
    words = sentence.words
    while first < place.last:
        if words[first] in _OPENING:
            first += 1
            continue
        if words[first : first + 2] == ["این", "را"]:
            first += 2
            continue
        if words[first] not in _PREPOSITIONS:
            break
        comma = next((i for i in range(first, place.last) if words[i] in ("،", ",")), None)
        if comma is None:
            return Place(place.last, place.last)
        first = comma + 1
    return Place(first, place.last)


def _pieces(sentence: Sentence, place: Place) -> list[Place]:
    """Returns the words of a subject, parted at its commas: a name, a post."""
    pieces: list[Place] = []
    first = place.first
    verbs = {verb.first for verb in sentence.verbs}
    for i in range(place.first, min(place.last, place.first + 2 * _LONGEST)):
        word = sentence.words[i]
        is_comma = word in ("،", ",")
        if not is_comma and word not in _STOPS and i not in verbs:
            continue
        if i > first:
            pieces.append(Place(first, i))
        first = i + 1
        if not is_comma:
            return _short(pieces)
    if place.last > first:
        pieces.append(Place(first, place.last))
    return _short(pieces)


def _short(pieces: list[Place]) -> list[Place]:
    return pieces[:3] if pieces and pieces[0].last - pieces[0].first <= _LONGEST else []


def _post_beside(sentence: Sentence, name: Place, pieces: Sequence[Place]) -> Place | None:
    """Returns the post before or behind a name, with a comma between or none."""
    words = sentence.words
    for piece in pieces:
        for part in (Place(name.last, piece.last), Place(piece.first, name.first), piece):
            is_apart = part.last <= name.first or part.first >= name.last
            if part.first < part.last and is_apart and words[part.first] in _POSTS:
                return part
    return None


def _is_apposed(sentence: Sentence, pieces: Sequence[Place], place: Place) -> bool:
    """Tells whether the second piece is the name of who has the post: no post, few words, set off."""
    second = pieces[1]
    is_set_off = second.last == place.last or sentence.word_at(second.last) in ("،", ",")
    if not is_set_off:
        return False
    words = sentence.words[slice(*second)]
    return len(words) <= 4 and not any(word in _POSTS or word in _BODIES for word in words)


def _without_courtesy(sentence: Sentence, name: Place) -> Place:
    first = name.first
    while first < name.last - 1 and sentence.words[first] in _COURTESY:
        first += 1
    return Place(first, name.last)


def _written(sentence: Sentence, place: Place) -> str:
    return " ".join(sentence.reading.text[slice(*sentence.span(place))].split())


def agent_of(sentence: Sentence, clause: Place, actors: Actors) -> Actor | None:
    """Returns the one of «توسط …», «از سوی …» in a clause."""
    found = next(iter(sentence.places(_BY, clause)), None)
    if found is None:
        return None
    return actors.subject(sentence, Place(found.last, clause.last), is_strict=True).actor
