# Mailboxes: Maildir, mbox, MMDF, MH and Babyl.
"""Mailboxes on disk as mappings of keys to messages."""

import calendar
import contextlib
import copy
import email
import email.generator
import email.message
import errno
import io
import os
import socket
import time
from types import GenericAlias

try:
    import fcntl
except ImportError:
    fcntl = None

__all__ = ['Mailbox', 'Maildir', 'mbox', 'MH', 'Babyl', 'MMDF', 'Message', 'MaildirMessage', 'mboxMessage', 'MHMessage',
           'BabylMessage', 'MMDFMessage', 'Error', 'NoSuchMailboxError', 'NotEmptyError', 'ExternalClashError', 'FormatError']

linesep = os.linesep.encode('ascii')


class Error(Exception):
    """What is wrong with a mailbox."""


class NoSuchMailboxError(Error):
    """There is no such mailbox, and none may be made."""


class NotEmptyError(Error):
    """A folder that shall be removed has messages."""


class ExternalClashError(Error):
    """Another program has the mailbox, or has changed it."""


class FormatError(Error):
    """A file is no mailbox of its format."""


# Mailboxes.


class Mailbox:
    """A mapping of keys to messages; the classes below say how they are kept."""

    def __init__(self, path, factory=None, create=True):
        self._path = os.path.abspath(os.path.expanduser(path))
        self._factory = factory

    def add(self, message):
        """Put a message in, and return the key it has from now on."""
        raise NotImplementedError('Method must be implemented by subclass')

    def remove(self, key):
        """Remove the message with the key, or raise KeyError."""
        raise NotImplementedError('Method must be implemented by subclass')

    def __delitem__(self, key):
        self.remove(key)

    def discard(self, key):
        """Remove the message with the key, if there is one."""
        with contextlib.suppress(KeyError):
            self.remove(key)

    def __setitem__(self, key, message):
        raise NotImplementedError('Method must be implemented by subclass')

    def get(self, key, default=None):
        """The message with the key, or default."""
        try:
            return self[key]
        except KeyError:
            return default

    def __getitem__(self, key):
        if not self._factory:
            return self.get_message(key)
        with contextlib.closing(self.get_file(key)) as file:
            return self._factory(file)

    def get_message(self, key):
        """The message with the key, as a Message of the mailbox's format."""
        raise NotImplementedError('Method must be implemented by subclass')

    def get_string(self, key):
        """The message with the key as a str."""
        return email.message_from_bytes(self.get_bytes(key)).as_string()

    def get_bytes(self, key):
        """The message with the key as bytes."""
        raise NotImplementedError('Method must be implemented by subclass')

    def get_file(self, key):
        """The message with the key as a binary file."""
        raise NotImplementedError('Method must be implemented by subclass')

    def iterkeys(self):
        """Iterate over the keys."""
        raise NotImplementedError('Method must be implemented by subclass')

    def keys(self):
        """The keys as a list."""
        return list(self.iterkeys())

    def itervalues(self):
        """Iterate over the messages."""
        for key in self.iterkeys():
            try:
                message = self[key]
            except KeyError:  # it was removed meanwhile
                continue
            yield message

    def __iter__(self):
        return self.itervalues()

    def values(self):
        """The messages as a list."""
        return list(self.itervalues())

    def iteritems(self):
        """Iterate over pairs of key and message."""
        for key in self.iterkeys():
            try:
                message = self[key]
            except KeyError:
                continue
            yield key, message

    def items(self):
        """Pairs of key and message as a list."""
        return list(self.iteritems())

    def __contains__(self, key):
        raise NotImplementedError('Method must be implemented by subclass')

    def __len__(self):
        raise NotImplementedError('Method must be implemented by subclass')

    def clear(self):
        """Remove all messages."""
        for key in self.keys():
            self.discard(key)

    def pop(self, key, default=None):
        """Remove the message with the key and return it, or default."""
        try:
            message = self[key]
        except KeyError:
            return default
        self.discard(key)
        return message

    def popitem(self):
        """Remove some message, and return it with its key."""
        for key in self.iterkeys():
            return key, self.pop(key)
        raise KeyError('No messages in mailbox')

    def update(self, arg=None):
        """Replace messages by those of a mapping, or of pairs of key and message."""
        items = getattr(arg, 'iteritems', None) or getattr(arg, 'items', None)
        missing = 0
        for key, message in arg if items is None else items():
            try:
                self[key] = message
            except KeyError:
                missing += 1
        if missing:
            raise KeyError('No message with key(s)')

    def flush(self):
        """Write what has changed to disk."""
        raise NotImplementedError('Method must be implemented by subclass')

    def lock(self):
        """Keep other programs out."""
        raise NotImplementedError('Method must be implemented by subclass')

    def unlock(self):
        """Let other programs in again."""
        raise NotImplementedError('Method must be implemented by subclass')

    def close(self):
        """Write what has changed, and close the mailbox."""
        raise NotImplementedError('Method must be implemented by subclass')

    _append_newline = False  # messages that end within a line get a line end

    def _content(self, message, mangle_from_=False):
        """The bytes of a message in any form that add() takes, with \\n at the ends of lines."""
        if isinstance(message, email.message.Message):
            buffer = io.BytesIO()
            email.generator.BytesGenerator(buffer, mangle_from_, 0).flatten(message)
            data = buffer.getvalue()
            mangle_from_ = False
        elif isinstance(message, str):
            try:
                data = message.encode('ascii')
            except UnicodeError:
                raise ValueError('String input must be ASCII-only; use bytes or a Message instead')
        elif isinstance(message, bytes):
            data = message
        elif hasattr(message, 'read'):
            if hasattr(message, 'buffer'):
                import warnings
                warnings.warn('Use of text mode files is deprecated, use a binary mode file instead', DeprecationWarning, 3)
                message = message.buffer
            data = message.read()
        else:
            raise TypeError('Invalid message type: %s' % type(message))
        data = data.replace(b'\r\n', b'\n').replace(b'\r', b'\n')
        if mangle_from_:
            data = b'\n'.join(b'>' + line if line.startswith(b'From ') else line for line in data.split(b'\n'))
        if self._append_newline and data and not data.endswith(b'\n'):
            data += b'\n'
        return data

    def _dump_message(self, message, target, mangle_from_=False):
        """Write a message in any form that add() takes to a binary file."""
        target.write(_to_disk(self._content(message, mangle_from_)))

    __class_getitem__ = classmethod(GenericAlias)


