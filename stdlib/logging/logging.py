"""Logging: programs say what happens to loggers, handlers decide where it goes.

Loggers have names that form a tree by their dots. A record goes to the handlers of its
logger and of all loggers above it, as long as the levels and filters allow.
"""

import os
import sys
import time
import threading
import weakref
import _logging
from _logging import asctime as _asctime, caller as _find_caller, fill as _fill
from types import GenericAlias as _GenericAlias

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter",
           "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN",
           "WARNING", "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable", "error",
           "exception", "fatal", "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord",
           "setLoggerClass", "shutdown", "warn", "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort",
           "raiseExceptions", "getLevelNamesMapping", "getHandlerByName", "getHandlerNames"]

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

raiseExceptions = True
logThreads = True
logMultiprocessing = True
logProcesses = True
logAsyncioTasks = True

_lock = threading.RLock()
_modules = sys.modules
_current_thread = threading.current_thread

# Levels

_levelToName = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET"}
_nameToLevel = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING, "WARNING": WARNING, "INFO": INFO,
                "DEBUG": DEBUG, "NOTSET": NOTSET}


def getLevelNamesMapping():
    """Return a mapping of level names to their numbers."""
    return _nameToLevel.copy()


def getLevelName(level):
    """Return the name of a numeric level, or the number of a named one; "Level N" for an unknown number."""
    found = _levelToName.get(level)
    if found is None:
        found = _nameToLevel.get(level, "Level %s" % level)
    return found


def addLevelName(level, levelName):
    """Let level be shown as levelName, and be looked up by it."""
    with _lock:
        _levelToName[level] = levelName
        _nameToLevel[levelName] = level


def _checkLevel(level):
    """The number of a level given as number or name."""
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    try:
        return _nameToLevel[level]
    except KeyError:
        raise ValueError("Unknown level: %r" % level) from None


# Finding out who logs

_srcfile = getLevelName.__code__.co_filename
_own_files = _srcfile, _logging.isEnabledFor.__code__.co_filename


_UNKNOWN_CALLER = "(unknown file)", 0, "(unknown function)", None


def currentframe():
    """The frame that called this."""
    return sys._getframe(1)


def _is_internal_frame(frame):
    filename = frame.f_code.co_filename
    return filename in _own_files or "importlib" in filename and "_bootstrap" in filename


def _caller(frame, stacklevel):
    """The frame that is stacklevel frames of other modules up from frame."""
    while frame is not None and frame.f_code.co_filename in _own_files:
        frame = frame.f_back
    while frame is not None and stacklevel > 1:
        up = frame.f_back
        if up is None:
            break
        frame = up
        if not _is_internal_frame(frame):
            stacklevel -= 1
    return frame


# Records


