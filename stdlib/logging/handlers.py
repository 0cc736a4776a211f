"""More places to send records to: files that rotate, queues, memory, sockets."""

import copy
import io
import logging
import os
import re
import threading
import time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = 514
SYSLOG_TCP_PORT = 514
_MIDNIGHT = 24 * 60 * 60


class BaseRotatingHandler(logging.FileHandler):
    """A file handler that begins a new file now and then; namer and rotator may be set to change names and the way of moving."""

    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        logging.FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self.mode = mode
        self.encoding = encoding
        self.errors = errors

    def emit(self, record):
        """Write the record, after a rollover if one is due."""
        try:
            due = self.shouldRollover(record)
            if due:
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name of a file that has been rotated."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Move the file source to dest, by rotator if there is one."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _end_file(self):
        if self.stream:
            self.stream.close()
            self.stream = None


class RotatingFileHandler(BaseRotatingHandler):
    """Begins a new file when the file would grow beyond maxBytes, and keeps backupCount old ones."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        if maxBytes > 0:
            mode = "a"  # a file that is to grow must not be emptied first
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        BaseRotatingHandler.__init__(self, filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        """Do a rollover: the file becomes number 1, number 1 becomes 2, and so on."""
        self._end_file()
        if self.backupCount > 0:
            def numbered(n):
                return self.rotation_filename("%s.%d" % (self.baseFilename, n))
            for n in range(self.backupCount - 1, 0, -1):
                source, target = numbered(n), numbered(n + 1)
                if os.path.exists(source):
                    if os.path.exists(target):
                        os.remove(target)
                    os.rename(source, target)
            first = numbered(1)
            if os.path.exists(first):
                os.remove(first)
            self.rotate(self.baseFilename, first)
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        """Determine if rollover should occur: whether the record would make the file too large."""
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        try:
            pos = self.stream.tell()
        except io.UnsupportedOperation:
            return False  # a pipe, for instance
        if not pos:
            return False
        if pos + len("%s\n" % self.format(record)) < self.maxBytes:
            return False
        # what is no regular file cannot be rotated
        return not os.path.exists(self.baseFilename) or os.path.isfile(self.baseFilename)


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Begins a new file at intervals: when is S, M, H, D, W0 to W6 (a weekday) or MIDNIGHT."""

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None):
        encoding = io.text_encoding(encoding)
        BaseRotatingHandler.__init__(self, filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        units = {"S": (1, "%Y-%m-%d_%H-%M-%S", r"\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}"), "M": (60, "%Y-%m-%d_%H-%M", r"\d{4}-\d{2}-\d{2}_\d{2}-\d{2}"),
                 "H": (3600, "%Y-%m-%d_%H", r"\d{4}-\d{2}-\d{2}_\d{2}"), "D": (_MIDNIGHT, "%Y-%m-%d", r"\d{4}-\d{2}-\d{2}"),
                 "MIDNIGHT": (_MIDNIGHT, "%Y-%m-%d", r"\d{4}-\d{2}-\d{2}"), "W": (7 * _MIDNIGHT, "%Y-%m-%d", r"\d{4}-\d{2}-\d{2}")}
        if self.when.startswith("W"):
            if len(self.when) != 2:
                raise ValueError("You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s" % self.when)
            if self.when[1] < "0" or self.when[1] > "6":
                raise ValueError("Invalid day specified for weekly rollover: %s" % self.when)
            self.dayOfWeek = int(self.when[1])
            unit = units["W"]
        elif self.when in units:
            unit = units[self.when]
        else:
            raise ValueError("Invalid rollover interval specified: %s" % self.when)
        self.interval = unit[0] * interval
        self.suffix = unit[1]
        self.extMatch = re.compile(r"(?<!\d)" + unit[2] + r"(?!\d)", re.ASCII)
        filename = self.baseFilename
        start = int(os.stat(filename).st_mtime) if os.path.exists(filename) else int(time.time())
        self.rolloverAt = self.computeRollover(start)

    def computeRollover(self, currentTime):
        """The time of the first rollover after currentTime, both in seconds since the epoch."""
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return currentTime + self.interval
        t = time.gmtime(currentTime) if self.utc else time.localtime(currentTime)
        now = (t.tm_hour * 60 + t.tm_min) * 60 + t.tm_sec
        at = _MIDNIGHT if self.atTime is None else (self.atTime.hour * 60 + self.atTime.minute) * 60 + self.atTime.second
        wait, day = at - now, t.tm_wday
        if wait <= 0:
            wait += _MIDNIGHT
            day = (day + 1) % 7
        result = currentTime + wait
        if self.when.startswith("W"):
            if day != self.dayOfWeek:
                result += (self.dayOfWeek - day) % 7 * _MIDNIGHT
            result += self.interval - _MIDNIGHT * 7
        else:
            result += self.interval - _MIDNIGHT
        if not self.utc:
            # a change to or from summer time on the way moves the clock
            after = time.localtime(result)[-1]
            if t[-1] and not after:
                result += 3600
            elif after and not t[-1] and time.localtime(result - 3600)[-1]:
                result -= 3600
        return result

    def shouldRollover(self, record):
        """Whether it is time, and there is an ordinary file to put aside; else the time is set anew."""
        now = int(time.time())
        due = now >= self.rolloverAt
        if due and os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            # a device or the like stays where it is
            self.rolloverAt = self.computeRollover(now)
            due = False
        return due

    def getFilesToDelete(self):
        """The rotated files that are too many, oldest first."""
        folder, base = os.path.split(self.baseFilename)
        found = []
        for name in os.listdir(folder):
            if self.namer is None:
                if name.startswith(base + ".") and self.extMatch.fullmatch(name[len(base) + 1:]):
                    found.append(os.path.join(folder, name))
            else:
                # the name may be anything that has a date in it
                m = self.extMatch.search(name)
                while m:
                    if os.path.basename(self.namer(self.baseFilename + "." + m[0])) == name:
                        found.append(os.path.join(folder, name))
                        break
                    m = self.extMatch.search(name, m.start() + 1)
        if len(found) < self.backupCount:
            return []
        if self.namer is None:
            found.sort()
        else:
            found.sort(key=lambda path: os.path.getmtime(path))
        return found[:len(found) - self.backupCount]

    def doRollover(self):
        """Do a rollover: the file gets the time of its beginning in its name."""
        now = int(time.time())
        began = self.rolloverAt - self.interval
        t = time.gmtime(began) if self.utc else time.localtime(began)
        name = self.rotation_filename(self.baseFilename + "." + time.strftime(self.suffix, t))
        if os.path.exists(name):
            return
        self._end_file()
        self.rotate(self.baseFilename, name)
        if self.backupCount > 0:
            for old in self.getFilesToDelete():
                os.remove(old)
        if not self.delay:
            self.stream = self._open()
        at = self.computeRollover(now)
        while at <= now:
            at += self.interval
        self.rolloverAt = at


class WatchedFileHandler(logging.FileHandler):
    """Opens its file anew when someone else, a program that rotates logs, has moved it."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        logging.FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self.dev, self.ino = -1, -1
        self._statstream()

    def _statstream(self):
        if self.stream is not None:
            st = os.fstat(self.stream.fileno())
            self.dev, self.ino = st.st_dev, st.st_ino

    def reopenIfNeeded(self):
        """Reopen log file if needed: if it is gone, or is another."""
        if self.stream is None or self._is_same():
            return
        old, self.stream = self.stream, None
        old.flush()
        old.close()
        self.stream = self._open()
        self._statstream()

    def _is_same(self):
        """Whether the name still leads to the file that was opened."""
        try:
            st = os.stat(self.baseFilename)
        except FileNotFoundError:
            return False
        return (st.st_dev, st.st_ino) == (self.dev, self.ino)

    def emit(self, record):
        self.reopenIfNeeded()
        logging.FileHandler.emit(self, record)


class SocketHandler(logging.Handler):
    """Sends records, pickled, to a TCP socket; with port None, host is the path of a Unix socket."""

    def __init__(self, host, port):
        logging.Handler.__init__(self)
        self.host, self.port = host, port
        self.address = host if port is None else (host, port)
        self.sock = None
        self.closeOnError = False
        self.retryTime = None
        self.retryStart, self.retryMax, self.retryFactor = 1.0, 30.0, 2.0

    def makeSocket(self, timeout=1):
        """A socket connected to the receiver, within timeout seconds; a subclass may make another kind."""
        import socket
        if self.port is None:
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            sock.settimeout(timeout)
            try:
                sock.connect(self.address)
            except OSError:
                sock.close()
                raise
        else:
            sock = socket.create_connection(self.address, timeout=timeout)
        return sock

    def createSocket(self):
        """Try to create a socket, not more often than the waiting time, which grows, allows."""
        now, failed_before = time.time(), self.retryTime is not None
        if failed_before and now < self.retryTime:
            return
        try:
            self.sock = self.makeSocket()
        except OSError:
            longer = min(self.retryPeriod * self.retryFactor, self.retryMax) if failed_before else self.retryStart
            self.retryPeriod, self.retryTime = longer, now + longer
        else:
            self.retryTime = None

    def send(self, s):
        """Send bytes; what cannot be sent is lost."""
        if self.sock is None:
            self.createSocket()
        try:
            if self.sock:
                self.sock.sendall(s)
        except OSError:
            self._drop_socket()

    def _drop_socket(self):
        sock, self.sock = self.sock, None
        sock.close()

    def makePickle(self, record):
        """The record as bytes, with its length before it."""
        from pickle import dumps
        if record.exc_info:
            self.format(record)  # for exc_text: tracebacks cannot be pickled
        fields = {**record.__dict__, "msg": record.getMessage(), "args": None, "exc_info": None}
        fields.pop("message", None)
        pickled = dumps(fields, 1)
        return len(pickled).to_bytes(4) + pickled

    def handleError(self, record):
        if not (self.sock and self.closeOnError):
            logging.Handler.handleError(self, record)
            return
        self._drop_socket()

    def emit(self, record):
        """Send a record, pickled."""
        try:
            self.send(self.makePickle(record))
        except Exception:
            self.handleError(record)

    def close(self):
        with self.lock:
            if self.sock:
                sock, self.sock = self.sock, None
                sock.close()
            logging.Handler.close(self)


class DatagramHandler(SocketHandler):
    """Sends records, pickled, to a UDP socket."""

    def __init__(self, host, port):
        SocketHandler.__init__(self, host, port)
        self.closeOnError = False

    def makeSocket(self):
        import socket
        return socket.socket(socket.AF_UNIX if self.port is None else socket.AF_INET, socket.SOCK_DGRAM)

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        self.sock.sendto(s, self.address)


class BufferingHandler(logging.Handler):
    """Keeps records in memory, capacity of them, and then flushes."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        """Whether there are as many records as capacity allows."""
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        """Drop the records; subclasses do something with them first."""
        with self.lock:
            self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records in memory, and hands them to another handler when there are many or one is serious."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        """Whether the buffer is full or the record as severe as flushLevel."""
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        """Hand the records to target when they are flushed."""
        with self.lock:
            self.target = target

    def flush(self):
        """Send the records to the target, if there is one."""
        with self.lock:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            with self.lock:
                self.target = None
                BufferingHandler.close(self)


class QueueHandler(logging.Handler):
    """Puts records into a queue, for a QueueListener or another process to handle."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None  # dictConfig sets it

    def enqueue(self, record):
        """Enqueue a record."""
        self.queue.put_nowait(record)

    def prepare(self, record):
        """The record made fit for a journey: the message is complete, what cannot be pickled is gone."""
        text = self.format(record)
        ready = copy.copy(record)
        ready.__dict__.update(dict.fromkeys(("args", "exc_info", "exc_text", "stack_info")), message=text, msg=text)
        return ready

    def emit(self, record):
        """Prepare the record for another process, and put it into the queue."""
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Takes records from a queue in a thread of its own and hands them to handlers."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def dequeue(self, block):
        """Take the next record out of the queue; wait for it if block is true."""
        return self.queue.get(block)

    def start(self):
        """Start the listener, in a daemon thread."""
        self._thread = t = threading.Thread(target=self._monitor)
        t.daemon = True
        t.start()

    def prepare(self, record):
        """Change a record before the handlers get it; this one leaves it alone."""
        return record

    def handle(self, record):
        """Offer the record to all handlers."""
        record = self.prepare(record)
        asked = self.handlers
        if self.respect_handler_level:
            asked = [handler for handler in asked if record.levelno >= handler.level]
        for handler in asked:
            handler.handle(record)

    def _monitor(self):
        """Handle what comes until the sentinel does: the thread's work."""
        done = getattr(self.queue, "task_done", lambda: None)
        while (record := self.dequeue(True)) is not self._sentinel:
            self.handle(record)
            done()
        done()

    def enqueue_sentinel(self):
        """Put what tells the thread to end into the queue."""
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Stop the listener, after what is in the queue has been handled."""
        if self._thread:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None


class SysLogHandler(logging.Handler):
    """Sends records to a syslog daemon: at (host, port), or at the path of a Unix socket."""

    LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG = range(8)
    (LOG_KERN, LOG_USER, LOG_MAIL, LOG_DAEMON, LOG_AUTH, LOG_SYSLOG, LOG_LPR, LOG_NEWS, LOG_UUCP, LOG_CRON, LOG_AUTHPRIV,
     LOG_FTP, LOG_NTP, LOG_SECURITY, LOG_CONSOLE, LOG_SOLCRON) = range(16)
    (LOG_LOCAL0, LOG_LOCAL1, LOG_LOCAL2, LOG_LOCAL3, LOG_LOCAL4, LOG_LOCAL5, LOG_LOCAL6, LOG_LOCAL7) = range(16, 24)
    priority_names = {"alert": 1, "crit": 2, "critical": 2, "debug": 7, "emerg": 0, "err": 3, "error": 3, "info": 6, "notice": 5,
                      "panic": 0, "warn": 4, "warning": 4}
    facility_names = {"auth": 4, "authpriv": 10, "console": 14, "cron": 9, "daemon": 3, "ftp": 11, "kern": 0, "lpr": 6, "mail": 2,
                      "news": 7, "ntp": 12, "security": 13, "solaris-cron": 15, "syslog": 5, "user": 1, "uucp": 8,
                      **{"local%d" % n: 16 + n for n in range(8)}}
    priority_map = {"DEBUG": "debug", "INFO": "info", "WARNING": "warning", "ERROR": "error", "CRITICAL": "critical"}
    ident = ""
    append_nul = True

    def __init__(self, address=("localhost", SYSLOG_UDP_PORT), facility=LOG_USER, socktype=None):
        logging.Handler.__init__(self)
        self.address, self.facility, self.socktype = address, facility, socktype
        self.socket = None
        self.createSocket()

    def createSocket(self):
        """Open the socket that the address asks for, and connect it unless it sends datagrams."""
        import socket
        kind = self.socktype or socket.SOCK_DGRAM
        self.unixsocket = isinstance(self.address, str)
        if self.unixsocket:
            self.socket = socket.socket(socket.AF_UNIX, kind)
            try:
                self.socket.connect(self.address)
            except OSError:
                self.socket.close()
                if self.socktype is not None:
                    raise
                self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
                self.socket.connect(self.address)
        else:
            self.socket = self._connected(socket, kind)
        self.socktype = kind

    def _connected(self, socket, kind):
        """A socket of the family of the address, connected if it is not for datagrams."""
        host, port = self.address
        failure = None
        found = socket.getaddrinfo(host, port, 0, kind)
        if not found:
            raise OSError("getaddrinfo returns an empty list")
        for family, kind, protocol, _, address in found:
            sock = None
            try:
                sock = socket.socket(family, kind, protocol)
                if kind == socket.SOCK_STREAM:
                    sock.connect(address)
                return sock
            except OSError as e:
                failure = e
                if sock is not None:
                    sock.close()
        raise failure

    def encodePriority(self, facility, priority):
        """Facility and priority, names or numbers, as one number."""
        if isinstance(facility, str):
            facility = self.facility_names[facility]
        if isinstance(priority, str):
            priority = self.priority_names[priority]
        return facility << 3 | priority

    def mapPriority(self, levelName):
        """The name of a priority for that of a level."""
        return self.priority_map.get(levelName, "warning")

    def close(self):
        with self.lock:
            if self.socket:
                self.socket.close()
                self.socket = None
            logging.Handler.close(self)

    def emit(self, record):
        try:
            import socket
            msg = self.ident + self.format(record) + ("\0" if self.append_nul else "")
            data = b"<%d>" % self.encodePriority(self.facility, self.mapPriority(record.levelname)) + msg.encode("utf-8")
            if not self.socket:
                self.createSocket()
            if self.unixsocket:
                self.socket.send(data)
            elif self.socktype == socket.SOCK_DGRAM:
                self.socket.sendto(data, self.address)
            else:
                self.socket.sendall(data)
        except Exception:
            self.handleError(record)


class SMTPHandler(logging.Handler):
    """Sends each record as a mail."""

    def __init__(self, mailhost, fromaddr, toaddrs, subject, credentials=None, secure=None, timeout=5.0):
        logging.Handler.__init__(self)
        self.mailhost, self.mailport = mailhost if isinstance(mailhost, (list, tuple)) else (mailhost, None)
        if isinstance(credentials, (list, tuple)):
            self.username, self.password = credentials
        else:
            self.username = None
        self.fromaddr = fromaddr
        self.toaddrs = [toaddrs] if isinstance(toaddrs, str) else toaddrs
        self.subject = subject
        self.secure = secure
        self.timeout = timeout

    def getSubject(self, record):
        """The subject of the mail for a record."""
        return self.subject

    def emit(self, record):
        try:
            import email.utils
            import smtplib
            from email.message import EmailMessage
            mail = EmailMessage()
            mail["From"] = self.fromaddr
            mail["To"] = ",".join(self.toaddrs)
            mail["Subject"] = self.getSubject(record)
            mail["Date"] = email.utils.localtime()
            mail.set_content(self.format(record))
            smtp = smtplib.SMTP(self.mailhost, self.mailport or smtplib.SMTP_PORT, timeout=self.timeout)
            if self.username:
                if self.secure is not None:
                    import ssl
                    keyfile, certfile = (*self.secure, None, None)[:2]
                    context = ssl._create_stdlib_context(certfile=certfile, keyfile=keyfile)
                    smtp.ehlo()
                    smtp.starttls(context=context)
                    smtp.ehlo()
                smtp.login(self.username, self.password)
            smtp.send_message(mail)
            smtp.quit()
        except Exception:
            self.handleError(record)


class NTEventLogHandler(logging.Handler):
    """Writes records to the event log of Windows, which needs the modules of pywin32."""

    def __init__(self, appname, dllname=None, logtype="Application"):
        logging.Handler.__init__(self)
        self.appname, self.dllname, self.logtype = appname, dllname, logtype
        try:
            import win32evtlogutil
            import win32evtlog
        except ImportError:
            print("The Python Win32 extensions for NT (service, event logging) appear not to be available.")
            self._welu = None
            return
        self._welu = win32evtlogutil
        if not self.dllname:
            self.dllname = os.path.join(os.path.split(os.path.split(self._welu.__file__)[0])[0], "win32service.pyd")
        self._welu.AddSourceToRegistry(appname, self.dllname, logtype)
        self.deftype = win32evtlog.EVENTLOG_ERROR_TYPE
        self.typemap = {
            logging.DEBUG: win32evtlog.EVENTLOG_INFORMATION_TYPE, logging.INFO: win32evtlog.EVENTLOG_INFORMATION_TYPE,
            logging.WARNING: win32evtlog.EVENTLOG_WARNING_TYPE, logging.ERROR: win32evtlog.EVENTLOG_ERROR_TYPE,
            logging.CRITICAL: win32evtlog.EVENTLOG_ERROR_TYPE}

    def getMessageID(self, record):
        """The number of the message in the event log."""
        return 1

    def getEventCategory(self, record):
        """The category of the event."""
        return 0

    def getEventType(self, record):
        """The type of the event, by the level of the record."""
        return self.typemap.get(record.levelno, self.deftype)

    def emit(self, record):
        if self._welu:
            try:
                self._welu.ReportEvent(self.appname, self.getMessageID(record), self.getEventCategory(record),
                                       self.getEventType(record), [self.format(record)])
            except Exception:
                self.handleError(record)

    def close(self):
        logging.Handler.close(self)


class HTTPHandler(logging.Handler):
    """Sends the attributes of each record to a web server, as a form."""

    def __init__(self, host, url, method="GET", secure=False, credentials=None, context=None):
        logging.Handler.__init__(self)
        method = method.upper()
        if method not in ("GET", "POST"):
            raise ValueError("method must be GET or POST")
        if not secure and context is not None:
            raise ValueError("context parameter only makes sense with secure=True")
        self.host, self.url, self.method = host, url, method
        self.secure, self.credentials, self.context = secure, credentials, context

    def mapLogRecord(self, record):
        """What is sent of a record, as a dict."""
        return record.__dict__

    def getConnection(self, host, secure):
        """The connection to the server, over TLS or not."""
        import http.client
        if secure:
            return http.client.HTTPSConnection(host, context=self.context)
        return http.client.HTTPConnection(host)

    def emit(self, record):
        try:
            from urllib.parse import urlencode
            connection = self.getConnection(self.host, self.secure)
            url, data = self.url, urlencode(self.mapLogRecord(record))
            if self.method == "GET":
                url += ("&" if "?" in url else "?") + data
            connection.putrequest(self.method, url)
            # the server is known by its name, without the port
            connection.putheader("Host", self.host.partition(":")[0])
            if self.method == "POST":
                connection.putheader("Content-type", "application/x-www-form-urlencoded")
                connection.putheader("Content-length", str(len(data)))
            if self.credentials:
                import base64
                secret = base64.b64encode(("%s:%s" % self.credentials).encode("utf-8")).strip().decode("ascii")
                connection.putheader("Authorization", "Basic " + secret)
            connection.endheaders()
            if self.method == "POST":
                connection.send(data.encode("utf-8"))
            connection.getresponse()
        except Exception:
            self.handleError(record)