def _to_disk(data):
    return data if linesep == b'\n' else data.replace(b'\n', linesep)


def _from_disk(data):
    return data if linesep == b'\n' else data.replace(linesep, b'\n')


class Maildir(Mailbox):
    """A folder with a file for each message, in subfolders new and cur."""

    colon = ':'
    _count = 1  # of the messages that this program has delivered

    def __init__(self, dirname, factory=None, create=True):
        super().__init__(dirname, factory, create)
        self._paths = {name: os.path.join(self._path, name) for name in ('tmp', 'new', 'cur')}
        if not os.path.exists(self._path):
            if not create:
                raise NoSuchMailboxError(self._path)
            os.mkdir(self._path, 0o700)
            for path in self._paths.values():
                os.mkdir(path, 0o700)
        self._toc = {}

    def add(self, message):
        """Put a message in, and return the key it has from now on."""
        file = self._create_tmp()
        try:
            with file:
                self._dump_message(message, file)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            os.remove(file.name)
            raise
        subdir, suffix = self._place(message)
        key = os.path.basename(file.name).split(self.colon)[0]
        if isinstance(message, MaildirMessage):
            os.utime(file.name, (os.path.getatime(file.name), message.get_date()))
        try:
            os.rename(file.name, os.path.join(self._paths[subdir], key + suffix))
        except OSError as e:
            os.remove(file.name)
            if e.errno == errno.EEXIST:
                raise ExternalClashError('Name clash with existing message: %s' % key)
            raise
        return key

    def _place(self, message):
        """The subfolder for a message, and the end of its file name."""
        if not isinstance(message, MaildirMessage):
            return 'new', ''
        info = message.get_info()
        return message.get_subdir(), self.colon + info if info else ''

    def remove(self, key):
        """Remove the message with the key, or raise KeyError."""
        os.remove(self._file(key))

    def discard(self, key):
        """Remove the message with the key, if there is one."""
        with contextlib.suppress(KeyError, FileNotFoundError):
            self.remove(key)

    def __setitem__(self, key, message):
        old = self._lookup(key)
        added = self._lookup(self.add(message))
        subdir, suffix = self._place(message)
        if not isinstance(message, MaildirMessage):
            subdir = os.path.dirname(old)
            _, mark, info = old.rpartition(self.colon)
            suffix = mark + info if mark else ''
        self.discard(key)
        os.rename(os.path.join(self._path, added), os.path.join(self._paths[subdir], key + suffix))

    def get_message(self, key):
        """The message with the key, as a MaildirMessage or by the factory."""
        place = self._lookup(key)
        path = os.path.join(self._path, place)
        with open(path, 'rb') as file:
            message = self._factory(file) if self._factory else MaildirMessage(file)
        subdir, name = os.path.split(place)
        message.set_subdir(subdir)
        if self.colon in name:
            message.set_info(name.split(self.colon)[-1])
        message.set_date(os.path.getmtime(path))
        return message

    def get_bytes(self, key):
        """The message with the key as bytes."""
        with open(self._file(key), 'rb') as file:
            return _from_disk(file.read())

    def get_file(self, key):
        """The message with the key as a binary file."""
        return _ProxyFile(open(self._file(key), 'rb'))

    def get_info(self, key):
        """The information in the name of the message's file."""
        return os.path.basename(self._lookup(key)).partition(self.colon)[2]

    def set_info(self, key, info):
        """Change the information in the name of the message's file."""
        if not isinstance(info, str):
            raise TypeError(f'info must be a string: {type(info)}')
        subdir, name = os.path.split(self._lookup(key))
        new = os.path.join(self._paths[subdir], name.partition(self.colon)[0] + (self.colon + info if info else ''))
        if new != self._file(key):
            os.rename(self._file(key), new)

    def get_flags(self, key):
        """The flags of the message, as a str."""
        info = self.get_info(key)
        return info[2:] if info.startswith('2,') else ''

    def set_flags(self, key, flags):
        """Give the message these flags and no others."""
        if not isinstance(flags, str):
            raise TypeError(f'flags must be a string: {type(flags)}')
        self.set_info(key, '2,' + ''.join(sorted(set(flags))))

    def add_flag(self, key, flag):
        """Give the message flags beside those that it has."""
        if not isinstance(flag, str):
            raise TypeError(f'flag must be a string: {type(flag)}')
        self.set_flags(key, ''.join(set(self.get_flags(key)) | set(flag)))

    def remove_flag(self, key, flag):
        """Take flags away from the message."""
        if not isinstance(flag, str):
            raise TypeError(f'flag must be a string: {type(flag)}')
        if self.get_flags(key):
            self.set_flags(key, ''.join(set(self.get_flags(key)) - set(flag)))

    def iterkeys(self):
        """Iterate over the keys."""
        self._refresh()
        for key in list(self._toc):
            with contextlib.suppress(KeyError):
                self._lookup(key)
                yield key

    def __contains__(self, key):
        self._refresh()
        return key in self._toc

    def __len__(self):
        self._refresh()
        return len(self._toc)

    def flush(self):
        """Do nothing: changes are written at once."""

    def lock(self):
        """Do nothing: there is nothing to lock."""

    def unlock(self):
        """Do nothing: there is nothing to unlock."""

    def close(self):
        """Do nothing: changes are written at once."""

    def list_folders(self):
        """The names of the folders in this one."""
        return [name[1:] for name in os.listdir(self._path)
                if len(name) > 1 and name[0] == '.' and os.path.isdir(os.path.join(self._path, name))]

    def _folder(self, name):
        return os.path.join(self._path, '.' + name)

    def get_folder(self, folder):
        """A folder in this one."""
        return Maildir(self._folder(folder), factory=self._factory, create=False)

    def add_folder(self, folder):
        """Make a folder in this one, unless there is one, and return it."""
        path = self._folder(folder)
        made = Maildir(path, factory=self._factory)
        with open(os.path.join(path, 'maildirfolder'), 'a'):
            pass
        return made

    def remove_folder(self, folder):
        """Remove a folder in this one, which must be empty."""
        path = self._folder(folder)
        for entry in os.listdir(os.path.join(path, 'new')) + os.listdir(os.path.join(path, 'cur')):
            if not entry.startswith('.'):
                raise NotEmptyError('Folder contains message(s): %s' % folder)
        for entry in os.listdir(path):
            if entry not in ('new', 'cur', 'tmp') and os.path.isdir(os.path.join(path, entry)):
                raise NotEmptyError("Folder contains subdirectory '%s': %s" % (folder, entry))
        for where, folders, files in os.walk(path, topdown=False):
            for entry in files:
                os.remove(os.path.join(where, entry))
            for entry in folders:
                os.rmdir(os.path.join(where, entry))
        os.rmdir(path)

    def clean(self):
        """Remove files in tmp that were not touched for 36 hours."""
        now = time.time()
        for entry in os.listdir(self._paths['tmp']):
            path = os.path.join(self._paths['tmp'], entry)
            if now - os.path.getatime(path) > 36 * 3600:
                os.remove(path)

    def next(self):
        """The next message, or None after the last one."""
        if not hasattr(self, '_onetime_keys'):
            self._onetime_keys = self.iterkeys()
        for key in self._onetime_keys:
            with contextlib.suppress(KeyError):
                return self[key]
        return None

    def _create_tmp(self):
        now = time.time()
        host = socket.gethostname().replace('/', r'\057').replace(':', r'\072')
        name = f'{int(now)}.M{int(now % 1 * 1e6)}P{os.getpid()}Q{Maildir._count}.{host}'
        Maildir._count += 1
        path = os.path.join(self._paths['tmp'], name)
        try:
            return open(path, 'xb+')
        except FileExistsError:
            raise ExternalClashError('Name clash prevented file creation: %s' % path)

    def _refresh(self):
        self._toc = {}
        for subdir in ('new', 'cur'):
            path = self._paths[subdir]
            for entry in os.listdir(path):
                if not entry.startswith('.') and not os.path.isdir(os.path.join(path, entry)):
                    self._toc[entry.split(self.colon)[0]] = os.path.join(subdir, entry)

    def _lookup(self, key):
        """The path of the message's file in the folder."""
        place = self._toc.get(key)
        if place is None or not os.path.exists(os.path.join(self._path, place)):
            self._refresh()
        try:
            return self._toc[key]
        except KeyError:
            raise KeyError('No message with key: %s' % key) from None

    def _file(self, key):
        return os.path.join(self._path, self._lookup(key))