class LogRecord:
    """An event that is logged, with all that is known about it."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        # a single dict is for %(key)s in the message
        if args and len(args) == 1 and args[0] and _is_mapping(args[0]):
            args = args[0]
        process = task = None
        if logMultiprocessing:
            process = "MainProcess"
            if "multiprocessing" in _modules:
                try:
                    process = _modules["multiprocessing"].current_process().name
                except Exception:
                    pass  # it is being imported
        if logAsyncioTasks and "asyncio" in _modules:
            try:
                task = _modules["asyncio"].current_task().get_name()
            except Exception:
                pass  # no task, or no loop
        _fill(self, getLevelName(level), name, level, pathname, lineno, msg, args, exc_info, func, sinfo,
              _current_thread().name if logThreads else None, logProcesses, process, task)

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        """Return the message, merged with the arguments."""
        msg = str(self.msg)
        if self.args:
            msg = msg % self.args
        return msg


def _is_mapping(x):
    if isinstance(x, dict):
        return True
    if isinstance(x, (str, int, float, tuple, list)):
        return False
    from collections.abc import Mapping
    return isinstance(x, Mapping)


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    """Have every new record made by factory, called as LogRecord is."""
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    """What makes the records: LogRecord, or what setLogRecordFactory() set."""
    return _logRecordFactory


def makeLogRecord(dict):
    """Make a record out of a dict of its attributes, as one that came from another process."""
    record = _logRecordFactory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


# Formats


class PercentStyle:
    default_format = "%(message)s"
    asctime_format = "%(asctime)s"
    asctime_search = "%(asctime)"
    validation_pattern = None

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        """Check that the format fits the style."""
        # quick answer for most formats: a field like %(name)s is somewhere
        import re
        if not re.search(r"%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]", self._fmt, re.I):
            raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))

    def _format(self, record):
        if defaults := self._defaults:
            return self._fmt % (defaults | record.__dict__)
        return self._fmt % record.__dict__

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as e:
            raise ValueError("Formatting field not found in record: %s" % e)


class StrFormatStyle(PercentStyle):
    default_format = "{message}"
    asctime_format = "{asctime}"
    asctime_search = "{asctime"

    def _format(self, record):
        if defaults := self._defaults:
            return self._fmt.format(**(defaults | record.__dict__))
        return self._fmt.format(**record.__dict__)

    def validate(self):
        """Check that the format names fields of records, with plain formats."""
        from string import Formatter as Parser
        try:
            names = [self._checked(*part) for part in Parser().parse(self._fmt)]
        except ValueError as e:
            raise ValueError("invalid format: %s" % e)
        if not any(names):
            raise ValueError("invalid format: no fields")

    @staticmethod
    def _checked(literal, name, spec, conversion):
        """The name of one field, if there is nothing against it."""
        import re
        if name and not re.match(r"^(\d+|\w+)(\.\w+|\[[^]]+\])*$", name):
            raise ValueError("invalid field name/expression: %r" % name)
        if conversion and conversion not in "rsa":
            raise ValueError("invalid conversion: %r" % conversion)
        if spec and not re.match(r"^(.?[<=>^])?[+ -]?#?0?(\d+|{\w+})?[,_]?(\.(\d+|{\w+}))?[bcdefgnosx%]?$", spec, re.I):
            raise ValueError("bad specifier: %r" % spec)
        return name


class StringTemplateStyle(PercentStyle):
    default_format = "${message}"
    asctime_format = "${asctime}"
    asctime_search = "${asctime}"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        from string import Template
        self._tpl = Template(self._fmt)

    def usesTime(self):
        return self._fmt.find("$asctime") >= 0 or self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        from string import Template
        names = set()
        for m in Template.pattern.finditer(self._fmt):
            if m["named"] or m["braced"]:
                names.add(m["named"] or m["braced"])
            elif m.group(0) == "$":
                raise ValueError("invalid format: bare '$' not allowed")
        if not names:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        values = record.__dict__
        if defaults := self._defaults:
            values = defaults | values
        return self._tpl.substitute(**values)


BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"

_STYLES = {
    "%": (PercentStyle, BASIC_FORMAT),
    "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
    "$": (StringTemplateStyle, "${levelname}:${name}:${message}"),
}


def _style_named(style):
    """The class of "%", "{" or "$", and the default format in that style."""
    if style not in _STYLES:
        raise ValueError("Style must be one of: %s" % ",".join(_STYLES))
    return _STYLES[style]


class Formatter:
    """Turns records into text.

    fmt names attributes of records in one of three styles: "%", "{" or "$". datefmt is for
    time.strftime; defaults are values for attributes that records may not have.
    """

    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        make, _ = _style_named(style)
        self.datefmt = datefmt
        self._style = chosen = make(fmt, defaults=defaults)
        if fmt and validate:
            chosen.validate()
        self._fmt = chosen._fmt

    def formatTime(self, record, datefmt=None):
        """When the record was made, as text."""
        if not datefmt and self._plain_time():
            return _asctime(time.strftime, time.localtime, record.created, record.msecs)
        ct = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, ct)
        s = time.strftime(self.default_time_format, ct)
        if self.default_msec_format:
            s = self.default_msec_format % (s, record.msecs)
        return s

    def _plain_time(self):
        """Whether times are written as usual, which is fast."""
        return (self.converter is time.localtime and self.default_time_format is Formatter.default_time_format
                and self.default_msec_format is Formatter.default_msec_format)

    def formatException(self, ei):
        """An exception with its traceback, as text."""
        import io
        import traceback
        sio = io.StringIO()
        traceback.print_exception(ei[0], ei[1], ei[2], limit=None, file=sio)
        return sio.getvalue().removesuffix("\n")

    def usesTime(self):
        """Whether the format shows %(asctime)s, so that the time must be written out."""
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def formatStack(self, stack_info):
        """A place for subclasses to write stack_info, text already, in another way."""
        return stack_info

    def format(self, record):
        """Write a record as text: the message, the exception, the stack."""
        record.message = record.getMessage()
        if type(self) is Formatter and type(self._style) is PercentStyle and not self._style._defaults:
            # nothing is overridden: the short way
            fmt = self._style._fmt
            if "%(asctime)" in fmt:
                record.asctime = self.formatTime(record, self.datefmt)
            try:
                s = fmt % record.__dict__
            except KeyError as e:
                raise ValueError("Formatting field not found in record: %s" % e)
        else:
            if self.usesTime():
                record.asctime = self.formatTime(record, self.datefmt)
            s = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            # other formatters need not do it again
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            s = s + ("" if s.endswith("\n") else "\n") + record.exc_text
        if record.stack_info:
            s = s + ("" if s.endswith("\n") else "\n") + self.formatStack(record.stack_info)
        return s


_defaultFormatter = Formatter()


class BufferingFormatter:
    """Formats a list of records in one go, with a header and a footer around them."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt if linefmt else _defaultFormatter

    def formatHeader(self, records):
        """The text before the first of these records: none, unless overridden."""
        return ""

    def formatFooter(self, records):
        """The text after the last of these records: none, unless overridden."""
        return ""

    def format(self, records):
        """Header, each record by linefmt, and footer as one text; without records, an empty one."""
        if not records:
            return ""
        return self.formatHeader(records) + "".join([self.linefmt.format(r) for r in records]) + self.formatFooter(records)


