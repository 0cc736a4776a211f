# ZIP archives, on module zlib.
"""ZIP archives: read, write, add to, extract."""

import io
import os
import shutil
import stat
import struct
import sys
import threading
import time

import zlib

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile',
           'ZipInfo', 'ZipFile', 'LargeZipFile']

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = (1 << 16) - 1
ZIP_MAX_COMMENT = (1 << 16) - 1

_methods = {0: 'store', 1: 'shrink', 2: 'reduce', 3: 'reduce', 4: 'reduce', 5: 'reduce', 6: 'implode', 7: 'tokenize',
            8: 'deflate', 9: 'deflate64', 10: 'implode', 12: 'bzip2', 14: 'lzma', 18: 'terse', 19: 'lz77',
            97: 'wavpack', 98: 'ppmd'}
_local = struct.Struct('<4s2B4HL2L2H')
_central = struct.Struct('<4s4B4HL2L5H2L')
_end = struct.Struct('<4s4H2LH')
_end64 = struct.Struct('<4sQ2H2L4Q')
_locator64 = struct.Struct('<4sLQL')


class BadZipFile(Exception):
    """The file is no ZIP file, or is damaged."""


class LargeZipFile(Exception):
    """The archive needs ZIP64, which is switched off."""


error = BadZipfile = BadZipFile


def _check_compression(compression):
    if compression in (ZIP_STORED, ZIP_DEFLATED):
        return
    if compression in (ZIP_BZIP2, ZIP_LZMA):
        raise RuntimeError('Compression requires the (missing) %s module' % _methods[compression].replace('bzip2', 'bz2'))
    raise NotImplementedError('That compression method is not supported')


def _end_record(fp):
    """The record at the end of an archive: its place, the number of entries, size and place of the
    directory, and the comment; or None."""
    fp.seek(0, 2)
    size = fp.tell()
    start = max(size - 22 - ZIP_MAX_COMMENT, 0)
    fp.seek(start)
    tail = fp.read()
    i = tail.rfind(b'PK\5\6')
    while i >= 0:
        if len(tail) - i >= 22:
            _, disk, first_disk, _, count, length, offset, n = _end.unpack_from(tail, i)
            comment = tail[i + 22:i + 22 + n]
            place = start + i
            if place >= 20:
                fp.seek(place - 20)
                locator = _locator64.unpack(fp.read(20))
                if locator[0] == b'PK\6\7' and place >= 76:
                    fp.seek(place - 20 - 56)
                    record = _end64.unpack(fp.read(56))
                    if record[0] == b'PK\6\6':
                        place, count, length, offset = place - 76, record[7], record[8], record[9]
            return place, count, length, offset, comment
        i = tail.rfind(b'PK\5\6', 0, i)
    return None


def is_zipfile(filename):
    """True if a file, by name or as an object, seems to be a ZIP file."""
    try:
        if hasattr(filename, 'read'):
            position = filename.tell()
            try:
                return _end_record(filename) is not None
            finally:
                filename.seek(position)
        with open(filename, 'rb') as fp:
            return _end_record(fp) is not None
    except OSError:
        return False


