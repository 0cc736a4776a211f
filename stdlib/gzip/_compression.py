# What gzip, bz2 and lzma files share: a raw stream that decompresses what it reads.
"""Reading compressed streams as files: what gzip and its like share."""

import io
import sys

BUFFER_SIZE = io.DEFAULT_BUFFER_SIZE


class BaseStream(io.BufferedIOBase):
    """The checks that all compressed files make."""

    def _check_not_closed(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _check_can_read(self):
        if not self.readable():
            raise io.UnsupportedOperation('File not open for reading')

    def _check_can_write(self):
        if not self.writable():
            raise io.UnsupportedOperation('File not open for writing')

    def _check_can_seek(self):
        if not self.readable():
            raise io.UnsupportedOperation('Seeking is only supported on files open for reading')
        if not self.seekable():
            raise io.UnsupportedOperation('The underlying file object does not support seeking')


class DecompressReader(io.RawIOBase):
    """The data of the compressed streams in fp, one after another. make(**args) gives what
    decompresses one of them; bytes behind the first that cause an error of trailing_error
    are something else."""

    def __init__(self, fp, make, trailing_error=(), **args):
        self._fp = fp
        self._make = lambda: make(**args)
        self._ignored = trailing_error
        self._start()

    def _start(self):
        self._stream = self._make()
        self._position = 0
        self._ended = False

    def readable(self):
        return True

    def seekable(self):
        return self._fp.seekable()

    def _piece(self, size):
        """Some data, or None at the end; it may be empty."""
        stream = self._stream
        if not stream.eof:
            raw = self._fp.read(BUFFER_SIZE) if stream.needs_input else b''
            if not raw and stream.needs_input:
                raise EOFError('Compressed file ended before the end-of-stream marker was reached')
            return stream.decompress(raw, size)
        raw = stream.unused_data or self._fp.read(BUFFER_SIZE)
        if not raw:
            return None
        self._stream = self._make()
        try:
            return self._stream.decompress(raw, size)
        except self._ignored:
            return None

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        data = b''
        while size and not data and not self._ended:
            data = self._piece(size)
            self._ended = data is None
        data = data or b''
        self._position += len(data)
        return data

    def readall(self):
        return b''.join(iter(lambda: self.read(sys.maxsize), b''))

    def readinto(self, b):
        with memoryview(b).cast('B') as octets:
            data = self.read(len(octets))
            octets[:len(data)] = data
        return len(data)

    def tell(self):
        return self._position

    def seek(self, offset, whence=io.SEEK_SET):
        if whence not in (io.SEEK_SET, io.SEEK_CUR, io.SEEK_END):
            raise ValueError(f'Invalid value for whence: {whence}')
        if whence == io.SEEK_END:
            while self.read(BUFFER_SIZE):
                pass
        if whence != io.SEEK_SET:
            offset += self._position
        if offset < self._position:
            self._fp.seek(0)
            self._start()
        while self._position < offset and self.read(min(offset - self._position, BUFFER_SIZE)):
            pass
        return self._position
