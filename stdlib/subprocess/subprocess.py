"""Start processes, feed them, read what they print and wait for their end.

run() does all of that in one call; Popen is what it is made of.

Semantics: CPython 3.13 subprocess.
"""

import io
import os
import signal
import sys
import threading
import time
import types
import warnings

import _subprocess

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput",
    "getoutput", "check_output", "run", "CalledProcessError", "DEVNULL",
    "SubprocessError", "TimeoutExpired", "CompletedProcess",
]

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    """The base of the module's errors."""


class CalledProcessError(SubprocessError):
    """A process ended with a status other than 0, and the caller wanted to know.

    Attributes: cmd, returncode, stdout (also output) and stderr.
    """

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        code = self.returncode
        if not code or code > 0:
            return "Command '%s' returned non-zero exit status %d." % (self.cmd, code)
        try:
            return "Command '%s' died with %r." % (self.cmd, signal.Signals(-code))
        except ValueError:
            return "Command '%s' died with unknown signal %d." % (self.cmd, -code)

    @property
    def stdout(self):
        """Another name for output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A process did not end in time.

    Attributes: cmd, timeout in seconds, stdout (also output) and stderr: what
    was read until then, as bytes, or None.
    """

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    @property
    def stdout(self):
        """Another name for output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """A process that has ended, as run() returns it.

    Attributes: args, returncode (negative: the signal that ended it), stdout
    and stderr, which are None unless they were captured.
    """

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        for name in ("stdout", "stderr"):
            text = getattr(self, name)
            if text is not None:
                parts.append(f"{name}={text!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    __class_getitem__ = classmethod(types.GenericAlias)

    def check_returncode(self):
        """Raise CalledProcessError unless the exit status is 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a command to its end and return a CompletedProcess.

    input is given to its standard input, as bytes or, in text mode, as str;
    capture_output reads stdout and stderr; timeout is in seconds: when it has
    passed, the process is killed and TimeoutExpired raised; check raises
    CalledProcessError for an exit status other than 0. All other arguments are
    Popen's.
    """
    def taken(name):
        return kwargs.get(name) is not None

    if input is not None:
        if taken("stdin"):
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if taken("stdout") or taken("stderr"):
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs.update(stdout=PIPE, stderr=PIPE)
    with Popen(*popenargs, **kwargs) as process:
        try:
            out, err = process.communicate(input, timeout=timeout)
        except BaseException as error:
            process.kill()
            if isinstance(error, TimeoutExpired):
                process.wait()
            raise
        done = CompletedProcess(process.args, process.poll(), out, err)
        if check and done.returncode:
            raise CalledProcessError(done.returncode, done.args, output=out, stderr=err)
    return done


def call(*popenargs, timeout=None, **kwargs):
    """Run a command to its end and return its exit status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except BaseException:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run a command to its end; raise CalledProcessError unless its exit status is 0."""
    status = call(*popenargs, **kwargs)
    if status:
        raise CalledProcessError(status, kwargs.get("args") or popenargs[0])
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a command to its end and return its standard output.

    Raise CalledProcessError, which has the output too, unless its exit status is 0.
    """
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        # None stands for no input at all here, not for that of this process
        text = kwargs.get("universal_newlines") or kwargs.get("text") or kwargs.get("encoding") or kwargs.get("errors")
        kwargs["input"] = "" if text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a shell command; return its exit status and what it printed, without a last line end."""
    try:
        text = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        status = 0
    except CalledProcessError as error:
        text = error.output
        status = error.returncode
    return status, text.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """Run a shell command; return what it printed, without a last line end."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """The command line that programs of Microsoft's C library take apart into seq again."""
    words = []
    for arg in map(os.fsdecode, seq):
        word = []
        slashes = 0
        for char in arg:
            if char == "\\":
                slashes += 1
                continue
            if char == '"':
                word.append("\\" * (2 * slashes + 1))
            else:
                word.append("\\" * slashes)
            word.append(char)
            slashes = 0
        quoted = not arg or " " in arg or "\t" in arg
        word.append("\\" * (2 * slashes if quoted else slashes))
        text = "".join(word)
        words.append(f'"{text}"' if quoted else text)
    return " ".join(words)


