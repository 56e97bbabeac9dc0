"""Posts of lists: in which language they are worded, the wording in the other one, and which of them are one post."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.i18n.bodies import body_key, is_kazakh
from desktop_app.i18n.places import russian_place
from desktop_app.i18n.posts import Phrase, translate_post
from desktop_app.i18n.russian_posts import knows_head

_NUMBER = re.compile(r"\d[\d/–-]*")
_KAZAKH_END = re.compile(
    r"(?:төраға|орынбасар|хатшы|мүше|әкім|депутат|басшы|жетекші|маман|директор|мұғалім|дәрігер|бастық|бастығы|тілші"
    r"|меңгеруші|редактор|бухгалтер|өкіл|кеңесші|көмекші|байқаушы|инспектор|тәрбиеші|зейнеткер|ардагер|кәсіпкер"
    r"|қызметкер|заңгер|жүргізуші|кандидат|адам|кітапханашы|әдіскер|журналист|корреспондент|ассистент)"
    r"(?:сы|сі|ы|і|лары|лері)?\s*(?:№\s*\d+)?$",
    re.IGNORECASE,
)
_ABBREVIATED: tuple[tuple[str, str], ...] = (
    (r"\bзам\b|\bзаместител\w*", "зам"),
    (r"\bпред\b|\bпредседател\w*", "пред"),
    (r"\bсекр\b|\bсекретар\w*", "секретарь"),
    (r"\bгл\b|\bглавн\w+", "гл"),
    (r"\bрук\b|\bруководител\w*", "рук"),
    (r"\bнач\b|\bначальник\w*", "нач"),
    (r"\bдир\b|\bдиректор\w*", "дир"),
    (r"\bспец\b|\bспециалист\w*", "спец"),
    (r"\bселск\w+ округ\w*|\bс о\b|\bсо\b", "со"),
    (r"\bраионн\w+|\bраиона\b", "раион"),
)
_SHORTER = tuple((re.compile(pattern), short) for pattern, short in _ABBREVIATED)
_ONE_SEAT = re.compile(r"^(?:и о )?(?:зам )?(?:пред|секретарь|дир|аким|рук|нач|гл врач|гл редактор|редактор|ректор)\b")


@dataclass(frozen=True, slots=True)
class PostWording:
    """A post in both languages; a wording that is not known is empty."""

    kk: str
    ru: str


class PostBook:
    """The phrase book as lists use it: both ways, and each wording looked up once whatever its number."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = phrases
        self._kazakh = _patterns(phrases)
        self._known: dict[str, PostWording] = {}

    def wording(self, post: str) -> PostWording:
        """Return a post in both languages, as far as the phrase book knows the other one."""
        numbers = _NUMBER.findall(post)
        if len(numbers) != 1:
            return self._looked_up(post)
        found = self._looked_up(_NUMBER.sub("0", post))
        return PostWording(_NUMBER.sub(numbers[0], found.kk), _NUMBER.sub(numbers[0], found.ru))

    def _looked_up(self, post: str) -> PostWording:
        if post not in self._known:
            kazakh = is_kazakh_post(post)
            self._known[post] = (
                PostWording(post, self._russian(post)) if kazakh else PostWording(self._to_kazakh(post), post)
            )
        return self._known[post]

    def _to_kazakh(self, post: str) -> str:
        return translate_post(post, self._phrases) or translate_post(post[:1].lower() + post[1:], self._phrases) or ""

    def _russian(self, post: str) -> str:
        wanted = re.sub(r"№\s*", "№ ", " ".join(post.split()).rstrip(" .,;"))
        for pattern, russian in self._kazakh:
            found = pattern.fullmatch(wanted)
            if found is None:
                continue
            fields = found.groupdict()
            place = russian_place(fields["place"]) if "place" in fields else ""
            if place is not None:
                return russian.format(**{**fields, "place": place})
        return ""


def is_kazakh_post(post: str) -> bool:
    """Tell whether a post is worded in Kazakh: a Russian head word leads, a Kazakh one closes."""
    words = post.strip(" .,;")
    if _KAZAKH_END.search(words) and is_kazakh(words):
        return True
    return not knows_head(words) and is_kazakh(words)


def looks_like_post(text: str) -> bool:
    """Tell whether a text begins or ends as posts do."""
    return knows_head(text) or bool(_KAZAKH_END.search(text.strip(" .,;")) or _ONE_SEAT.search(post_key(text)))


@lru_cache(100_000)
def post_key(post_ru: str) -> str:
    """Return what spellings of one Russian post have in common: short words, the number last."""
    key = body_key(post_ru)
    for pattern, short in _SHORTER:
        key = pattern.sub(short, key)
    return " ".join(key.split())


def is_one_seat(key: str) -> bool:
    """Tell whether only one person at a time holds the post of a key: the secretary of one commission, one akim."""
    return bool(_ONE_SEAT.search(key)) and (any(map(str.isdigit, key)) or len(key.split()) > 2)  # noqa: PLR2004


def _patterns(phrases: Sequence[Phrase]) -> list[tuple["re.Pattern[str]", str]]:
    fields = {"n": r"(?P<n>\d[\d/–-]*)", "place": r"(?P<place>\w[\w-]*)"}
    made = []
    for phrase in phrases:
        parts = re.split(r"\{(\w+)\}", phrase.pattern_kk)
        pattern = "".join(fields[part] if place % 2 else re.escape(part) for place, part in enumerate(parts))
        made.append((re.compile(pattern, re.IGNORECASE), phrase.pattern_ru))
    return made
