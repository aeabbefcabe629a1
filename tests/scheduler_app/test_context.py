"""The context: a project waits for the libraries that are still being loaded."""

from __future__ import annotations

import threading


def test_a_project_is_opened_after_the_libraries_are_loaded(window, project_path, qtbot):
    loaded = threading.Event()
    context = window.context
    context._loading = threading.Thread(target=loaded.wait)
    context._loading.start()
    context.open_path(project_path)
    qtbot.wait(100)
    assert context.document is None
    loaded.set()
    qtbot.waitUntil(lambda: context.document is not None)
    assert context.document.project.path == project_path