_active = []  # numbers of processes whose Popen is gone

# What a pipe takes without blocking once it is ready: PIPE_BUF.
_chunk = 4096 if sys.platform == "linux" else 512


def _cleanup():
    for pid in _active[:]:
        try:
            done = os.waitpid(pid, os.WNOHANG)[0]
        except ChildProcessError:
            done = pid
        if done:
            _active.remove(pid)


class Popen:
    """A process that was started.

    args is a sequence of the program and its arguments, or a str: the program
    alone, or, with shell=True, a command for the shell. stdin, stdout and
    stderr are None (this process's own), PIPE (a file of this object), DEVNULL,
    a file, or its descriptor; stderr may also be STDOUT. text, encoding or
    errors make the files text files; bufsize is that of open(). cwd and env are
    the folder and environment to work in. close_fds closes all other
    descriptors but those in pass_fds. start_new_session and process_group
    detach it; user, group and extra_groups are as whom it runs.

    Attributes: args, stdin, stdout, stderr, pid, and returncode: None while it
    runs, negative for the signal that ended it.

    Raises OSError when the program cannot be started.
    """

    _started = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None,
                 preexec_fn=None, close_fds=True, shell=False, cwd=None, env=None,
                 universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True,
                 start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None,
                 encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = self.returncode = None
        self._waiting = threading.Lock()
        self._talk = None
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if not isinstance(pipesize, int):
            raise TypeError("pipesize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if preexec_fn is not None:
            raise NotImplementedError("preexec_fn is not supported: no Python code can run between the start of a process and that of its program")
        if umask >= 0:
            raise NotImplementedError("umask is not supported: set it with os.umask() around the call")
        if pass_fds and not close_fds:
            warnings.warn("pass_fds overriding close_fds.", RuntimeWarning)
            close_fds = True
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.")
        self.text_mode = encoding or errors or text or universal_newlines
        self.encoding = encoding
        self.errors = errors
        _cleanup()
        line_buffering = False
        if bufsize == 1:
            if self.text_mode:
                bufsize, line_buffering = -1, True
            else:
                warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                              RuntimeWarning, stacklevel=2)
                bufsize = -1
        ids = _user_id(user), _group_id(group), _group_ids(extra_groups)
        theirs = []  # descriptors to close once the process has its own
        ours = [-1, -1, -1]
        try:
            streams = self._streams(stdin, stdout, stderr, theirs, ours, pipesize)
            self._start(args, executable, shell, cwd, env, streams, pass_fds, close_fds,
                        start_new_session, process_group, *ids)
        except BaseException:
            for fd in theirs + [fd for fd in ours if fd >= 0]:
                os.close(fd)
            raise
        for fd in theirs:
            os.close(fd)
        if ours[0] >= 0:
            self.stdin = open(ours[0], "wb", bufsize)
            if self.text_mode:
                self.stdin = io.TextIOWrapper(self.stdin, encoding=encoding, errors=errors,
                                              write_through=True, line_buffering=line_buffering)
        for name, fd in zip(("stdout", "stderr"), ours[1:]):
            if fd < 0:
                continue
            file = open(fd, "rb", bufsize)
            if self.text_mode:
                file = io.TextIOWrapper(file, encoding=encoding, errors=errors)
            setattr(self, name, file)

    @property
    def universal_newlines(self):
        """Whether the files are text files."""
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def _streams(self, stdin, stdout, stderr, theirs, ours, pipesize):
        fds = [-1, -1, -1]
        null = None
        for i, what in enumerate((stdin, stdout, stderr)):
            if what is None:
                continue
            if what == PIPE:
                read, write = os.pipe()
                fds[i], ours[i] = (read, write) if i == 0 else (write, read)
                theirs.append(fds[i])
                if pipesize > 0:
                    _subprocess.set_pipe_size(ours[i], pipesize)
            elif what == STDOUT and i == 2:
                fds[2] = fds[1] if fds[1] >= 0 else 1
            elif what == DEVNULL:
                if null is None:
                    null = os.open(os.devnull, os.O_RDWR)
                    theirs.append(null)
                fds[i] = null
            else:
                fds[i] = what if isinstance(what, int) else what.fileno()
        return fds

    def _start(self, args, executable, shell, cwd, env, streams, pass_fds, close_fds,
               session, process_group, user, group, groups):
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c", *args]
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        sys.audit("subprocess.Popen", executable, args, cwd, env)
        name = os.fsdecode(executable)
        if os.path.dirname(name):
            programs = [name]
        else:
            programs = [os.path.join(folder, name) for folder in map(os.fsdecode, os.get_exec_path(env))]
        pairs = None
        if env is not None:
            pairs = []
            for key, value in env.items():
                key = os.fsencode(key)
                if b"=" in key:
                    raise ValueError("illegal environment variable name")
                pairs.append(os.fsdecode(key + b"=" + os.fsencode(value)))
        self.pid = _subprocess.start(
            name, programs, [os.fsdecode(arg) for arg in args], pairs,
            None if cwd is None else os.fsdecode(cwd), streams, [int(fd) for fd in pass_fds],
            bool(close_fds), bool(session), -1 if process_group is None else process_group,
            user, group, groups)
        self._started = True

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text if len(text) <= 80 else text[:76] + "...>"

    __class_getitem__ = classmethod(types.GenericAlias)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def __del__(self, _warn=warnings.warn):
        if not self._started or self.returncode is not None:
            return
        _warn("subprocess %s is still running" % self.pid, ResourceWarning, source=self)
        if self.poll() is None:
            _active.append(self.pid)

    # the end of the process

    def poll(self):
        """Return the exit status if the process has ended, else None."""
        if self.returncode is None and self._waiting.acquire(False):
            try:
                if self.returncode is None:
                    self._reap(os.WNOHANG)
            finally:
                self._waiting.release()
        return self.returncode

    def _reap(self, options):
        """Take the status of the process if it has ended; True when that is known."""
        try:
            pid, status = os.waitpid(self.pid, options)
        except ChildProcessError:
            self.returncode = 0  # somebody else took it
            return True
        if pid != self.pid:
            return False
        self.returncode = os.waitstatus_to_exitcode(status)
        return True

    def wait(self, timeout=None):
        """Wait for the end of the process, at most for timeout seconds, and return its exit status.

        Raises TimeoutExpired.
        """
        if timeout is None:
            while self.returncode is None:
                with self._waiting:
                    if self.returncode is None:
                        self._reap(0)
            return self.returncode
        end = time.monotonic() + timeout
        pause = 0.0005
        while self.poll() is None:
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutExpired(self.args, timeout)
            time.sleep(min(pause, left))
            pause = min(2 * pause, 0.05)
        return self.returncode

    def send_signal(self, sig):
        """Send a signal, unless the process is known to have ended."""
        self.poll()
        if self.returncode is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        """Send SIGTERM."""
        self.send_signal(signal.SIGTERM)

    def kill(self):
        """Send SIGKILL."""
        self.send_signal(signal.SIGKILL)

    # talking to the process

    def communicate(self, input=None, timeout=None):
        """Write input, read stdout and stderr to their ends, and wait for the end of the process.

        Return what was read as (stdout, stderr), with None for what is no pipe.
        Raise TimeoutExpired after timeout seconds: nothing is lost then, and
        communicate() may be called again, without input.
        """
        if self._talk and input:
            raise ValueError("Cannot send input after starting communication")
        if timeout is None and not self._talk and [self.stdin, self.stdout, self.stderr].count(None) >= 2:
            return self._talk_with_one(input)
        end = None if timeout is None else time.monotonic() + timeout
        if not self._talk:
            self._talk = _Talk(self, input)
        if not self._talk.finish(end):
            raise TimeoutExpired(self.args, timeout, *self._talk.so_far())
        try:
            self.wait(None if end is None else max(0, end - time.monotonic()))
        except TimeoutExpired:
            raise TimeoutExpired(self.args, timeout, *self._talk.so_far()) from None
        return self._talk.result()

    def _talk_with_one(self, input):
        out = err = None
        try:
            if self.stdin:
                _feed(self.stdin, input)
            elif self.stdout:
                out = self.stdout.read()
                self.stdout.close()
            elif self.stderr:
                err = self.stderr.read()
                self.stderr.close()
        except KeyboardInterrupt:
            try:
                self.wait(0.25)  # it was interrupted too, and may be about to end
            except TimeoutExpired:
                pass
            raise
        self.wait()
        return out, err