# Filters


class Filter:
    """Lets the records of one logger and those below it pass."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        """Whether the record may pass: true, false, or a record to take its place."""
        if not self.nlen or record.name == self.name:
            return True
        return record.name.startswith(self.name + ".")


class Filterer:
    """What loggers and handlers share: a list of filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Have filter, an object with filter(record) or a function, asked about each record."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Ask this filter no more."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Ask all filters: returns the record, one that a filter put in its place, or a false value to drop it."""
        for f in self.filters:
            verdict = getattr(f, "filter", f)(record)
            if not verdict:
                return False
            record = verdict if isinstance(verdict, LogRecord) else record
        return record


_no_filter = Filterer.filter

# Handlers

_handlers = weakref.WeakValueDictionary()
_handlerList = []  # weak references, in the order of creation


def _removeHandlerRef(wr):
    """Forget a handler that is gone."""
    with _lock:
        if wr in _handlerList:
            _handlerList.remove(wr)


def _addHandlerRef(handler):
    with _lock:
        _handlerList.append(weakref.ref(handler, _removeHandlerRef))


def getHandlerByName(name):
    """The handler that has this name, or None."""
    return _handlers.get(name)


def getHandlerNames():
    """The names of all handlers that have one, as a frozenset."""
    return frozenset(_handlers)


class Handler(Filterer):
    """Sends records somewhere; subclasses say where, in emit()."""

    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self._closed = False
        _addHandlerRef(self)
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        with _lock:
            _handlers.pop(self._name, None)
            self._name = name
            if name:
                _handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        """Make the lock that lets one thread at a time write."""
        self.lock = threading.RLock()

    def _at_fork_reinit(self):
        self.createLock()

    def acquire(self):
        """Wait for the handler's lock and take it."""
        if self.lock:
            self.lock.acquire()

    def release(self):
        """Give the handler's lock back."""
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        """Pass over records below level, a number or a level's name."""
        self.level = _checkLevel(level)

    def format(self, record):
        """Format the specified record, with a default formatter if none is set."""
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        """Record one record where this handler records them; for subclasses to write."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Emit the record under the lock, unless a filter drops it."""
        rv = record
        if self.filters or type(self).filter is not _no_filter:
            rv = self.filter(record)
            if isinstance(rv, LogRecord):
                record = rv
        if rv:
            lock = self.lock
            if lock:
                with lock:
                    self.emit(record)
            else:
                self.emit(record)
        return rv

    def setFormatter(self, fmt):
        """Have records turned into text by fmt, or by the default when it is None."""
        self.formatter = fmt

    def flush(self):
        """Write out whatever is held back; for subclasses that do so."""

    def close(self):
        """Forget the handler's name; a subclass closes what it opened."""
        with _lock:
            self._closed = True
            _handlers.pop(self._name, None)

    def handleError(self, record):
        """Say on standard error what went wrong in emit(), and where the call was, unless raiseExceptions is false."""
        if raiseExceptions and sys.stderr:
            try:
                _report_failure(sys.exception(), record, sys.stderr)
            except OSError:
                pass  # nobody listens

    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))


