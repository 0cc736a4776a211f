# How character sets go into messages.
"""Character sets of messages: how headers and bodies in them are encoded."""

from email import errors

__all__ = ['Charset', 'add_alias', 'add_charset', 'add_codec']

QP, BASE64, SHORTEST = 1, 2, 3
DEFAULT_CHARSET = 'us-ascii'

CHARSETS = {name: (QP, QP, None) for name in ('iso-8859-1', 'iso-8859-2', 'iso-8859-3', 'iso-8859-4', 'iso-8859-9',
                                              'iso-8859-10', 'iso-8859-13', 'iso-8859-14', 'iso-8859-15', 'iso-8859-16',
                                              'windows-1252', 'viscii')}
CHARSETS |= {'us-ascii': (None, None, None), 'big5': (BASE64, BASE64, None), 'gb2312': (BASE64, BASE64, None),
             'euc-jp': (BASE64, None, 'iso-2022-jp'), 'shift_jis': (BASE64, None, 'iso-2022-jp'),
             'iso-2022-jp': (BASE64, None, None), 'koi8-r': (BASE64, BASE64, None), 'utf-8': (SHORTEST, BASE64, 'utf-8')}
ALIASES = {'latin_1': 'iso-8859-1', 'latin-1': 'iso-8859-1', 'latin_2': 'iso-8859-2', 'latin-2': 'iso-8859-2',
           'latin_9': 'iso-8859-15', 'latin-9': 'iso-8859-15', 'cp949': 'ks_c_5601-1987', 'euc_jp': 'euc-jp',
           'euc_kr': 'euc-kr', 'ascii': 'us-ascii'}
CODEC_MAP = {'gb2312': 'eucgb2312_cn', 'big5': 'big5_tw', 'us-ascii': None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Tell how a character set is encoded."""
    if body_enc == SHORTEST:
        raise ValueError('SHORTEST not allowed for body_enc')
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    """Add another name of a character set."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """Tell the name of the codec of a character set."""
    CODEC_MAP[charset] = codecname


class Charset:
    """The properties of a character set."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            name = input_charset if isinstance(input_charset, str) else str(input_charset, 'ascii')
            name.encode('ascii')
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        name = name.lower()
        self.input_charset = name = ALIASES.get(name, name)
        self.header_encoding, self.body_encoding, output = CHARSETS.get(name, (SHORTEST, BASE64, None))
        output = output or name
        self.output_charset = output = ALIASES.get(output, output)
        self.input_codec, self.output_codec = CODEC_MAP.get(name, name), CODEC_MAP.get(output, output)

    def __repr__(self):
        return self.input_charset.lower()

    __str__ = __repr__

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """The value of Content-Transfer-Encoding, or a function that sets it for a message."""
        if self.body_encoding == QP:
            return 'quoted-printable'
        if self.body_encoding == BASE64:
            return 'base64'
        from email.encoders import encode_7or8bit
        return encode_7or8bit

    def get_output_charset(self):
        """The character set that is written."""
        return self.output_charset or self.input_charset

    def header_encode(self, string):
        """An encoded word."""
        from email.header import _encoded_word
        return _encoded_word(string, self)

    def body_encode(self, string):
        """A body, encoded for transport."""
        if not string:
            return string
        text = isinstance(string, str)
        raw = string.encode(self.output_charset) if text else string
        if self.body_encoding is BASE64:
            import base64
            return base64.encodebytes(raw).decode('ascii')
        if self.body_encoding is QP:
            from email.encoders import _quoted_printable
            return _quoted_printable(raw)
        return raw.decode('ascii') if text else raw
