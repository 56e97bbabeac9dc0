"""Who hears of what has changed."""

from threading import Thread, current_thread

from desktop_app.domain.changes import Topic
from desktop_app.services.changes import Changes


def test_a_listener_hears_its_topics() -> None:
    heard: list[str] = []
    changes = Changes()
    changes.subscribe({Topic.PEOPLE}, lambda _topics: heard.append("people"))
    changes.announce(Topic.PEOPLE)
    assert heard == ["people"]


def test_a_listener_does_not_hear_other_topics() -> None:
    heard: list[str] = []
    changes = Changes()
    changes.subscribe({Topic.PEOPLE}, lambda _topics: heard.append("people"))
    changes.announce(Topic.AWARDS, Topic.JOURNAL)
    assert heard == []


def test_a_listener_of_two_topics_hears_one_announcement_once() -> None:
    heard: list[str] = []
    changes = Changes()
    changes.subscribe({Topic.PEOPLE, Topic.JOURNAL}, lambda _topics: heard.append("once"))
    changes.announce(Topic.PEOPLE, Topic.JOURNAL)
    assert heard == ["once"]


def test_who_has_unsubscribed_hears_nothing() -> None:
    heard: list[str] = []
    changes = Changes()
    unsubscribe = changes.subscribe({Topic.PEOPLE}, lambda _topics: heard.append("people"))
    unsubscribe()
    changes.announce(Topic.PEOPLE)
    assert heard == []


def test_a_listener_may_unsubscribe_while_it_listens() -> None:
    heard: list[str] = []
    changes = Changes()

    def once(_topics: frozenset[Topic]) -> None:
        heard.append("one")
        unsubscribe()

    unsubscribe = changes.subscribe({Topic.PEOPLE}, once)
    changes.announce(Topic.PEOPLE)
    changes.announce(Topic.PEOPLE)
    assert heard == ["one"]


def test_listeners_are_called_in_the_thread_that_announces() -> None:
    heard: list[str] = []
    changes = Changes()
    changes.subscribe({Topic.PEOPLE}, lambda _topics: heard.append(current_thread().name))
    thread = Thread(target=changes.announce, args=(Topic.PEOPLE,), name="worker")
    thread.start()
    thread.join()
    assert heard == ["worker"]


def test_many_threads_may_subscribe_and_announce_at_once() -> None:
    heard: list[int] = []
    changes = Changes()

    def work() -> None:
        for number in range(200):
            changes.subscribe({Topic.PEOPLE}, lambda _topics, number=number: heard.append(number))()  # type: ignore[misc]  # the default binds the loop's value
            changes.announce(Topic.PEOPLE)

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    changes.announce(Topic.PEOPLE)
    assert changes._listeners == {}