class StreamHandler(Handler):
    """Writes records to a stream, sys.stderr unless told otherwise; it does not close it."""

    terminator = "\n"

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        """Flush the stream, if it can be."""
        with self.lock:
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()

    def emit(self, record):
        """Write the formatted record and the terminator, and flush."""
        try:
            msg = self.format(record)
            stream = self.stream
            stream.write(msg + self.terminator)
            if type(self) is StreamHandler and stream is not None:
                # flush() without its lock, which is held
                flush = getattr(stream, "flush", None)
                if flush is not None:
                    flush()
            else:
                self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Write to another stream from now on; what the old one holds is flushed first.

        Returns the old stream, or None where the stream stays the same.
        """
        old = self.stream
        if old is not stream:
            with self.lock:
                self.flush()
                self.stream = stream
            return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        if name:
            name += " "
        return "<%s %s(%s)>" % (self.__class__.__name__, name, getLevelName(self.level))

    __class_getitem__ = classmethod(_GenericAlias)


def _report_failure(exc, record, file):
    """Write an exception of emit() to file, the calls that led there, and what was to be logged."""
    import traceback
    file.write("--- Logging error ---\n")
    traceback.print_exception(exc, limit=None, file=file)
    file.write("Call stack:\n")
    caller = exc.__traceback__.tb_frame
    while caller and caller.f_code.co_filename in _own_files:
        caller = caller.f_back
    if caller:
        traceback.print_stack(caller, file=file)
    else:
        # all frames are of this module: only the record knows
        file.write("Logged from file %s, line %s\n" % (record.filename, record.lineno))
    try:
        contents = "Message: %r\nArguments: %s\n" % (record.msg, record.args)
    except RecursionError:
        raise
    except Exception:
        contents = ("Unable to print the message and arguments - possible formatting error.\n"
                    "Use the traceback above to help find the error.\n")
    file.write(contents)


def _failed(handler, record, exc):
    """What the short way through emit() does with an error of the stream."""
    try:
        raise exc
    except Exception:
        handler.handleError(record)


class FileHandler(StreamHandler):
    """Writes records to a file, which is opened at once, or with delay at the first record."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode, self.errors, self.delay = mode, errors, delay
        if "b" not in mode:
            import io
            encoding = io.text_encoding(encoding)
        self.encoding = encoding
        self._builtin_open = open  # the name may be gone when the interpreter ends
        if not delay:
            StreamHandler.__init__(self, self._open())
            return
        Handler.__init__(self)
        self.stream = None

    def close(self):
        """Write out what is left, and let go of the file; emit() opens it again."""
        with self.lock:
            try:
                if self.stream:
                    self._let_go()
            finally:
                # also where the file was never opened, or cannot be flushed
                StreamHandler.close(self)

    def _let_go(self):
        """Close the stream, even when what it holds cannot be written."""
        try:
            self.flush()
        finally:
            stream, self.stream = self.stream, None
            if hasattr(stream, "close"):
                stream.close()

    def _open(self):
        return self._builtin_open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        """Write the record; a delayed file is opened first, unless it was closed for good."""
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.baseFilename, getLevelName(self.level))


