"""Kazakh letters from a keyboard that has none: Alt with the Russian neighbour's key."""

STRIP = "ӘҒҚҢӨҰҮҺІ"

_PAIRS = {"А": "Ә", "Г": "Ғ", "К": "Қ", "Н": "Ң", "О": "Ө", "У": "Ұ", "Ю": "Ү", "Х": "Һ", "И": "І"}

ALT_LETTERS = _PAIRS | {key.lower(): letter.lower() for key, letter in _PAIRS.items()}