class _singlefileMailbox(Mailbox):
    """A mailbox that is one file. _toc has the start and end of each message by its key."""

    _message_type = None

    def __init__(self, path, factory=None, create=True):
        super().__init__(path, factory, create)
        try:
            self._file = open(self._path, 'rb+')
        except FileNotFoundError:
            if not create:
                raise NoSuchMailboxError(self._path)
            self._file = open(self._path, 'wb+')
        except PermissionError:
            self._file = open(self._path, 'rb')
        self._toc = None
        self._next_key = 0
        self._pending = False  # flush() has to write the file anew
        self._pending_sync = False  # messages were appended
        self._locked = False
        self._length = None  # of the file, as it was left

    def add(self, message):
        """Put a message in, and return the key it has from now on."""
        toc = self._table()
        key = self._next_key
        start = self._file.seek(0, os.SEEK_END)
        try:
            toc[key] = self._append(message)
        except BaseException:
            self._file.truncate(start)
            raise
        self._file.flush()
        self._length = self._file.tell()
        self._next_key += 1
        self._pending_sync = True
        return key

    def _append(self, message):
        """Write a message at the end of the file, and return its place."""
        self._before(self._file)
        place = self._install(message)
        self._after(self._file)
        return place

    def remove(self, key):
        """Remove the message with the key, or raise KeyError."""
        self._lookup(key)
        del self._toc[key]
        self._pending = True

    def __setitem__(self, key, message):
        self._lookup(key)
        self._file.seek(0, os.SEEK_END)
        self._toc[key] = self._append(message)
        self._file.flush()
        self._length = self._file.tell()
        self._pending = True

    def iterkeys(self):
        """Iterate over the keys."""
        yield from self._table().keys()

    def __contains__(self, key):
        return key in self._table()

    def __len__(self):
        return len(self._table())

    def lock(self):
        """Keep other programs out."""
        if not self._locked:
            _lock_file(self._file)
            self._locked = True

    def unlock(self):
        """Let other programs in again."""
        if self._locked:
            _unlock_file(self._file)
            self._locked = False

    def flush(self):
        """Write what has changed to disk."""
        if not self._pending:
            if self._pending_sync:
                self._file.flush()
                os.fsync(self._file.fileno())
                self._pending_sync = False
            return
        length = self._file.seek(0, os.SEEK_END)
        if self._length is not None and length != self._length:
            raise ExternalClashError('Size of mailbox file changed (expected %i, found %i)' % (self._length, length))
        path = '%s.%d.%s.%d' % (self._path, int(time.time()), socket.gethostname(), os.getpid())
        new = open(path, 'xb+')
        try:
            toc = self._write_all(new)
            new.flush()
            os.fsync(new.fileno())
            self._length = new.tell()
        except BaseException:
            new.close()
            os.remove(path)
            raise
        new.close()
        self._file.close()
        os.chmod(path, os.stat(self._path).st_mode & 0o777)
        os.replace(path, self._path)
        self._file = open(self._path, 'rb+')
        self._toc = toc
        self._pending = self._pending_sync = False
        if self._locked:
            _lock_file(self._file, dotlock=False)

    def _write_all(self, new):
        """Write the mailbox to a new file, and return the places of the messages in it."""
        self._head(new)
        toc = {}
        for key in sorted(self._toc):
            start, stop = self._toc[key]
            self._file.seek(start)
            self._before(new)
            begin = new.tell()
            new.write(self._file.read(stop - start))
            toc[key] = begin, new.tell()
            self._after(new)
        return toc

    def _head(self, file):
        """Write what stands in front of the messages."""

    def _before(self, file):
        """Write what stands in front of a message."""

    def _after(self, file):
        """Write what stands behind a message."""

    def close(self):
        """Write what has changed, and close the mailbox."""
        try:
            self.flush()
        finally:
            try:
                self.unlock()
            finally:
                self._file.close()

    def _table(self):
        if self._toc is None:
            places = self._scan()
            self._toc = dict(enumerate(places))
            self._next_key = len(places)
            self._length = self._file.seek(0, os.SEEK_END)
        return self._toc

    def _lookup(self, key=None):
        toc = self._table()
        if key is None:
            return None
        try:
            return toc[key]
        except KeyError:
            raise KeyError('No message with key: %s' % key) from None

    def _lines(self):
        """The lines of the file, each with its start."""
        self._file.seek(0)
        start = 0
        for line in self._file:
            yield start, line
            start += len(line)