class _StderrHandler(StreamHandler):
    """Writes to whatever sys.stderr is at the time."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _defaultLastResort = _StderrHandler(WARNING)


class NullHandler(Handler):
    """Does nothing: for libraries that do not want to configure logging."""

    def handle(self, record):
        """Stub."""

    def emit(self, record):
        """Stub."""

    def createLock(self):
        self.lock = None

    def _at_fork_reinit(self):
        pass


# Loggers


class PlaceHolder:
    """Stands in the tree for a logger that has only been named by those below it."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        """Note that alogger hangs below this name."""
        self.loggerMap.setdefault(alogger)


def setLoggerClass(klass):
    """Have getLogger() make loggers of klass, which must come from Logger."""
    global _loggerClass
    _check_logger_class(klass)
    _loggerClass = klass


def _check_logger_class(klass):
    if klass != Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


def getLoggerClass():
    """The class of which getLogger() makes new loggers."""
    return _loggerClass


class Manager:
    """Holds the tree of loggers."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def getLogger(self, name):
        """The logger called name, always the same one."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with _lock:
            found = self.loggerDict.get(name)
            if found is not None and not isinstance(found, PlaceHolder):
                return found
            logger = (self.loggerClass or _loggerClass)(name)
            logger.manager = self
            self.loggerDict[name] = logger
            if found is not None:
                self._fixupChildren(found, logger)
            self._fixupParents(logger)
            return logger

    def setLoggerClass(self, klass):
        """Make this manager's new loggers of klass, which must come from Logger."""
        _check_logger_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        """Have the records of this manager's loggers made by factory."""
        self.logRecordFactory = factory

    def _fixupParents(self, alogger):
        """Find the nearest logger above; the names between become placeholders that know alogger."""
        name = alogger.name
        while "." in name:
            name = name.rpartition(".")[0]
            above = self.loggerDict.get(name)
            if above is None:
                self.loggerDict[name] = PlaceHolder(alogger)
            elif isinstance(above, Logger):
                alogger.parent = above
                return
            else:
                above.append(alogger)
        alogger.parent = self.root

    def _fixupChildren(self, ph, alogger):
        """Put alogger between the loggers that a placeholder knew and their parents."""
        for child in ph.loggerMap:
            if not child.parent.name.startswith(alogger.name):
                alogger.parent = child.parent
                child.parent = alogger

    def _clear_cache(self):
        """Forget which levels are enabled, after a change of a level."""
        with _lock:
            for logger in (self.root, *self.loggerDict.values()):
                if not isinstance(logger, PlaceHolder):
                    logger._cache.clear()


class Logger(Filterer):
    """A channel of events, named after an area of a program."""

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        self._cache = {}

    def setLevel(self, level):
        """Pass over what is below level, a number or a level's name; NOTSET asks the parent."""
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    from _logging import critical, debug, error, info, isEnabledFor, warning

    def warn(self, msg, *args, **kwargs):
        import warnings
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log an error with the traceback of the exception being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        """The old name of critical()."""
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Record msg % args at level, an int."""
        if isinstance(level, int):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)
        elif raiseExceptions:
            raise TypeError("level must be an integer")

    def findCaller(self, stack_info=False, stacklevel=1):
        """Where the call came from: file, line number, function name, and the stack as text if asked for."""
        if not stack_info:
            return _find_caller(_srcfile, stacklevel) or _UNKNOWN_CALLER
        frame = _caller(sys._getframe(1), stacklevel)
        if frame is None:
            return _UNKNOWN_CALLER
        code = frame.f_code
        sinfo = None
        if stack_info:
            import io
            import traceback
            sio = io.StringIO()
            sio.write("Stack (most recent call last):\n")
            traceback.print_stack(frame, file=sio)
            sinfo = sio.getvalue().removesuffix("\n")
        return code.co_filename, frame.f_lineno, code.co_name, sinfo

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """Make the record of one call; a subclass may make another kind."""
        record = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            fields = record.__dict__
            clash = [key for key in extra if key in fields or key in ("message", "asctime")]
            if clash:
                raise KeyError("Attempt to overwrite %r in LogRecord" % clash[0])
            fields.update(extra)
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        """Make a record and handle it."""
        cls = type(self)
        try:
            if stack_info or cls.findCaller is not _plain_find:
                fn, lno, func, sinfo = self.findCaller(stack_info, stacklevel)
            else:
                fn, lno, func, sinfo = _find_caller(_srcfile, stacklevel) or _UNKNOWN_CALLER
        except ValueError:
            fn, lno, func, sinfo = _UNKNOWN_CALLER
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        if extra is None and cls.makeRecord is _plain_make:
            record = _logRecordFactory(self.name, level, fn, lno, msg, args, exc_info, func, sinfo)
        else:
            record = self.makeRecord(self.name, level, fn, lno, msg, args, exc_info, func, extra, sinfo)
        self.handle(record)

    def handle(self, record):
        """Call the handlers for the specified record, unless this logger is disabled or a filter drops it."""
        if self.disabled:
            return
        if self.filters or type(self).filter is not _no_filter:
            kept = self.filter(record)
            if not kept:
                return
            record = kept if isinstance(kept, LogRecord) else record
        self.callHandlers(record)

    def addHandler(self, hdlr):
        """Give this logger's records to hdlr too."""
        with _lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Give this logger's records to hdlr no more."""
        with _lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def hasHandlers(self):
        """See if this logger has any handlers configured, or one above that it propagates to."""
        logger = self
        while logger:
            if logger.handlers:
                return True
            if not logger.propagate:
                return False
            logger = logger.parent
        return False

    def callHandlers(self, record):
        """Hand a record to its handlers: those of this logger and of the ones above it."""
        logger, found, level = self, False, record.levelno
        while logger is not None:
            for hdlr in logger.handlers:
                found = True
                if level >= hdlr.level:
                    hdlr.handle(record)
            if not logger.propagate:
                break
            logger = logger.parent
        if found:
            return
        if lastResort:
            if level >= lastResort.level:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write('No handlers could be found for logger "%s"\n' % self.name)
            self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        """The level that counts for this logger: its own, or the first that is set above it."""
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def _find_enabled(self, level):
        """isEnabledFor, for a level that is asked for the first time."""
        if self.disabled:
            return False
        if level not in self._cache:
            with _lock:
                self._cache[level] = self.manager.disable < level >= self.getEffectiveLevel()
        return self._cache[level]

    def getChild(self, suffix):
        """The logger that has this one's name, a dot, and suffix for its name."""
        if self.root is not self:
            suffix = self.name + "." + suffix
        return self.manager.getLogger(suffix)

    def getChildren(self):
        """The loggers whose parent is this one."""
        def depth(logger):
            return 0 if logger is logger.manager.root else 1 + logger.name.count(".")
        with _lock:
            mine = depth(self)
            return {item for item in self.manager.loggerDict.values()
                    if isinstance(item, Logger) and item.parent is self and depth(item) == 1 + mine}

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.name, getLevelName(self.getEffectiveLevel()))

    def __reduce__(self):
        if getLogger(self.name) is self:
            return getLogger, (self.name,)
        from pickle import PicklingError
        raise PicklingError("logger cannot be pickled")


