"""The queue of runs, without a dock around it."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import Qt, QThread

from ...plugin.runner import Runner
from .dock.small_study import wait_until


def test_threads_of_tasks_end_when_the_plugin_goes(qgis_app):
    """A thread that has asked for certificates and outlives the desktop makes QGIS 3.40 crash as it closes."""
    done, ended = [], []

    def work(task):
        QThread.currentThread().finished.connect(lambda: ended.append(True), Qt.ConnectionType.DirectConnection)
        return len(QgsApplication.authManager().configIds())

    task = QgsTask.fromFunction("certificates", work, on_finished=lambda exception, ids=None: done.append(exception))
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: bool(done))
    assert done == [None] and not ended
    Runner().close()
    assert ended