class ZipInfo:
    """What an archive says about a member."""

    __slots__ = ('orig_filename', 'filename', 'date_time', 'compress_type', 'compress_level', 'comment', 'extra',
                 'create_system', 'create_version', 'extract_version', 'reserved', 'flag_bits', 'volume',
                 'internal_attr', 'external_attr', 'header_offset', 'CRC', 'compress_size', 'file_size')

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        filename = filename.split('\0', 1)[0]
        self.filename = filename.replace(os.sep, '/') if os.sep != '/' else filename
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.compress_type, self.compress_level = ZIP_STORED, None
        self.comment = self.extra = b''
        self.create_system = 0 if sys.platform == 'win32' else 3
        self.create_version = self.extract_version = 20
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = 0
        self.header_offset = self.CRC = None

    def __repr__(self):
        parts = ['<%s filename=%r' % (self.__class__.__name__, self.filename)]
        if self.compress_type != ZIP_STORED:
            parts.append(' compress_type=%s' % _methods.get(self.compress_type, self.compress_type))
        high, low = self.external_attr >> 16, self.external_attr & 0xffff
        if high:
            parts.append(' filemode=%r' % stat.filemode(high))
        if low:
            parts.append(' external_attr=%#x' % low)
        if not self.is_dir() or self.file_size:
            parts.append(' file_size=%r' % self.file_size)
        if (not self.is_dir() or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(' compress_size=%r' % self.compress_size)
        return ''.join(parts) + '>'

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """A ZipInfo for a file."""
        st = os.stat(filename)
        mtime = time.localtime(st.st_mtime)
        date_time = mtime[:6]
        if not strict_timestamps:
            date_time = max((1980, 1, 1, 0, 0, 0), min(date_time, (2107, 12, 31, 23, 59, 59)))
        name = os.path.normpath(os.path.splitdrive(os.fspath(filename) if arcname is None else arcname)[1]).lstrip('/')
        isdir = stat.S_ISDIR(st.st_mode)
        zinfo = cls(name + '/' if isdir else name, date_time)
        zinfo.external_attr = (st.st_mode & 0xffff) << 16
        if isdir:
            zinfo.external_attr |= 0x10
        else:
            zinfo.file_size = st.st_size
        return zinfo

    def is_dir(self):
        """True for a folder."""
        return self.filename.endswith('/')

    def _name(self):
        try:
            return self.filename.encode('ascii'), self.flag_bits & ~0x800
        except UnicodeEncodeError:
            return self.filename.encode('utf-8'), self.flag_bits | 0x800

    def _stamp(self):
        y, mo, d, h, mi, s = self.date_time
        return (h << 11 | mi << 5 | s // 2), (y - 1980) << 9 | mo << 5 | d

    def FileHeader(self, zip64=None):
        """The header in front of the data."""
        t, date = self._stamp()
        crc, csize, size = (0, 0, 0) if self.flag_bits & 8 else (self.CRC, self.compress_size, self.file_size)
        extra = self.extra
        if zip64 is None:
            zip64 = size > ZIP64_LIMIT or csize > ZIP64_LIMIT
        if zip64:
            extra += struct.pack('<HHQQ', 1, 16, size, csize)
            size = csize = 0xffffffff
            self.extract_version = max(45, self.extract_version)
            self.create_version = max(45, self.create_version)
        name, flags = self._name()
        return _local.pack(b'PK\3\4', self.extract_version, self.reserved, flags, self.compress_type, t, date, crc or 0,
                           csize, size, len(name), len(extra)) + name + extra

    def _central_entry(self):
        t, date = self._stamp()
        big, size, csize, offset = [], self.file_size, self.compress_size, self.header_offset
        if size > ZIP64_LIMIT or csize > ZIP64_LIMIT:
            big += [size, csize]
            size = csize = 0xffffffff
        if offset > ZIP64_LIMIT:
            big.append(offset)
            offset = 0xffffffff
        extra = self.extra
        if big:
            extra = struct.pack('<HH%dQ' % len(big), 1, 8 * len(big), *big) + extra
            self.extract_version = max(45, self.extract_version)
        name, flags = self._name()
        return _central.pack(b'PK\1\2', self.create_version, self.create_system, self.extract_version, self.reserved,
                             flags, self.compress_type, t, date, self.CRC, csize, size, len(name), len(extra),
                             len(self.comment), 0, self.internal_attr, self.external_attr, offset) + name + extra + self.comment

    def _read_extra(self):
        """Sizes and place from the extra field of ZIP64."""
        extra = self.extra
        while len(extra) >= 4:
            kind, n = struct.unpack('<HH', extra[:4])
            if n + 4 > len(extra):
                raise BadZipFile('Corrupt extra field %04x (size=%d)' % (kind, n))
            if kind == 1:
                values = list(struct.unpack('<%dQ' % (n // 8), extra[4:4 + n // 8 * 8]))
                for field in ('file_size', 'compress_size', 'header_offset'):
                    if getattr(self, field) in (0xffffffff, 0xffffffffffffffff):
                        if not values:
                            raise BadZipFile('Corrupt zip64 extra field. ' + field.replace('_', ' ').capitalize() + ' not found.')
                        setattr(self, field, values.pop(0))
            extra = extra[4 + n:]


class _Shared:
    """The part of the archive's file that one reader reads; several can take turns."""

    def __init__(self, archive, position):
        self._file, self._lock = archive.fp, archive._lock
        self._position = position

    def read(self, n):
        with self._lock:
            self._file.seek(self._position)
            data = self._file.read(n)
            self._position += len(data)
        return data


class ZipExtFile(io.BufferedIOBase):
    """A member that is read."""

    def __init__(self, source, zinfo, start, keep):
        self._source, self._start = source, start
        self._info = zinfo
        self._keep = keep
        self.name = zinfo.filename
        self.mode = 'r'
        self._restart()

    def _restart(self):
        self._source._position = self._start
        self._left = self._info.compress_size
        self._inflate = zlib.decompressobj(-15) if self._info.compress_type == ZIP_DEFLATED else None
        self._buffer = b''
        self._made = self._crc = 0
        self._position = 0
        self._done = False

    def readable(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return True

    def seekable(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return True

    def _more(self, n):
        """Put at least one more byte in the buffer, unless the member ends."""
        while not self._done and len(self._buffer) < n:
            raw = self._source.read(min(self._left, max(n, 65536))) if self._left else b''
            self._left -= len(raw)
            data = raw
            if self._inflate:
                data = self._inflate.decompress(raw)
                if not raw:
                    data += self._inflate.flush()
            if not raw and not data:
                if self._left:
                    raise EOFError
                self._done = True
                if self._crc != self._info.CRC:
                    raise BadZipFile('Bad CRC-32 for file %r' % self.name)
                break
            data = data[:self._info.file_size - self._made]
            self._crc = zlib.crc32(data, self._crc)
            self._made += len(data)
            self._buffer += data
            if self._made >= self._info.file_size:
                self._done = True
                if self._crc != self._info.CRC:
                    raise BadZipFile('Bad CRC-32 for file %r' % self.name)

    def read(self, n=-1):
        if self.closed:
            raise ValueError('read from closed file.')
        self._more(sys.maxsize if n is None or n < 0 else n)
        if n is None or n < 0:
            n = len(self._buffer)
        data, self._buffer = self._buffer[:n], self._buffer[n:]
        self._position += len(data)
        return data

    def read1(self, n=-1):
        if n is None or n < 0:
            self._more(1)
            return self.read(len(self._buffer))
        return self.read(n)

    def peek(self, n=1):
        """What can be read without moving on."""
        self._more(n)
        return self._buffer[:512]

    def readline(self, limit=-1):
        while b'\n' not in self._buffer and not self._done and (limit < 0 or len(self._buffer) < limit):
            self._more(len(self._buffer) + 8192)
        n = self._buffer.find(b'\n') + 1 or len(self._buffer)
        return self.read(min(n, limit) if limit >= 0 else n)

    def tell(self):
        if self.closed:
            raise ValueError('tell on closed file.')
        return self._position

    def seek(self, offset, whence=os.SEEK_SET):
        if self.closed:
            raise ValueError('seek on closed file.')
        if whence == os.SEEK_CUR:
            offset += self._position
        elif whence == os.SEEK_END:
            offset += self._info.file_size
        elif whence != os.SEEK_SET:
            raise ValueError('whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)')
        offset = min(max(offset, 0), self._info.file_size)
        if offset < self._position:
            self._restart()
        while self._position < offset and self.read(min(offset - self._position, 1 << 20)):
            pass
        return self._position

    def __repr__(self):
        text = '<%s.%s' % (self.__class__.__module__, self.__class__.__qualname__)
        if self.closed:
            return text + ' [closed]>'
        text += ' name=%r' % (self.name,)
        if self._info.compress_type != ZIP_STORED:
            text += ' compress_type=%s' % _methods.get(self._info.compress_type, self._info.compress_type)
        return text + '>'

    def close(self):
        if not self.closed:
            self._keep()
        super().close()


class _Writer(io.BufferedIOBase):
    """A member that is written."""

    def __init__(self, archive, zinfo, zip64):
        self._archive, self._info, self._zip64 = archive, zinfo, zip64
        self.name, self.mode = zinfo.filename, 'w'
        level = zinfo.compress_level
        self._deflate = zlib.compressobj(-1 if level is None else level, wbits=-15) if zinfo.compress_type == ZIP_DEFLATED else None
        self._size = self._csize = self._crc = 0

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        with memoryview(data) as view:
            n = view.nbytes
        self._size += n
        self._crc = zlib.crc32(data, self._crc)
        self._put(self._deflate.compress(data) if self._deflate else data)
        return n

    def _put(self, data):
        self._csize += len(data)
        self._archive.fp.write(data)

    def close(self):
        if self.closed:
            return
        super().close()
        try:
            if self._deflate:
                self._put(self._deflate.flush())
            info, archive = self._info, self._archive
            info.compress_size, info.file_size, info.CRC = self._csize, self._size, self._crc
            if not self._zip64 and (self._size > ZIP64_LIMIT or self._csize > ZIP64_LIMIT):
                raise RuntimeError('File size too large, try using force_zip64')
            if info.flag_bits & 8:
                archive.fp.write(struct.pack('<LLQQ' if self._zip64 else '<LLLL', 0x08074b50, self._crc, self._csize, self._size))
                archive.start_dir = archive.fp.tell()
            else:
                archive.start_dir = archive.fp.tell()
                archive.fp.seek(info.header_offset)
                archive.fp.write(info.FileHeader(self._zip64))
                archive.fp.seek(archive.start_dir)
            archive.filelist.append(info)
            archive.NameToInfo[info.filename] = info
        finally:
            self._archive._writing = False


class ZipFile:
    """An archive: a file by name or as an object, in mode 'r', 'w', 'x' or 'a'."""

    fp = None
    _writing = False

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
                 strict_timestamps=True, metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        if metadata_encoding and mode != 'r':
            raise ValueError('metadata_encoding is only supported for reading files')
        self._allowZip64 = allowZip64
        self._didModify = False
        self.debug = 0
        self.NameToInfo, self.filelist = {}, []
        self.compression, self.compresslevel = compression, compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b''
        self._strict_timestamps = strict_timestamps
        self.metadata_encoding = metadata_encoding
        self._lock = threading.RLock()
        self._readers = 1
        self._writing = False
        self._seekable = True
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._filePassed = not isinstance(file, str)
        if self._filePassed:
            self.fp, self.filename = file, getattr(file, 'name', None)
        else:
            self.filename = file
            self.fp = self._open(file, mode)
        try:
            self._begin(mode)
        except:
            fp, self.fp = self.fp, None
            if not self._filePassed:
                fp.close()
            raise

    @staticmethod
    def _open(name, mode):
        if mode == 'a':
            try:
                return io.open(name, 'r+b')
            except OSError:
                return io.open(name, 'w+b')
        return io.open(name, {'r': 'rb', 'w': 'w+b', 'x': 'x+b'}[mode])

    def _begin(self, mode):
        if mode == 'r':
            self._read_directory()
        elif mode in ('w', 'x'):
            self._didModify = True
            try:
                self.start_dir = self.fp.tell()
            except (AttributeError, OSError):
                self.fp = _Counter(self.fp)
                self.start_dir, self._seekable = 0, False
            else:
                try:
                    self.fp.seek(self.start_dir)
                except (AttributeError, OSError):
                    self._seekable = False
        else:
            try:
                self._read_directory()
                self.fp.seek(self.start_dir)
            except BadZipFile:
                self.fp.seek(0, 2)
                self._didModify = True
                self.start_dir = self.fp.tell()

    def _read_directory(self):
        try:
            record = _end_record(self.fp)
        except OSError:
            raise BadZipFile('File is not a zip file')
        if not record:
            raise BadZipFile('File is not a zip file')
        place, count, length, offset, self._comment = record
        shift = place - length - offset  # what is in front of the archive
        self.start_dir = offset + shift
        if self.start_dir < 0:
            raise BadZipFile('Bad offset for central directory')
        self.fp.seek(self.start_dir)
        directory = self.fp.read(length)
        i = 0
        while i < length:
            if len(directory) - i < _central.size:
                raise BadZipFile('Truncated central directory')
            (sig, create_version, create_system, extract_version, reserved, flags, method, t, d, crc, csize, size, n, m, k,
             volume, internal, external, header) = _central.unpack_from(directory, i)
            if sig != b'PK\1\2':
                raise BadZipFile('Bad magic number for central directory')
            i += _central.size
            name = directory[i:i + n].decode('utf-8' if flags & 0x800 else self.metadata_encoding or 'cp437')
            x = ZipInfo(name)
            x.extra, x.comment = directory[i + n:i + n + m], directory[i + n + m:i + n + m + k]
            i += n + m + k
            x.create_version, x.create_system, x.extract_version, x.reserved = create_version, create_system, extract_version, reserved
            x.flag_bits, x.compress_type, x.CRC, x.compress_size, x.file_size = flags, method, crc, csize, size
            x.volume, x.internal_attr, x.external_attr, x.header_offset = volume, internal, external, header
            if extract_version > 63:
                raise NotImplementedError('zip file version %.1f' % (extract_version / 10))
            x.date_time = ((d >> 9) + 1980, d >> 5 & 15, d & 31, t >> 11, t >> 5 & 63, (t & 31) * 2)
            x._read_extra()
            x.header_offset += shift
            self.filelist.append(x)
            self.NameToInfo[x.filename] = x

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        text = '<%s.%s' % (self.__class__.__module__, self.__class__.__qualname__)
        if self.fp is None:
            return text + ' [closed]>'
        if self._filePassed:
            text += ' file=%r' % self.fp
        elif self.filename is not None:
            text += ' filename=%r' % self.filename
        return text + ' mode=%r>' % self.mode

    def namelist(self):
        """The names of the members."""
        return [x.filename for x in self.filelist]

    def infolist(self):
        """The ZipInfos of the members."""
        return self.filelist

    def printdir(self, file=None):
        """Print a table of the members."""
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for x in self.filelist:
            print('%-46s %s %12d' % (x.filename, '%d-%02d-%02d %02d:%02d:%02d' % x.date_time[:6], x.file_size), file=file)

    def testzip(self):
        """The name of the first damaged member, or None."""
        for x in self.filelist:
            try:
                with self.open(x.filename, 'r') as f:
                    while f.read(1 << 20):
                        pass
            except BadZipFile:
                return x.filename

    def getinfo(self, name):
        """The ZipInfo of a member."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError('There is no item named %r in the archive' % name)
        return info

    def setpassword(self, pwd):
        """Set the password of encrypted members, which cannot be read here."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError('pwd: expected bytes, got %s' % type(pwd).__name__)
        self.pwd = pwd or None

    @property
    def comment(self):
        """The comment of the archive, as bytes."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError('comment: expected bytes, got %s' % type(comment).__name__)
        if len(comment) > ZIP_MAX_COMMENT:
            import warnings
            warnings.warn('Archive comment is too long; truncating to %d bytes' % ZIP_MAX_COMMENT, stacklevel=2)
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._didModify = True

    def read(self, name, pwd=None):
        """The data of a member."""
        with self.open(name, 'r', pwd) as fp:
            return fp.read()

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        """A member as a binary file."""
        if mode not in {'r', 'w'}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == 'w':
            raise ValueError('pwd is only supported for reading files')
        if not self.fp:
            raise ValueError('Attempt to use ZIP archive that was already closed')
        if isinstance(name, ZipInfo):
            zinfo = name
        elif mode == 'w':
            zinfo = ZipInfo(name, time.localtime()[:6])
            zinfo.compress_type, zinfo.compress_level = self.compression, self.compresslevel
        else:
            zinfo = self.getinfo(name)
        if mode == 'w':
            return self._open_to_write(zinfo, force_zip64)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. "
                             'Close the writing handle before trying to read.')
        source = _Shared(self, zinfo.header_offset)
        header = source.read(_local.size)
        if len(header) != _local.size:
            raise BadZipFile('Truncated file header')
        fields = _local.unpack(header)
        if fields[0] != b'PK\3\4':
            raise BadZipFile('Bad magic number for file header')
        fname = source.read(fields[10])
        source.read(fields[11])
        if zinfo.flag_bits & 0x20:
            raise NotImplementedError('compressed patched data (flag bit 5)')
        if zinfo.flag_bits & 0x40:
            raise NotImplementedError('strong encryption (flag bit 6)')
        shown = fname.decode('utf-8' if fields[3] & 0x800 else self.metadata_encoding or 'cp437')
        if shown != zinfo.orig_filename:
            raise BadZipFile('File name in directory %r and header %r differ.' % (zinfo.orig_filename, fname))
        if zinfo.flag_bits & 1:
            if not (pwd or self.pwd):
                raise RuntimeError('File %r is encrypted, password required for extraction' % name)
            raise NotImplementedError('pyasync does not read encrypted members of ZIP files')
        if zinfo.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            descr = _methods.get(zinfo.compress_type)
            raise NotImplementedError('compression type %d%s' % (zinfo.compress_type, ' (%s)' % descr if descr else ''))
        self._readers += 1
        return ZipExtFile(source, zinfo, source._position, self._release)

    def _open_to_write(self, zinfo, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError('force_zip64 is True, but allowZip64 was False when opening the ZIP file.')
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. "
                             'Close the first handle before opening another.')
        zinfo.compress_size = zinfo.CRC = 0
        zinfo.flag_bits = 0 if self._seekable else 8
        zinfo.external_attr = zinfo.external_attr or 0o600 << 16
        zip64 = force_zip64 or zinfo.file_size * 1.05 > ZIP64_LIMIT
        if zip64 and not self._allowZip64:
            raise LargeZipFile('Filesize would require ZIP64 extensions')
        self._add_header(zinfo, zip64)
        self._writing = True
        return _Writer(self, zinfo, zip64)

    def _writecheck(self, zinfo):
        if zinfo.filename in self.NameToInfo:
            import warnings
            warnings.warn('Duplicate name: %r' % zinfo.filename, stacklevel=3)
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError('Attempt to write ZIP archive that was already closed')
        _check_compression(zinfo.compress_type)

    def extract(self, member, path=None, pwd=None):
        """Write a member to a folder; the path of the file."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Write all members to a folder."""
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    def _extract(self, member, folder, pwd):
        if not isinstance(member, ZipInfo):
            member = self.getinfo(member)
        parts = [p for p in member.filename.split('/') if p not in ('', os.curdir, os.pardir)]
        target = os.path.normpath(os.path.join(folder, *parts))
        os.makedirs(os.path.dirname(target) or '.', exist_ok=True)
        if member.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        with self.open(member, pwd=pwd) as source, open(target, 'wb') as out:
            shutil.copyfileobj(source, out)
        return target

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file."""
        self._check_writable('write')
        zinfo = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if zinfo.is_dir():
            zinfo.compress_size = zinfo.CRC = 0
            self.mkdir(zinfo)
            return
        zinfo.compress_type = self.compression if compress_type is None else compress_type
        zinfo.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, 'rb') as src, self.open(zinfo, 'w') as dest:
            shutil.copyfileobj(src, dest, 1024 * 8)

    def _check_writable(self, what):
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Add data under a name or ZipInfo."""
        if isinstance(data, str):
            data = data.encode('utf-8')
        if isinstance(zinfo_or_arcname, ZipInfo):
            zinfo = zinfo_or_arcname
        else:
            zinfo = ZipInfo(zinfo_or_arcname, time.localtime()[:6])
            zinfo.compress_type, zinfo.compress_level = self.compression, self.compresslevel
            zinfo.external_attr = (0o40775 << 16) | 0x10 if zinfo.is_dir() else 0o600 << 16
        self._check_writable('writestr')
        if compress_type is not None:
            zinfo.compress_type = compress_type
        if compresslevel is not None:
            zinfo.compress_level = compresslevel
        zinfo.file_size = len(data)
        with self._lock, self.open(zinfo, 'w') as dest:
            dest.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Add a folder."""
        zinfo = zinfo_or_directory_name
        if isinstance(zinfo, str):
            zinfo = ZipInfo(zinfo if zinfo.endswith('/') else zinfo + '/')
            zinfo.file_size = zinfo.compress_size = zinfo.CRC = 0
            zinfo.external_attr = ((0o40000 | mode) & 0xffff) << 16 | 0x10
        elif not isinstance(zinfo, ZipInfo):
            raise TypeError('Expected type str or ZipInfo')
        elif not zinfo.is_dir():
            raise ValueError('The given ZipInfo does not describe a directory')
        self._add_header(zinfo, False)
        self.filelist.append(zinfo)
        self.NameToInfo[zinfo.filename] = zinfo
        self.start_dir = self.fp.tell()

    def _add_header(self, zinfo, zip64):
        """Write the header of a new member behind those there are."""
        if self._seekable:
            self.fp.seek(self.start_dir)
        zinfo.header_offset = self.fp.tell()
        self._writecheck(zinfo)
        self._didModify = True
        self.fp.write(zinfo.FileHeader(zip64))

    def __del__(self):
        self.close()

    def close(self):
        """Close the archive, and write its directory if it was changed."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. "
                             'Close the writing handle before closing the zip.')
        try:
            if self.mode in ('w', 'x', 'a') and self._didModify:
                if self._seekable:
                    self.fp.seek(self.start_dir)
                self._write_end()
        finally:
            self._file, self.fp = self.fp, None
            self._release()

    def _write_end(self):
        start = self.fp.tell()
        for x in self.filelist:
            self.fp.write(x._central_entry())
        end = self.fp.tell()
        count, size = len(self.filelist), end - start
        if count > ZIP_FILECOUNT_LIMIT or start > ZIP64_LIMIT or size > ZIP64_LIMIT:
            if not self._allowZip64:
                raise LargeZipFile(('Files count' if count > ZIP_FILECOUNT_LIMIT else 'Central directory offset'
                                    if start > ZIP64_LIMIT else 'Central directory size') + ' would require ZIP64 extensions')
            self.fp.write(_end64.pack(b'PK\6\6', 44, 45, 45, 0, 0, count, count, size, start))
            self.fp.write(_locator64.pack(b'PK\6\7', 0, end, 1))
            count, size, start = min(count, 0xffff), min(size, 0xffffffff), min(start, 0xffffffff)
        self.fp.write(_end.pack(b'PK\5\6', 0, 0, count, count, size, start, len(self._comment)) + self._comment)
        if self.mode == 'a':
            self.fp.truncate()
        self.fp.flush()

    def _release(self):
        """One user of the file less: the last one closes it."""
        self._readers -= 1
        if self._readers == 0 and not self._filePassed:
            self._file.close()


class _Counter:
    """A file that cannot tell its position."""

    def __init__(self, fp):
        self.fp = fp
        self.offset = 0

    def write(self, data):
        n = self.fp.write(data)
        self.offset += n
        return n

    def tell(self):
        return self.offset

    def flush(self):
        self.fp.flush()

    def close(self):
        self.fp.close()