class _mboxMMDF(_singlefileMailbox):
    """What mbox and MMDF have in common: messages begin with a From line."""

    _mangle_from_ = True

    def get_message(self, key):
        """The message with the key, as a message of the format or by the factory."""
        start, stop = self._lookup(key)
        self._file.seek(start)
        first = self._file.readline().replace(linesep, b'').decode('ascii')
        text = _from_disk(self._file.read(stop - self._file.tell()))
        message = self._message_type(text)
        message.set_unixfrom(first)
        message.set_from(first[5:])
        return message

    def get_string(self, key, from_=False):
        """The message with the key as a str, with the From line if from_ is true."""
        return email.message_from_bytes(self.get_bytes(key, from_)).as_string(unixfrom=from_)

    def get_bytes(self, key, from_=False):
        """The message with the key as bytes, with the From line if from_ is true."""
        with self.get_file(key, from_) as file:
            return _from_disk(file.read())

    def get_file(self, key, from_=False):
        """The message with the key as a binary file, with the From line if from_ is true."""
        start, stop = self._lookup(key)
        if not from_:
            self._file.seek(start)
            self._file.readline()
            start = self._file.tell()
        return _PartialFile(self._file, start, stop)

    def _install(self, message):
        first = None
        if isinstance(message, bytes) and message.startswith(b'From '):
            first, _, message = message.partition(b'\n')
            first += b'\n'
        elif isinstance(message, str) and message.startswith('From '):
            line, _, message = message.partition('\n')
            first = line.encode('ascii') + b'\n'
        elif isinstance(message, _mboxMMDFMessage):
            first = b'From ' + message.get_from().encode('ascii') + b'\n'
        elif isinstance(message, email.message.Message) and message.get_unixfrom():
            first = message.get_unixfrom().encode('ascii') + b'\n'
        if first is None:
            first = b'From MAILER-DAEMON %s\n' % time.asctime(time.gmtime()).encode()
        start = self._file.tell()
        self._file.write(_to_disk(first))
        self._dump_message(message, self._file, self._mangle_from_)
        return start, self._file.tell()


class mbox(_mboxMMDF):
    """A file of messages that begin with a From line and end with an empty one."""

    _append_newline = True

    def __init__(self, path, factory=None, create=True):
        self._message_type = mboxMessage
        super().__init__(path, factory, create)

    def _after(self, file):
        file.write(linesep)

    def _scan(self):
        starts, stops = [], []
        blank = False
        end = 0
        for start, line in self._lines():
            if line.startswith(b'From '):
                if len(stops) < len(starts):
                    stops.append(start - len(linesep) if blank else start)
                starts.append(start)
                blank = False
            else:
                blank = line == linesep
            end = start + len(line)
        if len(stops) < len(starts):
            stops.append(end - len(linesep) if blank else end)
        return list(zip(starts, stops))


class MMDF(_mboxMMDF):
    """A file of messages between lines of four control-A."""

    _separator = b'\001\001\001\001'

    def __init__(self, path, factory=None, create=True):
        self._message_type = MMDFMessage
        super().__init__(path, factory, create)

    def _before(self, file):
        file.write(self._separator + linesep)

    def _after(self, file):
        file.write(linesep + self._separator + linesep)

    def _scan(self):
        places, begin = [], None
        end = 0
        for start, line in self._lines():
            end = start + len(line)
            if not line.startswith(self._separator + linesep):
                continue
            if begin is None:
                begin = end
            else:
                places.append((begin, start - len(linesep)))
                begin = None
        if begin is not None:
            places.append((begin, end))
        return places


