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


_defects(MessageDefect, NoBoundaryInMultipartDefect='A message says that it is multipart, but not what separates the parts.',
         StartBoundaryNotFoundDefect='What is to separate the parts of a message does not occur in it.',
         CloseBoundaryNotFoundDefect='The parts begin, but nothing marks their end.',
         FirstHeaderLineIsContinuationDefect='The first header line continues a line that is not there.',
         MisplacedEnvelopeHeaderDefect="A line 'From ' of a mailbox stands among the headers.",
         MissingHeaderBodySeparatorDefect='A line among the headers is neither a header nor the continuation of one.',
         MultipartInvariantViolationDefect='A message says that it is multipart, but has no parts.',
         InvalidMultipartContentTransferEncodingDefect='A multipart message is encoded as a whole, which only its parts may be.',
         UndecodableBytesDefect='A header holds bytes that are no text.',
         InvalidBase64PaddingDefect='The padding of base64 text is wrong.',
         InvalidBase64CharactersDefect='There are characters in base64 text that do not belong there.',
         InvalidBase64LengthDefect='No bytes come out as base64 text of this length: it ends in a single character.')


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class HeaderDefect(MessageDefect):
    """Something wrong with a header field that does not keep it from being read."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


_defects(HeaderDefect, InvalidHeaderDefect='A header breaks the rules; the argument says how.',
         HeaderMissingRequiredValue='A header is empty that must not be.',
         NonASCIILocalPartDefect="What is before the '@' of an address is not all ASCII.",
         InvalidDateDefect='A date header holds no date that can be read.')
