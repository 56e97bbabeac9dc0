"""The meetings of the demonstration: the extended one with everybody of the sample sheet, and those around it."""

import random
from collections.abc import Sequence
from datetime import date, time

from desktop_app.domain.identity import new_id
from desktop_app.domain.meetings import Meeting, MeetingKind, MeetingState, Presence
from desktop_app.domain.people import PersonCard
from desktop_app.services.desk import Desk

_CAME, _EXCUSED = 0.76, 0.05
_OF_THE_SEMINAR = 42
_KAZAKH_PLACE, _RUSSIAN_PLACE = "Аса ауылы, Мәдениет үйі", "село Аса, Дом культуры"


def make_meetings(
    desk: Desk, cards: Sequence[PersonCard], honoured: Sequence[PersonCard], chance: random.Random
) -> Meeting:
    """Make the meetings of the year; return the extended one, to which everybody is invited."""
    for meeting in _others():
        desk.meetings.save(meeting)
        if meeting.kind is MeetingKind.SEMINAR:
            came = [card.person.id for card in cards[:_OF_THE_SEMINAR]]
            desk.meetings.invite(meeting.id, came)
            desk.meetings.mark(meeting.id, came, Presence.PRESENT)
    extended = desk.meetings.save(
        Meeting(
            id=new_id(),
            kind=MeetingKind.EXTENDED,
            dated=date(2024, 2, 28),
            begins=time(11, 0),
            number=2,
            title_kk="2023 жылы атқарылған жұмыстар мен 2024 жылғы жоспардың орындалуы туралы кеңейтілген отырыс",
            title_ru="Расширенное заседание о работе комиссии в 2023 году и ходе выполнения плана на 2024 год",
            place_kk=_KAZAKH_PLACE,
            place_ru=_RUSSIAN_PLACE,
            state=MeetingState.HELD,
        )
    )
    desk.meetings.invite(extended.id, [card.person.id for card in cards])
    _mark(desk, extended, cards, {card.person.id for card in honoured}, chance)
    return extended


def _mark(
    desk: Desk, meeting: Meeting, cards: Sequence[PersonCard], certain: set[object], chance: random.Random
) -> None:
    marked: dict[Presence, list[PersonCard]] = {Presence.PRESENT: [], Presence.EXCUSED: [], Presence.ABSENT: []}
    for card in cards:
        drawn = chance.random()
        if card.person.id in certain or drawn < _CAME:
            marked[Presence.PRESENT].append(card)
        else:
            marked[Presence.EXCUSED if drawn < _CAME + _EXCUSED else Presence.ABSENT].append(card)
    for presence, people in marked.items():
        desk.meetings.mark(meeting.id, [card.person.id for card in people], presence)


def _others() -> list[Meeting]:
    return [
        Meeting(
            id=new_id(),
            kind=MeetingKind.REGULAR,
            dated=date(2024, 1, 12),
            begins=time(15, 0),
            number=1,
            title_kk="Комиссияның 2024 жылға арналған жұмыс жоспары туралы отырыс",
            title_ru="Заседание о плане работы комиссии на 2024 год",
            place_kk="Аса ауылы, комиссия кабинеті",
            place_ru="село Аса, кабинет комиссии",
            state=MeetingState.HELD,
        ),
        Meeting(
            id=new_id(),
            kind=MeetingKind.SEMINAR,
            dated=date(2024, 2, 5),
            begins=time(10, 0),
            title_kk="Учаскелік сайлау комиссияларының хатшыларымен семинар-кеңес",
            title_ru="Семинар-совещание с секретарями участковых избирательных комиссий",
            place_kk=_KAZAKH_PLACE,
            place_ru=_RUSSIAN_PLACE,
            state=MeetingState.HELD,
        ),
        Meeting(
            id=new_id(),
            kind=MeetingKind.TRAINING,
            dated=date(2024, 3, 13),
            begins=time(10, 0),
            title_kk="Жаңадан сайланған комиссия мүшелеріне арналған семинар-тренинг",
            title_ru="Семинар-тренинг для вновь избранных членов комиссий",
            place_kk="Аса ауылы, аудан әкімдігі",
            place_ru="село Аса, акимат района",
        ),
    ]