class MH(Mailbox):
    """A folder with a numbered file for each message."""

    def __init__(self, path, factory=None, create=True):
        super().__init__(path, factory, create)
        if not os.path.exists(self._path):
            if not create:
                raise NoSuchMailboxError(self._path)
            os.mkdir(self._path, 0o700)
            with open(self._sequences_file, 'x', opener=lambda path, flags: os.open(path, flags, 0o600)):
                pass
        self._locked = False
        self._file = None  # of the lock

    @property
    def _sequences_file(self):
        return os.path.join(self._path, '.mh_sequences')

    def _message_file(self, key):
        return os.path.join(self._path, str(key))

    def _open(self, key, mode):
        try:
            return open(self._message_file(key), mode)
        except FileNotFoundError:
            raise KeyError('No message with key: %s' % key) from None

    @contextlib.contextmanager
    def _locking(self, file):
        if self._locked:
            _lock_file(file)
        try:
            yield
        finally:
            if self._locked:
                _unlock_file(file)

    def add(self, message):
        """Put a message in, and return the key it has from now on."""
        key = max(self.keys(), default=0) + 1
        path = self._message_file(key)
        with open(path, 'xb') as file, self._locking(file):
            try:
                self._dump_message(message, file)
            except BaseException:
                os.remove(path)
                raise
            if isinstance(message, MHMessage):
                self._dump_sequences(message, key)
        return key

    def remove(self, key):
        """Remove the message with the key, or raise KeyError."""
        self._open(key, 'rb+').close()
        os.remove(self._message_file(key))

    def __setitem__(self, key, message):
        with self._open(key, 'rb+') as file, self._locking(file):
            file.truncate(0)
            self._dump_message(message, file)
            if isinstance(message, MHMessage):
                self._dump_sequences(message, key)

    def get_message(self, key):
        """The message with the key as an MHMessage."""
        with self._open(key, 'rb+' if self._locked else 'rb') as file, self._locking(file):
            message = MHMessage(file)
        for name, keys in self.get_sequences().items():
            if key in keys:
                message.add_sequence(name)
        return message

    def get_bytes(self, key):
        """The message with the key as bytes."""
        with self._open(key, 'rb+' if self._locked else 'rb') as file, self._locking(file):
            return _from_disk(file.read())

    def get_file(self, key):
        """The message with the key as a binary file."""
        return _ProxyFile(self._open(key, 'rb'))

    def iterkeys(self):
        """Iterate over the keys, which are numbers."""
        return iter(sorted(int(entry) for entry in os.listdir(self._path) if entry.isdigit()))

    def __contains__(self, key):
        return os.path.exists(self._message_file(key))

    def __len__(self):
        return len(self.keys())

    def lock(self):
        """Keep other programs out."""
        if not self._locked:
            self._file = open(self._sequences_file, 'rb+')
            _lock_file(self._file)
            self._locked = True

    def unlock(self):
        """Let other programs in again."""
        if self._locked:
            _unlock_file(self._file)
            self._file.close()
            self._file = None
            self._locked = False

    def flush(self):
        """Do nothing: changes are written at once."""

    def close(self):
        """Let other programs in again."""
        self.unlock()

    def list_folders(self):
        """The names of the folders in this one."""
        return [name for name in os.listdir(self._path) if os.path.isdir(os.path.join(self._path, name))]

    def get_folder(self, folder):
        """A folder in this one."""
        return MH(os.path.join(self._path, folder), factory=self._factory, create=False)

    def add_folder(self, folder):
        """Make a folder in this one, unless there is one, and return it."""
        return MH(os.path.join(self._path, folder), factory=self._factory)

    def remove_folder(self, folder):
        """Remove a folder in this one, which must be empty."""
        path = os.path.join(self._path, folder)
        entries = os.listdir(path)
        if entries == ['.mh_sequences']:
            os.remove(os.path.join(path, '.mh_sequences'))
        elif entries:
            raise NotEmptyError('Folder not empty: %s' % self._path)
        os.rmdir(path)

    def get_sequences(self):
        """The keys of messages by the name of the sequence that they are in."""
        result = {}
        known = set(self.keys())
        with open(self._sequences_file, encoding='ASCII') as file:
            for line in file:
                name, mark, contents = line.partition(':')
                keys = set()
                try:
                    if not mark:
                        raise ValueError
                    for part in contents.split():
                        first, _, last = part.partition('-')
                        keys.update(range(int(first), int(last or first) + 1))
                except ValueError:
                    raise FormatError('Invalid sequence specification: %s' % line.rstrip())
                if keys & known:
                    result[name] = sorted(keys & known)
        return result

    def set_sequences(self, sequences):
        """Replace the sequences by those of a mapping of names to keys."""
        with open(self._sequences_file, 'w', encoding='ASCII') as file:
            for name, keys in sequences.items():
                if keys:
                    file.write(name + ':' + ''.join(' ' + part for part in _ranges(sorted(set(keys)))) + '\n')

    def pack(self):
        """Number the messages anew, without gaps."""
        sequences = self.get_sequences()
        moved = {}
        for number, key in enumerate(self.keys(), 1):
            if number != key:
                moved[key] = number
                os.rename(self._message_file(key), self._message_file(number))
        self._next_key = len(self) + 1
        if moved:
            self.set_sequences({name: [moved.get(key, key) for key in keys] for name, keys in sequences.items()})

    def _dump_sequences(self, message, key):
        wanted = message.get_sequences()
        sequences = self.get_sequences()
        for name, keys in sequences.items():
            if name in wanted:
                keys.append(key)
            elif key in keys:
                keys.remove(key)
        for name in wanted:
            sequences.setdefault(name, [key])
        self.set_sequences(sequences)


def _ranges(keys):
    """Sorted numbers as parts of a sequence: '1', '3-5'."""
    start = None
    for i, key in enumerate(keys):
        if start is None:
            start = key
        if i + 1 == len(keys) or keys[i + 1] != key + 1:
            yield str(key) if start == key else f'{start}-{key}'
            start = None


