"""What a check of the data finds wrong."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in the data: an untranslated sentence with fields, and what fills them.

    The sentence is marked with ``N_`` where it is written and translated where it is shown.
    """

    sentence: str
    facts: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format_map(self.facts)
