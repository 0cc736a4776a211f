# Lines of several files, one after the other.
"""The lines of the files that the command line names, or of standard input, as one sequence."""

import io
import os
import sys
from types import GenericAlias

__all__ = ['input', 'close', 'nextfile', 'filename', 'lineno', 'filelineno', 'fileno', 'isfirstline', 'isstdin', 'FileInput',
           'hook_compressed', 'hook_encoded']

_state = None  # the FileInput that input() has made last


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
    """Make a FileInput, which the functions of the module are then about."""
    global _state
    if _state and _state._file:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """Let go of all files: there are no more lines."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError('no active input()')
    return _state


def nextfile():
    """Close the current file: the next line is that of the next one."""
    return _active().nextfile()


def filename():
    """The name of the file of the last line."""
    return _active().filename()


def lineno():
    """The number of the last line, over all files."""
    return _active().lineno()


def filelineno():
    """The number of the last line in its file."""
    return _active().filelineno()


def fileno():
    """The descriptor of the current file, or -1."""
    return _active().fileno()


def isfirstline():
    """Whether the last line was the first one of its file."""
    return _active().isfirstline()


def isstdin():
    """Whether the last line was read from standard input."""
    return _active().isstdin()


class FileInput:
    """The lines of files. With inplace, what is printed meanwhile replaces the file."""

    _lineno = _filelineno = 0
    _filename = _file = _output = _saved_stdout = _backup_name = None
    _isstdin = False

    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
        if isinstance(files, (str, os.PathLike)):
            files = (os.fspath(files),)
        elif files is None:
            files = tuple(sys.argv[1:]) or ('-',)
        else:
            files = tuple(files) or ('-',)
        self._files = files
        self._inplace = inplace
        self._backup = backup
        self._encoding = encoding
        self._errors = errors
        if sys.flags.warn_default_encoding and 'b' not in mode and encoding is None and openhook is None:
            import warnings
            warnings.warn("'encoding' argument not specified.", EncodingWarning, 2)
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        self._mode = mode
        self._write_mode = mode.replace('r', 'w')
        if openhook:
            if inplace:
                raise ValueError('FileInput cannot use an opening hook in inplace mode')
            if not callable(openhook):
                raise ValueError('FileInput openhook must be callable')
        self._openhook = openhook

    def __del__(self):
        self.close()

    def close(self):
        """Let go of all files: there are no more lines."""
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self._line()
        if not line:
            raise StopIteration
        return line

    def nextfile(self):
        """Close the current file: the next line is that of the next one."""
        stdout, self._saved_stdout = self._saved_stdout, None
        if stdout:
            sys.stdout = stdout
        output, self._output = self._output, None
        file, self._file = self._file, None
        backup, self._backup_name = self._backup_name, None
        try:
            if output:
                output.close()
        finally:
            try:
                if file and not self._isstdin:
                    file.close()
            finally:
                if backup and not self._backup:
                    try:
                        os.unlink(backup)
                    except OSError:
                        pass
                self._isstdin = False

    def readline(self):
        """The next line, empty at the end of the last file."""
        return self._line()

    def _line(self):
        while True:
            if self._file is None:
                if not self._files:
                    return b'' if 'b' in self._mode else ''
                self._open()
            line = self._file.readline()
            if line:
                self._lineno += 1
                self._filelineno += 1
                return line
            self.nextfile()

    def _open(self):
        self._filename, self._files = self._files[0], self._files[1:]
        self._filelineno = 0
        if self._filename == '-':
            self._filename = '<stdin>'
            self._isstdin = True
            self._file = getattr(sys.stdin, 'buffer', sys.stdin) if 'b' in self._mode else sys.stdin
        elif self._inplace:
            self._open_inplace()
        elif not self._openhook:
            self._file = open(self._filename, self._mode, encoding=self._text_encoding(), errors=self._errors)
        elif self._encoding is None:
            self._file = self._openhook(self._filename, self._mode)
        else:
            self._file = self._openhook(self._filename, self._mode, encoding=self._encoding, errors=self._errors)

    def _text_encoding(self):
        if 'b' in self._mode:
            return None
        return self._encoding or 'locale'

    def _open_inplace(self):
        """Move the file away, and have what is printed go to a new one of its name."""
        self._backup_name = os.fspath(self._filename) + (self._backup or '.bak')
        try:
            os.unlink(self._backup_name)
        except OSError:
            pass
        os.rename(self._filename, self._backup_name)
        self._file = open(self._backup_name, self._mode, encoding=self._text_encoding(), errors=self._errors)
        mode = os.fstat(self._file.fileno()).st_mode
        fd = os.open(self._filename, os.O_CREAT | os.O_WRONLY | os.O_TRUNC | getattr(os, 'O_BINARY', 0), mode)
        self._output = os.fdopen(fd, self._write_mode, encoding=self._text_encoding(), errors=self._errors)
        try:
            os.chmod(self._filename, mode)
        except OSError:
            pass
        self._saved_stdout, sys.stdout = sys.stdout, self._output

    def filename(self):
        """The name of the file of the last line."""
        return self._filename

    def lineno(self):
        """The number of the last line, over all files."""
        return self._lineno

    def filelineno(self):
        """The number of the last line in its file."""
        return self._filelineno

    def fileno(self):
        """The descriptor of the current file, or -1."""
        if not self._file:
            return -1
        try:
            return self._file.fileno()
        except ValueError:
            return -1

    def isfirstline(self):
        """Whether the last line was the first one of its file."""
        return self._filelineno == 1

    def isstdin(self):
        """Whether the last line was read from standard input."""
        return self._isstdin

    __class_getitem__ = classmethod(GenericAlias)


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Open a file, uncompressed if its name ends with .gz or .bz2."""
    text = 'b' not in mode
    if text and encoding is None:
        encoding = 'locale'
    match os.path.splitext(filename)[1]:
        case '.gz':
            from gzip import open as decompressed
        case '.bz2':
            from bz2 import BZ2File as decompressed
        case _:
            return open(filename, mode, encoding=encoding, errors=errors)
    stream = decompressed(filename, mode)
    return io.TextIOWrapper(stream, encoding=encoding, errors=errors) if text else stream


def hook_encoded(encoding, errors=None):
    """An opening hook for files with that encoding."""
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return openhook
