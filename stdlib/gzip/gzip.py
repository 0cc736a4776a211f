# Files in gzip format, on module zlib.
"""Files and bytes compressed as gzip does it.

A GzipFile is used as any other binary file; open() also gives text files."""

import builtins
import io
import os
import struct
import sys
import time
import weakref
import zlib

import _compression

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = 'rb', 'wb'
READ_BUFFER_SIZE = 128 * 1024
_WRITE_BUFFER_SIZE = 4 * io.DEFAULT_BUFFER_SIZE
_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9
_TRUNCATED = 'Compressed file ended before the end-of-stream marker was reached'


class BadGzipFile(OSError):
    """The file is not in gzip format."""


def open(filename, mode='rb', compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    """Open a gzip-compressed file.

    filename is a name, or a file object with the compressed data. mode is one of r, rb, w, wb, x,
    xb, a and ab for bytes, or rt, wt, xt and at for text; then encoding, errors and newline are
    those of io.TextIOWrapper."""
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for name, arg in (('encoding', encoding), ('errors', errors), ('newline', newline)):
            if arg is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    gz_mode = mode.replace('t', '')
    if isinstance(filename, (str, bytes, os.PathLike)):
        binary = GzipFile(filename, gz_mode, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        binary = GzipFile(None, gz_mode, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    if 't' in mode:
        return io.TextIOWrapper(binary, io.text_encoding(encoding), errors, newline)
    return binary


def _new_header(name, level, mtime):
    """The header of a file of this name."""
    try:
        name = os.path.basename(name)
        if isinstance(name, str):
            name = name.encode('latin-1')  # as RFC 1952 says
        name = name.removesuffix(b'.gz')
    except UnicodeEncodeError:
        name = b''
    seconds = int(time.time() if mtime is None else mtime)
    hint = {_COMPRESS_LEVEL_BEST: 2, _COMPRESS_LEVEL_FAST: 4}.get(level, 0)
    header = struct.pack('<BBBBLBB', 0x1f, 0x8b, 8, FNAME if name else 0, seconds, hint, 255)
    return header + name + b'\0' if name else header


class _Sink(io.RawIOBase):
    """What the write buffer of a GzipFile writes to: its method _compress, without keeping the
    file alive."""

    def __init__(self, gzip_file):
        self._compress = weakref.WeakMethod(gzip_file._compress)

    def writable(self):
        return True

    def write(self, data):
        return self._compress()(data)


class GzipFile(_compression.BaseStream):
    """A gzip file as a binary file object. All methods of file objects but truncate() are there."""

    fileobj = myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        """Open filename, or use fileobj, which may be any object with the methods of a file;
        filename is then only told in the header. mtime is the time that the header tells."""
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        if mode and 'b' not in mode:
            mode += 'b'
        try:
            self._open(filename, mode, compresslevel, fileobj, mtime)
        except:
            self._release()
            raise

    def _open(self, filename, mode, level, fileobj, mtime):
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or 'rb')
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            if not isinstance(filename, (str, bytes)):
                filename = ''
        self.name = os.fspath(filename)
        way = mode or getattr(fileobj, 'mode', 'rb')
        if way.startswith('r'):
            self.mode = READ
            self._buffer = io.BufferedReader(_GzipReader(fileobj))
        elif way.startswith(('w', 'a', 'x')):
            if mode is None:
                import warnings
                warnings.warn('GzipFile was opened for writing, but this will change in future Python releases.  '
                              'Specify the mode argument for opening it for writing.', FutureWarning, 3)
            self.mode = WRITE
            self.compress = zlib.compressobj(level, wbits=-zlib.MAX_WBITS)
            self.crc = self.size = self.offset = 0
            self._buffer = io.BufferedWriter(_Sink(self), _WRITE_BUFFER_SIZE)
            fileobj.write(_new_header(self.name, level, mtime))
        else:
            raise ValueError(f'Invalid mode: {mode!r}')
        self.fileobj = fileobj

    @property
    def mtime(self):
        """The time of the last header that was read."""
        return self._buffer.raw._last_mtime

    def __repr__(self):
        s = repr(self.fileobj)
        return '<gzip ' + s[1:-1] + ' ' + hex(id(self)) + '>'

    def tell(self):
        self._check_not_closed()
        self._buffer.flush()
        return super().tell()

    def write(self, data):
        self._check_not_closed()
        if self.mode != WRITE:
            import errno
            raise OSError(errno.EBADF, 'write() on read-only GzipFile object')
        if self.fileobj is None:
            raise ValueError('write() on closed GzipFile object')
        return self._buffer.write(data)

    def _compress(self, data):
        with memoryview(data) as view:
            n = view.nbytes
        self.fileobj.write(self.compress.compress(data))
        self.crc = zlib.crc32(data, self.crc)
        self.size += n
        self.offset += n
        return n

    def _reading(self, caller):
        self._check_not_closed()
        if self.mode != READ:
            import errno
            raise OSError(errno.EBADF, f'{caller}() on write-only GzipFile object')

    def read(self, size=-1):
        self._reading('read')
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Read at most size bytes with as few reads of the file as possible."""
        self._reading('read1')
        if size < 0:
            size = io.DEFAULT_BUFFER_SIZE
        return self._buffer.read1(size)

    def readinto(self, b):
        self._reading('readinto')
        return self._buffer.readinto(b)

    def readinto1(self, b):
        self._reading('readinto1')
        return self._buffer.readinto1(b)

    def peek(self, n):
        self._reading('peek')
        return self._buffer.peek(n)

    @property
    def closed(self):
        return self.fileobj is None

    def close(self):
        fileobj = self.fileobj
        if fileobj is None:
            return
        try:
            if self.mode == WRITE:
                self._buffer.flush()
                fileobj.write(self.compress.flush() + struct.pack('<LL', self.crc, self.size & 0xffffffff))
            else:
                self._buffer.close()
        finally:
            self._release()

    def _release(self):
        self.fileobj, own = None, self.myfileobj
        if own is not None:
            self.myfileobj = None
            own.close()

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check_not_closed()
        if self.mode == WRITE:
            self._buffer.flush()
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def fileno(self):
        """The descriptor of the underlying file."""
        return self.fileobj.fileno()

    def rewind(self):
        """Go back to the beginning of the data, for files that are read."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def seek(self, offset, whence=io.SEEK_SET):
        self._check_not_closed()
        if self.mode == READ:
            return self._buffer.seek(offset, whence)
        self._buffer.flush()
        if whence == io.SEEK_CUR:
            offset += self.offset
        elif whence != io.SEEK_SET:
            raise ValueError('Seek from end not supported')
        if offset < self.offset:
            raise OSError('Negative seek in write mode')
        while (count := offset - self.offset) > 0:
            self._buffer.write(bytes(min(count, _WRITE_BUFFER_SIZE)))
            self._buffer.flush()
        return self.offset

    def readline(self, size=-1):
        self._check_not_closed()
        return self._buffer.readline(size)

    def __del__(self):
        if self.mode == WRITE and not self.closed:
            import warnings
            warnings.warn('unclosed GzipFile', ResourceWarning, source=self, stacklevel=2)
        super().__del__()


def _header(read):
    """Read the header of a member by read(n), which gives up to n bytes: its time, or None at the
    end of the file."""
    magic = read(2)
    if not magic:
        return None
    if magic != b'\x1f\x8b':
        raise BadGzipFile(f'Not a gzipped file ({magic!r})')

    def exactly(n):
        if len(data := read(n)) < n:
            raise EOFError(_TRUNCATED)
        return data

    method, flags, mtime = struct.unpack('<BBIxx', exactly(8))
    if method != 8:
        raise BadGzipFile('Unknown compression method')
    if flags & FEXTRA:
        exactly(int.from_bytes(exactly(2), 'little'))
    for text in FNAME, FCOMMENT:
        if flags & text:
            while read(1) not in (b'', b'\0'):
                pass
    if flags & FHCRC:
        exactly(2)
    return mtime


class _GzipReader(_compression.DecompressReader):
    """The data of the members of a gzip file, as one stream. _ahead is what was read of the file
    and belongs to no member yet; _inflate is None between two members."""

    def __init__(self, fp):
        self._fp = fp
        self._last_mtime = None
        self._start()

    def _start(self):
        self._ahead = b''
        self._inflate = None
        self._position = 0

    def _take(self, n):
        while len(self._ahead) < n:
            more = self._fp.read(max(n - len(self._ahead), READ_BUFFER_SIZE))
            if not more:
                break
            self._ahead += more
        data, self._ahead = self._ahead[:n], self._ahead[n:]
        return data

    def _next_member(self):
        """Read the header of a member; False if there is none."""
        mtime = _header(self._take)
        if mtime is None:
            return False
        self._last_mtime = mtime
        self._inflate = zlib._ZlibDecompressor(wbits=-zlib.MAX_WBITS)
        self._crc = self._length = 0
        return True

    def _end_member(self):
        """Read the checksums of a member and the zeros that may follow."""
        self._ahead = self._inflate.unused_data + self._ahead
        self._inflate = None
        trailer = self._take(8)
        if len(trailer) < 8:
            raise EOFError(_TRUNCATED)
        crc, length = struct.unpack('<II', trailer)
        if crc != self._crc:
            raise BadGzipFile(f'CRC check failed {hex(crc)} != {hex(self._crc)}')
        if length != self._length & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        while (c := self._take(1)) == b'\0':
            pass
        self._ahead = c + self._ahead

    def readable(self):
        return True

    def seekable(self):
        return True

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        while size:
            if self._inflate is None and not self._next_member():
                break
            raw, hungry = b'', self._inflate.needs_input
            if hungry:
                raw = self._ahead or self._fp.read(READ_BUFFER_SIZE)
                self._ahead = b''
            data = self._inflate.decompress(raw, size)
            self._crc = zlib.crc32(data, self._crc)
            self._length += len(data)
            self._position += len(data)
            if self._inflate.eof:
                self._end_member()
            elif hungry and not raw and not data:
                raise EOFError(_TRUNCATED)
            if data:
                return data
        return b''


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    """Compressed data in one go. compresslevel is 0 to 9, mtime the time in the header."""
    gzip_data = zlib.compress(data, level=compresslevel, wbits=31)
    if mtime is None:
        mtime = time.time()
    header = bytearray(gzip_data[:10])
    struct.pack_into('<L', header, 4, int(mtime) & 0xffffffff)
    header[9] = 255  # an unknown system
    return bytes(header) + gzip_data[10:]


def decompress(data):
    """The decompressed data of all members, in one go."""
    members = []
    fp = io.BytesIO(data)
    while _header(fp.read) is not None:
        inflate = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        member = inflate.decompress(fp.read())
        rest = inflate.unused_data
        if not inflate.eof or len(rest) < 8:
            raise EOFError(_TRUNCATED)
        crc, length = struct.unpack_from('<II', rest)
        if crc != zlib.crc32(member):
            raise BadGzipFile('CRC check failed')
        if length != len(member) & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        members.append(member)
        fp = io.BytesIO(rest[8:].lstrip(b'\0'))
    return b''.join(members)


def main():
    """The command line: compress or, with -d, decompress files."""
    from argparse import ArgumentParser
    parser = ArgumentParser(description='A simple command line interface for the gzip module: act like gzip, '
                                        'but do not delete the input file.')
    group = parser.add_mutually_exclusive_group()
    group.add_argument('--fast', action='store_true', help='compress faster')
    group.add_argument('--best', action='store_true', help='compress better')
    group.add_argument('-d', '--decompress', action='store_true', help='act like gunzip instead of gzip')
    parser.add_argument('args', nargs='*', default=['-'], metavar='file')
    args = parser.parse_args()
    level = _COMPRESS_LEVEL_FAST if args.fast else _COMPRESS_LEVEL_BEST if args.best else _COMPRESS_LEVEL_TRADEOFF
    for arg in args.args:
        if arg == '-':
            source, target = sys.stdin.buffer, sys.stdout.buffer
            if args.decompress:
                source = GzipFile(filename='', mode='rb', fileobj=source)
            else:
                target = GzipFile(filename='', mode='wb', fileobj=target, compresslevel=level)
        elif args.decompress:
            if arg[-3:] != '.gz':
                sys.exit(f"filename doesn't end in .gz: {arg!r}")
            source, target = open(arg, 'rb'), builtins.open(arg[:-3], 'wb')
        else:
            source, target = builtins.open(arg, 'rb'), open(arg + '.gz', 'wb', compresslevel=level)
        while chunk := source.read(READ_BUFFER_SIZE):
            target.write(chunk)
        if target is not sys.stdout.buffer:
            target.close()
        if source is not sys.stdin.buffer:
            source.close()


if __name__ == '__main__':
    main()
