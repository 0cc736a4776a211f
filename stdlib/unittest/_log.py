"""What assertLogs() and assertNoLogs() put between a test and its logger."""

import logging
from collections import namedtuple

from .case import _BaseTestCaseContext

__unittest = True

_LoggingWatcher = namedtuple("_LoggingWatcher", ["records", "output"])


class _CapturingHandler(logging.Handler):
    """Keeps the records and their text."""

    def __init__(self):
        super().__init__()
        self.watcher = _LoggingWatcher([], [])

    def flush(self):
        pass

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class _AssertLogsContext(_BaseTestCaseContext):
    """Takes over a logger while its body runs."""

    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger_name, level, no_logs):
        super().__init__(test_case)
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        logger = self.logger_name
        if not isinstance(logger, logging.Logger):
            logger = logging.getLogger(logger)
        self.logger = logger
        handler = _CapturingHandler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.watcher = handler.watcher
        self.before = logger.handlers, logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        if not self.no_logs:
            return handler.watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self.before
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        records = self.watcher.records
        if self.no_logs:
            if records:
                self._raiseFailure(f"Unexpected logs found: {self.watcher.output!r}")
        elif not records:
            self._raiseFailure(f"no logs of level {logging.getLevelName(self.level)} or higher "
                               f"triggered on {self.logger.name}")
