# Errors and defects of messages.
"""What can be wrong with a message, as exceptions and as defects."""


class MessageError(Exception):
    """What all exceptions about messages have in common."""


class MessageParseError(MessageError):
    """A message cannot be parsed."""


class HeaderParseError(MessageParseError):
    """A header field cannot be parsed."""


class BoundaryError(MessageParseError):
    """The line that ends a part is missing."""


class MultipartConversionError(MessageError, TypeError):
    """The message cannot become one of several parts."""


class CharsetError(MessageError):
    """There is no such character set."""


class HeaderWriteError(MessageError):
    """A header field cannot be written so that it reads the same."""


class MessageDefect(ValueError):
    """Something wrong with a message that does not keep it from being read."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


def _defects(base, **kinds):
    for name, doc in kinds.items():
        globals()[name] = type(name, (base,), {'__doc__': doc, '__module__': __name__})


_defects(MessageDefect, NoBoundaryInMultipartDefect='A message claimed to be a multipart but had no boundary parameter.',
         StartBoundaryNotFoundDefect='The claimed start boundary was never found.',
         CloseBoundaryNotFoundDefect='A start boundary was found, but not the corresponding close boundary.',
         FirstHeaderLineIsContinuationDefect='A message had a continuation line as its first header line.',
         MisplacedEnvelopeHeaderDefect="A 'Unix-from' header was found in the middle of a header block.",
         MissingHeaderBodySeparatorDefect='Found line with no leading whitespace and no colon before blank line.',
         MultipartInvariantViolationDefect='A message claimed to be a multipart but no subparts were found.',
         InvalidMultipartContentTransferEncodingDefect='An invalid content transfer encoding was set on the multipart itself.',
         UndecodableBytesDefect='Header contained bytes that could not be decoded',
         InvalidBase64PaddingDefect='base64 encoded sequence had an incorrect length',
         InvalidBase64CharactersDefect='base64 encoded sequence had characters not in base64 alphabet',
         InvalidBase64LengthDefect='base64 encoded sequence has invalid length (1 mod 4)')


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class HeaderDefect(MessageDefect):
    """Something wrong with a header field that does not keep it from being read."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


_defects(HeaderDefect, InvalidHeaderDefect='Header is not valid, message gives details.',
         HeaderMissingRequiredValue='A header that must have a value had none',
         NonASCIILocalPartDefect='local_part contains non-ASCII characters',
         InvalidDateDefect='Header has unparsable or invalid date')