class Babyl(_singlefileMailbox):
    """A file of messages as Rmail had them: with labels, and with headers to show."""

    _special_labels = frozenset({'unseen', 'deleted', 'filed', 'answered', 'forwarded', 'edited', 'resent'})
    _end = b'\037'

    def __init__(self, path, factory=None, create=True):
        super().__init__(path, factory, create)
        self._labels = {}  # those of the user, by key

    def add(self, message):
        """Put a message in, and return the key it has from now on."""
        key = super().add(message)
        if isinstance(message, BabylMessage):
            self._labels[key] = message.get_labels()
        return key

    def remove(self, key):
        """Remove the message with the key, or raise KeyError."""
        super().remove(key)
        self._labels.pop(key, None)

    def __setitem__(self, key, message):
        super().__setitem__(key, message)
        if isinstance(message, BabylMessage):
            self._labels[key] = message.get_labels()

    def _parts(self, key):
        """The line of labels, the original headers, the visible ones and the body."""
        start, stop = self._lookup(key)
        self._file.seek(start)
        data = _from_disk(self._file.read(stop - start))
        labels, _, rest = data.partition(b'\n')
        headers, _, rest = rest.partition(b'*** EOOH ***\n')
        visible, _, body = rest.partition(b'\n\n')
        return labels, headers, visible + b'\n', body

    def get_message(self, key):
        """The message with the key as a BabylMessage."""
        _, headers, visible, body = self._parts(key)
        message = BabylMessage(headers + body)
        message.set_visible(visible)
        if key in self._labels:
            message.set_labels(self._labels[key])
        return message

    def get_bytes(self, key):
        """The message with the key as bytes."""
        _, headers, _, body = self._parts(key)
        return headers + body

    def get_file(self, key):
        """The message with the key as a binary file."""
        return io.BytesIO(self.get_bytes(key))

    def get_labels(self):
        """The labels of the user that messages have."""
        self._lookup()
        return list(set().union(*self._labels.values()) - self._special_labels)

    def _scan(self):
        places, begin = [], None
        end = 0
        self._labels = {}
        for start, line in self._lines():
            end = start + len(line)
            if line == self._end + b'\014' + linesep:
                if begin is not None:
                    places.append((begin, start - len(linesep)))
                begin = end
                labelled = True
            elif line in (self._end, self._end + linesep):
                if begin is not None:
                    places.append((begin, start - len(linesep)))
                    begin = None
            elif begin == start and labelled:
                labelled = False
                labels = [label.strip() for label in line[1:].split(b',') if label.strip()]
                self._labels[len(places)] = [label.decode('ascii') for label in labels]
        if begin is not None:
            places.append((begin, end - len(linesep)))
        return places

    def _head(self, file):
        file.write(_to_disk(b'BABYL OPTIONS:\nVersion: 5\nLabels:%s\nNote:\n\n\037' % ','.join(self.get_labels()).encode()))

    def _before(self, file):
        if file.tell() == 0:
            self._head(file)
        file.write(b'\014' + linesep)

    def _after(self, file):
        file.write(linesep + self._end)

    def _install(self, message):
        start = self._file.tell()
        line = '1,'
        if isinstance(message, BabylMessage):
            special = [label for label in message.get_labels() if label in self._special_labels]
            own = [label for label in message.get_labels() if label not in self._special_labels]
            line = '1' + ''.join(f', {label}' for label in special) + ',,' + ','.join(f' {label}' for label in own)
            line += ',' if own else ''
        data = self._content(message)
        headers, mark, body = data.partition(b'\n\n')
        headers += b'\n\n' if mark else b''
        if isinstance(message, BabylMessage):
            visible = message.get_visible().as_bytes().partition(b'\n\n')[0] + b'\n\n'
        else:
            visible = headers
        self._file.write(_to_disk(line.encode('ascii') + b'\n' + headers + b'*** EOOH ***\n' + visible + body))
        return start, self._file.tell()


# Messages.


class Message(email.message.Message):
    """A message of a mailbox: a copy of another one, or read from text, bytes or a file."""

    _own = ()  # attributes that say more about the message in its format

    def __init__(self, message=None):
        if message is None:
            super().__init__()
            return
        if isinstance(message, email.message.Message):
            self._become(copy.deepcopy(message))
            if isinstance(message, Message):
                message._explain_to(self)
            return
        for kind, parse in ((bytes, email.message_from_bytes), (str, email.message_from_string),
                            (io.TextIOWrapper, email.message_from_file)):
            if isinstance(message, kind):
                break
        else:
            if not hasattr(message, 'read'):
                raise TypeError('Invalid message type: %s' % type(message))
            parse = email.message_from_binary_file
        self._become(parse(message))

    def _become(self, message):
        foreign = getattr(message, '_own', ())
        self.__dict__.update((name, value) for name, value in message.__dict__.items() if name not in foreign)

    def _explain_to(self, message):
        """Tell message, of another format, what is known about this one."""
        if isinstance(message, Message):
            return
        raise TypeError('Cannot convert to specified type')

    def _tell(self, other, flags=(), *, seen=None, old=None, date=None, sender=None):
        """Set what other's format has for these flags: R(eplied), F(lagged), D(eleted), P(assed)."""
        if isinstance(other, MaildirMessage):
            marks = {'R': 'R', 'F': 'F', 'D': 'T', 'P': 'P'}
            other.add_flag(''.join(marks[flag] for flag in flags) + ('S' if seen else ''))
            other.set_subdir('cur' if old else 'new')
            if date is not None:
                other.set_date(date)
        elif isinstance(other, _mboxMMDFMessage):
            marks = {'R': 'A', 'F': 'F', 'D': 'D', 'P': ''}
            other.set_flags(('R' if seen else '') + ('O' if old else '') + ''.join(marks[flag] for flag in flags))
            if sender is not None:
                other.set_from(sender)
            elif date is not None:
                other.set_from('MAILER-DAEMON', time.gmtime(date))
        elif isinstance(other, MHMessage):
            if not seen:
                other.add_sequence('unseen')
            for flag, name in (('R', 'replied'), ('F', 'flagged')):
                if flag in flags:
                    other.add_sequence(name)
        elif isinstance(other, BabylMessage):
            if not seen:
                other.add_label('unseen')
            for flag, name in (('D', 'deleted'), ('R', 'answered'), ('P', 'forwarded')):
                if flag in flags:
                    other.add_label(name)


