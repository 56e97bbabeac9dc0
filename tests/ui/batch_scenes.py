"""The scenes of the batch: each step with many people and what the check finds among them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtTest import QTest

from desktop_app.ui.awards.batch.page import BatchPage
from desktop_app.ui.awards.batch.state import Step
from desktop_app.ui.main_window import SMALLEST, MainWindow

Scene = Callable[[MainWindow], MainWindow]
_STEP_COMES_AFTER_MS = 20


def batch_scenes() -> dict[str, Scene]:
    """Return the scenes by the names of their pictures."""
    scenes: dict[str, Scene] = {f"batch-{step.name.lower()}": partial(shown, step=step) for step in Step}
    return {"batch-empty": nobody, **scenes, "batch-narrow": narrow}


def batch_of(window: MainWindow) -> BatchPage:
    """Open the batch and return its page."""
    window.open_page("batch", "new")
    page = window.page
    assert isinstance(page, BatchPage)
    return page


def settled(page: BatchPage) -> None:
    """Wait until every letter is checked."""
    while page._work.busy:
        QTest.qWait(_STEP_COMES_AFTER_MS)


def nobody(window: MainWindow) -> MainWindow:
    """Show a batch without anybody."""
    page = batch_of(window)
    page._start_anew(None, ())
    window.notices.forget()
    settled(page)
    return window


def shown(window: MainWindow, step: Step) -> MainWindow:
    """Show a step with everybody chosen."""
    page = batch_of(window)
    if page._work.batch.empty:
        page._who.choose(page._who._found)
    settled(page)
    page.go(step)
    return window


def narrow(window: MainWindow) -> MainWindow:
    """Show the check in the smallest window."""
    shown(window, Step.CHECK)
    window.resize(*SMALLEST)
    return window