for _f in Logger.critical, Logger.debug, Logger.error, Logger.info, Logger.isEnabledFor, Logger.warning:
    _f.__module__ = __name__
del _f
_plain_find, _plain_make = Logger.findCaller, Logger.makeRecord


class RootLogger(Logger):
    """The logger above all others, the only one that must have a level."""

    def __init__(self, level):
        Logger.__init__(self, "root", level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger


class LoggerAdapter:
    """Logs with context: the dict extra goes with every record."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger = logger
        self.extra = extra
        self.merge_extra = merge_extra

    def process(self, msg, kwargs):
        """Put extra into the keywords of a call; subclasses may change the message as well."""
        context = self.extra
        if self.merge_extra and "extra" in kwargs:
            context = {**context, **kwargs["extra"]}
        kwargs["extra"] = context
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        """Log a message of level DEBUG, as process() changes it."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log a message of level INFO, as process() changes it."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log a message of level WARNING, as process() changes it."""
        self.log(WARNING, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        import warnings
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log a message of level ERROR, as process() changes it."""
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log an error with the current exception's traceback, as process() changes it."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log a message of level CRITICAL, as process() changes it."""
        self.log(CRITICAL, msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Log a message of the given level, as process() changes it."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        """Whether the logger below takes messages of this level."""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """Set the level of the logger below."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """The level that counts for the logger below, its own or inherited."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """Whether the logger below, or one above it, has a handler."""
        return self.logger.hasHandlers()

    def _log(self, level, msg, args, **kwargs):
        """What an adapter around this adapter calls."""
        return self.logger._log(level, msg, args, **kwargs)

    @property
    def manager(self):
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.logger.name, getLevelName(self.logger.getEffectiveLevel()))

    __class_getitem__ = classmethod(_GenericAlias)


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(Logger.root)

# Configuration and the functions for the root logger


def basicConfig(**kwargs):
    """Set logging up in one call: give the root logger handlers, unless it has some.

    filename, filemode, encoding and errors say which file to write; stream which stream;
    handlers which handlers. format, datefmt and style are for the formatter, level is the
    root logger's. With force, the handlers it has are removed first.
    """
    take = kwargs.pop
    with _lock:
        force = take("force", False)
        encoding, errors = take("encoding", None), take("errors", "backslashreplace")
        for h in root.handlers[:] if force else ():
            root.removeHandler(h)
            h.close()
        if root.handlers:
            return
        handlers = _basic_handlers(kwargs, encoding, errors)
        datefmt, style = take("datefmt", None), take("style", "%")
        default = _style_named(style)[1]
        formatter = Formatter(take("format", default), datefmt, style)
        for h in handlers:
            if h.formatter is None:
                h.setFormatter(formatter)
            root.addHandler(h)
        if (level := take("level", None)) is not None:
            root.setLevel(level)
        if kwargs:
            raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs))


def _basic_handlers(options, encoding, errors):
    """The handlers that the options of basicConfig() ask for; takes their keys away."""
    handlers = options.pop("handlers", None)
    named = [key for key in ("stream", "filename") if key in options]
    if handlers is not None:
        if named:
            raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
        return handlers
    if len(named) == 2:
        raise ValueError("'stream' and 'filename' should not be specified together")
    filename, mode = options.pop("filename", None), options.pop("filemode", "a")
    if not filename:
        return [StreamHandler(options.pop("stream", None))]
    return [FileHandler(filename, mode, encoding=encoding, errors=None if "b" in mode else errors)]


def _configured_root():
    """The root logger, with handlers in any case."""
    if not root.handlers:
        basicConfig()
    return root


def getLogger(name=None):
    """The logger called name, always the same one; the root logger without a name."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def critical(msg, *args, **kwargs):
    """Log a message with severity 'CRITICAL' on the root logger, which is configured if it has no handlers."""
    _configured_root().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    """The old name of critical()."""
    critical(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """Log a message with severity 'ERROR' on the root logger, which is configured if it has no handlers."""
    _configured_root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """Record a message at level ERROR by the root logger, with the exception being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def warning(msg, *args, **kwargs):
    """Log a message with severity 'WARNING' on the root logger, which is configured if it has no handlers."""
    _configured_root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    import warnings
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """Log a message with severity 'INFO' on the root logger, which is configured if it has no handlers."""
    _configured_root().info(msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    """Log a message with severity 'DEBUG' on the root logger, which is configured if it has no handlers."""
    _configured_root().debug(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    """Log 'msg % args' with the integer severity 'level' on the root logger, which is configured if it has no handlers."""
    _configured_root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Drop messages of this level and below, whichever logger they come from."""
    root.manager.disable = level
    root.manager._clear_cache()


def shutdown(handlerList=_handlerList):
    """Flush and close all handlers, the newest first; called when the program ends."""
    for ref in handlerList[::-1]:
        try:
            handler = ref()
            if handler:
                _finish(handler)
        except:
            if raiseExceptions:
                raise


def _finish(handler):
    """Flush and close a handler, whose stream may be closed already."""
    try:
        handler.acquire()
        if getattr(handler, "flushOnClose", True):
            handler.flush()
        handler.close()
    except (OSError, ValueError):
        pass
    finally:
        handler.release()


_logging.at_exit(shutdown)

# Warnings

_warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    """Log a warning to the logger py.warnings, unless it is for a file."""
    if file is None:
        from warnings import formatwarning
        text = formatwarning(message, category, filename, lineno, line)
        logger = getLogger("py.warnings")
        if not logger.handlers:
            logger.addHandler(NullHandler())
        # the message is no format: a warning may have a % in it
        logger.warning(str(text))
    elif _warnings_showwarning is not None:
        _warnings_showwarning(message, category, filename, lineno, file, line)


def captureWarnings(capture):
    """Have warnings logged if capture is true, and shown as usual again if it is false."""
    global _warnings_showwarning
    import warnings
    usual = _warnings_showwarning
    if bool(capture) == (usual is not None):
        return  # it is so already
    if capture:
        _warnings_showwarning, warnings.showwarning = warnings.showwarning, _showwarning
    else:
        _warnings_showwarning, warnings.showwarning = None, usual


_logging.ready(globals())