class MaildirMessage(Message):
    """A message of a Maildir: with flags, a subfolder and a date."""

    _own = ('_subdir', '_info', '_date')

    def __init__(self, message=None):
        self._subdir = 'new'
        self._info = ''
        self._date = time.time()
        super().__init__(message)

    def get_subdir(self):
        """'new' or 'cur'."""
        return self._subdir

    def set_subdir(self, subdir):
        """Say whether the message belongs in 'new' or 'cur'."""
        if subdir not in ('new', 'cur'):
            raise ValueError("subdir must be 'new' or 'cur': %s" % subdir)
        self._subdir = subdir

    def get_flags(self):
        """The flags, as a str."""
        return self._info[2:] if self._info.startswith('2,') else ''

    def set_flags(self, flags):
        """Have these flags and no others."""
        self._info = '2,' + ''.join(sorted(flags))

    def add_flag(self, flag):
        """Have flags beside those that there are."""
        self.set_flags(''.join(set(self.get_flags()) | set(flag)))

    def remove_flag(self, flag):
        """Have some flags no longer."""
        if self.get_flags():
            self.set_flags(''.join(set(self.get_flags()) - set(flag)))

    def get_date(self):
        """The time of delivery, in seconds."""
        return self._date

    def set_date(self, date):
        """Change the time of delivery."""
        try:
            self._date = float(date)
        except ValueError:
            raise TypeError("can't convert to float: %s" % date) from None

    def get_info(self):
        """What the file's name has behind the colon."""
        return self._info

    def set_info(self, info):
        """Change what the file's name has behind the colon."""
        if not isinstance(info, str):
            raise TypeError('info must be a string: %s' % type(info))
        self._info = info

    def _explain_to(self, message):
        flags = set(self.get_flags())
        if isinstance(message, MaildirMessage):
            message.set_flags(self.get_flags())
            message.set_subdir(self.get_subdir())
            message.set_date(self.get_date())
        elif isinstance(message, Message):
            known = [ours for ours, theirs in (('R', 'R'), ('F', 'F'), ('D', 'T'), ('P', 'P')) if theirs in flags]
            self._tell(message, known, seen='S' in flags, old=self.get_subdir() == 'cur', date=self.get_date())
        else:
            super()._explain_to(message)


class _mboxMMDFMessage(Message):
    """What messages of mbox and MMDF have in common: a From line, and flags in headers."""

    _own = ('_from',)

    def __init__(self, message=None):
        self.set_from('MAILER-DAEMON', True)
        if isinstance(message, email.message.Message):
            first = message.get_unixfrom()
            if first is not None and first.startswith('From '):
                self.set_from(first[5:])
        super().__init__(message)

    def get_from(self):
        """The From line without 'From '."""
        return self._from

    def set_from(self, from_, time_=None):
        """Change the From line; time_ is a time to put in, or true for that of now."""
        if time_ is not None:
            if time_ is True:
                time_ = time.gmtime()
            from_ += ' ' + time.asctime(time_)
        self._from = from_

    def get_flags(self):
        """The flags, as a str."""
        return self.get('Status', '') + self.get('X-Status', '')

    def set_flags(self, flags):
        """Have these flags and no others."""
        flags = set(flags)
        for header, order in (('Status', 'RO'), ('X-Status', 'DFA')):
            value = ''.join(flag for flag in order if flag in flags)
            flags.difference_update(order)
            if header == 'X-Status':
                value += ''.join(sorted(flags))
            try:
                self.replace_header(header, value)
            except KeyError:
                self.add_header(header, value)

    def add_flag(self, flag):
        """Have flags beside those that there are."""
        self.set_flags(''.join(set(self.get_flags()) | set(flag)))

    def remove_flag(self, flag):
        """Have some flags no longer."""
        if 'Status' in self or 'X-Status' in self:
            self.set_flags(''.join(set(self.get_flags()) - set(flag)))

    def _explain_to(self, message):
        flags = set(self.get_flags())
        if isinstance(message, _mboxMMDFMessage):
            message.set_flags(self.get_flags())
            message.set_from(self.get_from())
        elif isinstance(message, Message):
            date = None
            with contextlib.suppress(ValueError, OverflowError):
                date = calendar.timegm(time.strptime(' '.join(self.get_from().split()[-5:]), '%a %b %d %H:%M:%S %Y'))
            known = [ours for ours, theirs in (('R', 'A'), ('F', 'F'), ('D', 'D')) if theirs in flags]
            self._tell(message, known, seen='R' in flags, old='O' in flags, date=date)
            del message['status']
            del message['x-status']
        else:
            super()._explain_to(message)


class mboxMessage(_mboxMMDFMessage):
    """A message of an mbox."""


class MMDFMessage(_mboxMMDFMessage):
    """A message of an MMDF mailbox."""


class MHMessage(Message):
    """A message of an MH mailbox: with the sequences that it is in."""

    _own = ('_sequences',)

    def __init__(self, message=None):
        self._sequences = []
        super().__init__(message)

    def get_sequences(self):
        """The names of the sequences."""
        return self._sequences[:]

    def set_sequences(self, sequences):
        """Be in these sequences and in no others."""
        self._sequences = list(sequences)

    def add_sequence(self, sequence):
        """Be in a sequence as well."""
        if not isinstance(sequence, str):
            raise TypeError('sequence type must be str: %s' % type(sequence))
        if sequence not in self._sequences:
            self._sequences.append(sequence)

    def remove_sequence(self, sequence):
        """Be in a sequence no longer."""
        with contextlib.suppress(ValueError):
            self._sequences.remove(sequence)

    def _explain_to(self, message):
        sequences = self.get_sequences()
        if isinstance(message, MHMessage):
            for name in sequences:
                message.add_sequence(name)
        elif isinstance(message, Message):
            known = [flag for flag, name in (('R', 'replied'), ('F', 'flagged')) if name in sequences]
            self._tell(message, known, seen='unseen' not in sequences, old=True)
        else:
            super()._explain_to(message)