def _feed(file, input):
    """Write input to a process and close the file; that the process wants no more is no error."""
    try:
        if input:
            file.write(input)
    except BrokenPipeError:
        pass
    try:
        file.close()
    except BrokenPipeError:
        pass


class _Talk:
    """What goes on between communicate() and a process: it may be left and taken up again."""

    def __init__(self, process, input):
        self.process = process
        self.read = {}
        self.open = {}
        for name in ("stdout", "stderr"):
            file = getattr(process, name)
            if file:
                self.read[name] = []
                if not file.closed:
                    self.open[file.fileno()] = name, file
        self.input = None
        stdin = process.stdin
        if not stdin:
            return
        try:
            stdin.flush()
        except BrokenPipeError:
            pass
        if not input:
            _feed(stdin, None)
            return
        if isinstance(input, str):
            input = input.encode(stdin.encoding, stdin.errors)
        self.input = memoryview(input).cast("B")
        self.written = 0

    def finish(self, end):
        """Read and write until all is done, or the time end has come: then return False."""
        while self.open or self.input is not None:
            left = None if end is None else max(0, end - time.monotonic())
            writes = [] if self.input is None else [self.process.stdin.fileno()]
            ready = _subprocess.ready(list(self.open), writes, left)
            if not ready and end is not None and time.monotonic() >= end:
                return False
            for fd in ready:
                if fd in self.open:
                    self.take(fd)
                elif self.input is not None:
                    self.give(fd)
        return True

    def take(self, fd):
        name, file = self.open[fd]
        data = os.read(fd, 32768)
        if data:
            self.read[name].append(data)
        else:
            del self.open[fd]
            file.close()

    def give(self, fd):
        try:
            self.written += os.write(fd, self.input[self.written:self.written + _chunk])
        except BrokenPipeError:
            self.written = len(self.input)
        if self.written >= len(self.input):
            self.input = None
            _feed(self.process.stdin, None)

    def so_far(self):
        """The bytes read until now, or None."""
        return [b"".join(self.read[name]) or None if name in self.read else None for name in ("stdout", "stderr")]

    def result(self):
        """What was read, as communicate() returns it."""
        found = []
        for name in ("stdout", "stderr"):
            if name not in self.read:
                found.append(None)
                continue
            data = b"".join(self.read[name])
            if self.process.text_mode:
                file = getattr(self.process, name)
                data = data.decode(file.encoding, file.errors).replace("\r\n", "\n").replace("\r", "\n")
            found.append(data)
        return tuple(found)


def _number_of(kind, who, by_name):
    """The number of a user or group that is given by name or number; -1 for None."""
    if who is None:
        return -1
    if isinstance(who, str):
        return by_name(who)
    if not isinstance(who, int):
        tail = "" if kind == "User" else f", not {type(who)}"
        raise TypeError(f"{kind} must be a string or an integer{tail}")
    if who < 0:
        raise ValueError(f"{kind} ID cannot be negative, got {who}")
    return who


def _user_number(name):
    import pwd
    return pwd.getpwnam(name).pw_uid


def _group_number(name):
    import grp
    return grp.getgrnam(name).gr_gid


def _user_id(user):
    return _number_of("User", user, _user_number)


def _group_id(group):
    return _number_of("Group", group, _group_number)


def _group_ids(groups):
    if groups is None:
        return None
    if isinstance(groups, str):
        raise ValueError("Groups must be a list, not a string")
    ids = []
    for group in groups:
        if not isinstance(group, (str, int)):
            raise TypeError("Items in extra_groups must be a string or integer, not {}".format(type(group)))
        ids.append(_group_id(group))
    return ids
