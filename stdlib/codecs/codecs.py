"""Encodings: how to look them up, use them step by step, and add new ones."""

import builtins
import _codecs
from _codecs import *
from _codecs import _decode, _encode, _find, _search

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
           "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
           "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
           "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
           "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
           "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
           "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = b"\0\0\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE
BOM32_LE, BOM32_BE = BOM_UTF16_LE, BOM_UTF16_BE
BOM64_LE, BOM64_BE = BOM_UTF32_LE, BOM_UTF32_BE

strict_errors = lookup_error("strict")
ignore_errors = lookup_error("ignore")
replace_errors = lookup_error("replace")
xmlcharrefreplace_errors = lookup_error("xmlcharrefreplace")
backslashreplace_errors = lookup_error("backslashreplace")
namereplace_errors = lookup_error("namereplace")


class CodecInfo(tuple):
    """What lookup() finds: the functions and classes of a codec."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
                name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>"

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """The interface of a stateless codec."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """An encoder that gets its input in several steps."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An incremental encoder that keeps input it cannot encode yet."""

    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """A decoder that gets its input in several steps."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return (b"", 0)

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """An incremental decoder that keeps the bytes of incomplete characters."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b""

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """A binary stream seen as a stream of text to write."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, consumed = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamReader(Codec):
    """A binary stream seen as a stream of text to read."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self._empty_charbuffer = self.charbuffertype()
        self.charbuffer = self._empty_charbuffer

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def _fill(self, size):
        """Read and decode some more; false at the end of the stream."""
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        if not data:
            return False
        chars, consumed = self.decode(data, self.errors)
        self.bytebuffer = data[consumed:]
        self.charbuffer += chars
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        """Read chars code points, or size of them, unless the stream ends; about size bytes at a time."""
        if chars < 0:
            chars = size
        if chars >= 0:
            while len(self.charbuffer) < chars and self._fill(size):
                pass
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
            return result
        while self._fill(-1):
            pass
        result, self.charbuffer = self.charbuffer, self._empty_charbuffer
        return result

    def readline(self, size=None, keepends=True):
        if size is None or size <= 0:
            while True:
                lines = self.charbuffer.splitlines(True)
                # a line ends for certain when something follows it, since \r may be half of \r\n
                if len(lines) > 1 or not self._fill(size or 72):
                    break
            lines = self.charbuffer.splitlines(True)
        else:
            while len(self.charbuffer) < size and self._fill(size):
                pass
            lines = self.charbuffer[:size].splitlines(True)
        if not lines:
            return self._empty_charbuffer
        line = lines[0]
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends else line.splitlines(False)[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    # the rest of a stream, as for writing
    __getattr__, __reduce_ex__ = StreamWriter.__getattr__, StreamWriter.__reduce_ex__
    __enter__, __exit__ = StreamWriter.__enter__, StreamWriter.__exit__


class StreamReaderWriter:
    """A binary stream seen as a stream of text to read and write."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    # the rest of a stream, as for writing
    __getattr__, __reduce_ex__ = StreamWriter.__getattr__, StreamWriter.__reduce_ex__
    __enter__, __exit__ = StreamWriter.__enter__, StreamWriter.__exit__


class StreamRecoder:
    """A stream in one encoding seen as a stream in another."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        line = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(line, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.writer.write(self.decode(b"".join(list), self.errors)[0])

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def _bytes_of(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}") from None


def _undefined(errors, mistake):
    """What the error handler puts in the place of something that a table does not have, and where to go on."""
    return lookup_error(errors or "strict")(mistake)


def charmap_decode(data, errors=None, mapping=None, /):
    """Decode bytes by a table: a str with a character for each byte, or a mapping; without one, Latin-1."""
    data = _bytes_of(data)
    if mapping is None:
        return data.decode("latin-1"), len(data)
    out, at = [], 0
    while at < len(data):
        try:
            char = mapping[data[at]]
        except LookupError:
            char = None
        if isinstance(char, int):
            if not 0 <= char < 0x110000:
                raise TypeError("character mapping must be in range(0x110000)")
            char = chr(char)
        elif char is not None and not isinstance(char, str):
            raise TypeError("character mapping must return integer, None or str")
        if char is None or char == "\ufffe":
            char, at = _undefined(errors, UnicodeDecodeError("charmap", data, at, at + 1, "character maps to <undefined>"))
        else:
            at += 1
        out.append(char)
    return "".join(out), len(data)


def charmap_encode(str, errors=None, mapping=None, /):
    """Encode text by a mapping of code points to numbers or bytes; without one, by Latin-1."""
    if not isinstance(str, builtins.str):
        raise TypeError(f"charmap_encode() argument 1 must be str, not {type(str).__name__}")
    if mapping is None:
        return str.encode("latin-1", errors or "strict"), len(str)

    def code(char):
        try:
            x = mapping[ord(char)]
        except LookupError:
            return None
        if isinstance(x, int):
            if not 0 <= x < 256:
                raise TypeError("character mapping must be in range(256)")
            return bytes((x,))
        if x is not None and not isinstance(x, bytes):
            raise TypeError(f"character mapping must return integer, bytes or None, not {type(x).__name__}")
        return x

    out, at = [], 0
    while at < len(str):
        data, end = code(str[at]), at + 1
        if data is None:
            while end < len(str) and code(str[end]) is None:
                end += 1
            mistake = UnicodeEncodeError("charmap", str, at, end, "character maps to <undefined>")
            data, end = _undefined(errors, mistake)
            if isinstance(data, builtins.str):
                codes = [code(char) for char in data]
                if None in codes:
                    raise mistake
                data = b"".join(codes)
        out.append(data)
        at = end
    return b"".join(out), len(str)


def charmap_build(map, /):
    """The table for charmap_encode from one for charmap_decode."""
    return {ord(char): i for i, char in enumerate(map)}


def readbuffer_encode(data, errors=None, /):
    """The bytes of a buffer, or of text in UTF-8."""
    data = data.encode() if isinstance(data, str) else _bytes_of(data)
    return data, len(data)


def _marked_decode(name, unit):
    """utf_16_ex_decode or utf_32_ex_decode: it tells the byte order, too: -1 is little, 1 is big, 0 not known."""
    def decode(data, errors=None, byteorder=0, final=False, /):
        data = _bytes_of(data)
        start = 0
        if byteorder == 0 and len(data) >= unit:
            for mark, encoding in _marks[name]:
                if data.startswith(mark):
                    start, byteorder = unit, -1 if encoding[-2:] == "le" else 1
        text, n = _decode(name + ("-be" if byteorder > 0 else "-le"), data[start:], errors or "strict", final)
        return text, n + start, byteorder
    decode.__name__ = decode.__qualname__ = name.replace("-", "_") + "_ex_decode"
    return decode


def _ordered_encode(name):
    """utf_16_encode or utf_32_encode, with the byte order: -1 is little, 1 is big, 0 this machine's, with a mark."""
    def encode(str, errors=None, byteorder=0, /):
        return _encode(name + ("-be" if byteorder > 0 else "-le" if byteorder < 0 else ""), str, errors or "strict")
    encode.__name__ = encode.__qualname__ = name.replace("-", "_") + "_encode"
    return encode


utf_16_ex_decode, utf_16_encode = _marked_decode("utf-16", 2), _ordered_encode("utf-16")
utf_32_ex_decode, utf_32_encode = _marked_decode("utf-32", 4), _ordered_encode("utf-32")


# What follows the byte order mark of an encoding that begins with one.
_after_mark = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}
_marks = {
    "utf-16": ((BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")),
    "utf-32": ((BOM_UTF32_LE, "utf-32-le"), (BOM_UTF32_BE, "utf-32-be")),
    "utf-8-sig": ((BOM_UTF8, "utf-8"),),
}
_infos = {}


def _text_info(name):
    """The CodecInfo of an encoding that is built in."""

    def encode(input, errors="strict"):
        return _encode(name, input, errors)

    def decode(input, errors="strict"):
        return _decode(name, input, errors, True)

    class Encoder(IncrementalEncoder):
        _now = name

        def encode(self, input, final=False):
            data = _encode(self._now, input, self.errors)[0]
            if input or final:
                self._now = _after_mark.get(name, name)
            return data

        def reset(self):
            self._now = name

        def getstate(self):
            return 2 if self._now == name and name in _after_mark else 0

        def setstate(self, state):
            self._now = name if state else _after_mark.get(name, name)

    class Decoder(BufferedIncrementalDecoder):
        _now = name

        def _buffer_decode(self, input, errors, final):
            if self._now in _marks:
                marks = _marks[name]
                if len(input) < len(marks[0][0]) and not final:
                    if name != "utf-8-sig" or marks[0][0].startswith(input):
                        return "", 0
                for mark, encoding in marks:
                    if input.startswith(mark):
                        self._now = encoding
                        text, consumed = _decode(encoding, input[len(mark):], errors, final)
                        return text, consumed + len(mark)
                self._now = _after_mark[name]
            return _decode(self._now, input, errors, final)

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self._now = name

        def getstate(self):
            return (self.buffer, 0 if self._now == name else 1 + (self._now[-2:] == "be"))

        def setstate(self, state):
            BufferedIncrementalDecoder.setstate(self, state)
            self._now = name if not state[1] else _marks[name][state[1] - 1][1] if name in _marks else name

    class Writer(StreamWriter):
        def __init__(self, stream, errors="strict"):
            StreamWriter.__init__(self, stream, errors)
            self._encoder = Encoder(errors)

        def encode(self, input, errors="strict"):
            self._encoder.errors = errors
            return self._encoder.encode(input), len(input)

        def reset(self):
            self._encoder.reset()

    class Reader(StreamReader):
        _decoder = None

        def decode(self, input, errors="strict"):
            if self._decoder is None:
                self._decoder = Decoder(errors)
            return self._decoder.decode(input), len(input)

        def reset(self):
            StreamReader.reset(self)
            self._decoder = None

    for cls, cls_name in ((Encoder, "IncrementalEncoder"), (Decoder, "IncrementalDecoder"), (Writer, "StreamWriter"),
                          (Reader, "StreamReader")):
        cls.__name__ = cls.__qualname__ = cls_name
        cls.__module__ = "encodings." + name.replace("-", "_")
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def _binary_info(name, encode, decode):
    """The CodecInfo of a codec that is not between text and bytes."""

    def encode_all(input, errors="strict"):
        return encode(input), len(input)

    def decode_all(input, errors="strict"):
        return decode(input), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input)

    class Both(Codec):
        def encode(self, input, errors="strict"):
            return encode_all(input)

        def decode(self, input, errors="strict"):
            return decode_all(input)

    class Writer(Both, StreamWriter):
        charbuffertype = bytes

    class Reader(Both, StreamReader):
        charbuffertype = bytes

    return CodecInfo(encode_all, decode_all, Reader, Writer, Encoder, Decoder, name, _is_text_encoding=False)


def _rot13(text):
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    turned = "nopqrstuvwxyzabcdefghijklmNOPQRSTUVWXYZABCDEFGHIJKLM"
    return text.translate(str.maketrans(letters, turned))


def _hex_decode(data):
    import binascii
    return binascii.unhexlify(data)


def _base64_encode(data):
    import base64
    return base64.encodebytes(data)


def _base64_decode(data):
    import base64
    return base64.decodebytes(data)


def _zlib_encode(data):
    import zlib
    return zlib.compress(data)


def _zlib_decode(data):
    import zlib
    return zlib.decompress(data)


def _bz2_encode(data):
    import bz2
    return bz2.compress(data)


def _bz2_decode(data):
    import bz2
    return bz2.decompress(data)


def _hex_encode(data):
    import binascii
    return binascii.b2a_hex(data)


_binary = {
    "hex": ("hex", _hex_encode, _hex_decode),
    "base64": ("base64", _base64_encode, _base64_decode),
    "rot13": ("rot13", _rot13, _rot13),
    "zlib": ("zlib", _zlib_encode, _zlib_decode),
    "bz2": ("bz2", _bz2_encode, _bz2_decode),
}
_binary_aliases = {"hex_codec": "hex", "base_64": "base64", "base64_codec": "base64", "rot_13": "rot13", "zip": "zlib",
                   "zlib_codec": "zlib", "bz2_codec": "bz2"}


def lookup(encoding, /):
    """Find the codec of that name."""
    name = _find(encoding)
    if name is not None:
        if name not in _infos:
            _infos[name] = _text_info(name)
        return _infos[name]
    key = encoding.lower().replace("-", "_").replace(" ", "_")
    key = _binary_aliases.get(key, key)
    if key in _binary:
        if key not in _infos:
            _infos[key] = _binary_info(*_binary[key])
        return _infos[key]
    info = _search(encoding)
    if info is None:
        raise LookupError("unknown encoding: " + encoding)
    return info


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode the items of an iterator, one after the other."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode the items of an iterator, one after the other."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file whose encoding is a codec; without one, as the builtin open does."""
    if encoding is None:
        return builtins.open(filename, mode, buffering)
    file = builtins.open(filename, mode if "b" in mode else mode + "b", buffering)
    try:
        info = lookup(encoding)
        both_ways = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    except:
        file.close()
        raise
    both_ways.encoding = encoding
    return both_ways


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A stream that is in file_encoding, to be used in data_encoding."""
    if file_encoding is None:
        file_encoding = data_encoding
    data_info, file_info = lookup(data_encoding), lookup(file_encoding)
    result = StreamRecoder(file, data_info.encode, data_info.decode, file_info.streamreader, file_info.streamwriter, errors)
    result.data_encoding = data_encoding
    result.file_encoding = file_encoding
    return result


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """Invert a table for decoding; what two bytes mean is mapped to None."""
    m = {}
    for k, v in decoding_map.items():
        m[v] = None if v in m else k
    return m