class BabylMessage(Message):
    """A message of a Babyl mailbox: with labels, and the headers to show."""

    _own = ('_labels', '_visible')

    def __init__(self, message=None):
        self._labels = []
        self._visible = Message()
        super().__init__(message)

    def get_labels(self):
        """The labels."""
        return self._labels[:]

    def set_labels(self, labels):
        """Have these labels and no others."""
        self._labels = list(labels)

    def add_label(self, label):
        """Have a label as well."""
        if not isinstance(label, str):
            raise TypeError('label must be a string: %s' % type(label))
        if label not in self._labels:
            self._labels.append(label)

    def remove_label(self, label):
        """Have a label no longer."""
        with contextlib.suppress(ValueError):
            self._labels.remove(label)

    def get_visible(self):
        """A message of the headers to show."""
        return Message(self._visible)

    def set_visible(self, visible):
        """Change the headers to show."""
        self._visible = Message(visible)

    def update_visible(self):
        """Show what headers say now, and the usual ones if they were not shown before."""
        for header in self._visible.keys():
            if header in self:
                self._visible.replace_header(header, self[header])
            else:
                del self._visible[header]
        for header in ('Date', 'From', 'Reply-To', 'To', 'CC', 'Subject'):
            if header in self and header not in self._visible:
                self._visible[header] = self[header]

    def _explain_to(self, message):
        labels = set(self.get_labels())
        if isinstance(message, BabylMessage):
            message.set_visible(self.get_visible())
            for label in self.get_labels():
                message.add_label(label)
        elif isinstance(message, Message):
            known = [flag for flag, name in (('D', 'deleted'), ('R', 'answered'), ('P', 'forwarded'))
                     if name in labels or name == 'forwarded' and 'resent' in labels]
            self._tell(message, known, seen='unseen' not in labels, old=True)
        else:
            super()._explain_to(message)


# Files.


class _ProxyFile:
    """A file for reading with a position of its own."""

    def __init__(self, f, pos=None):
        self._file = f
        self._pos = f.tell() if pos is None else pos

    def read(self, size=None):
        """Read bytes."""
        return self._read(size, self._file.read)

    def read1(self, size=None):
        """Read bytes with one call of the system at most."""
        return self._read(size, self._file.read1)

    def readline(self, size=None):
        """Read a line."""
        return self._read(size, self._file.readline)

    def readlines(self, sizehint=None):
        """Read lines, until they have sizehint bytes if that is given."""
        result, total = [], 0
        for line in self:
            result.append(line)
            total += len(line)
            if sizehint is not None and total >= sizehint:
                break
        return result

    def __iter__(self):
        while line := self.readline():
            yield line

    def tell(self):
        """Where the next read begins."""
        return self._pos

    def seek(self, offset, whence=0):
        """Go on from somewhere else."""
        if whence == 1:
            self._file.seek(self._pos)
        self._file.seek(offset, whence)
        self._pos = self._file.tell()

    def close(self):
        """Let go of the file."""
        if hasattr(self, '_file'):
            try:
                if hasattr(self._file, 'close'):
                    self._file.close()
            finally:
                del self._file

    def _read(self, size, read_method):
        self._file.seek(self._pos)
        result = read_method(-1 if size is None else size)
        self._pos = self._file.tell()
        return result

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def readable(self):
        """Whether the file can be read."""
        return self._file.readable()

    def writable(self):
        """Whether the file can be written."""
        return self._file.writable()

    def seekable(self):
        """Whether the file has positions."""
        return self._file.seekable()

    def flush(self):
        """Flush the file."""
        return self._file.flush()

    @property
    def closed(self):
        """Whether the file is closed."""
        return not hasattr(self, '_file') or bool(getattr(self._file, 'closed', False))

    __class_getitem__ = classmethod(GenericAlias)


class _PartialFile(_ProxyFile):
    """A part of a file as a file."""

    def __init__(self, f, start=None, stop=None):
        super().__init__(f, start)
        self._start = self._pos
        self._stop = stop

    def tell(self):
        """The position in the part."""
        return self._pos - self._start

    def seek(self, offset, whence=0):
        """Change the position in the part."""
        if whence == 0:
            offset += self._start
        elif whence == 2:
            offset += self._stop
            whence = 0
        super().seek(offset, whence)

    def _read(self, size, read_method):
        left = max(self._stop - self._pos, 0)
        if left == 0:
            return b''
        if size is None or size < 0 or size > left:
            size = left
        return super()._read(size, read_method)

    def close(self):
        """Let go of the file, which goes on to be open."""
        if hasattr(self, '_file'):
            del self._file


def _lock_file(f, dotlock=True):
    """Lock a file by the means that the system has, and by a file beside it."""
    locked = False
    made = None
    try:
        if fcntl:
            try:
                fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as e:
                if e.errno in (errno.EAGAIN, errno.EACCES, errno.EROFS):
                    raise ExternalClashError('lockf: lock unavailable: %s' % f.name)
                raise
            locked = True
        if dotlock:
            try:
                fd = os.open(f.name + '.lock', os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
            except FileExistsError:
                raise ExternalClashError('dot lock unavailable: %s' % f.name)
            except OSError as e:
                if e.errno not in (errno.EACCES, errno.EROFS):
                    raise
            else:
                made = f.name + '.lock'
                os.close(fd)
    except BaseException:
        if locked:
            fcntl.lockf(f, fcntl.LOCK_UN)
        if made:
            os.remove(made)
        raise


def _unlock_file(f):
    if fcntl:
        fcntl.lockf(f, fcntl.LOCK_UN)
    with contextlib.suppress(FileNotFoundError):
        os.remove(f.name + '.lock')
