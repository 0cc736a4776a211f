"""Text in lines of a given width; indentation added and removed."""

import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "


class TextWrapper:
    """Object for wrapping/filling text.

    The public interface is wrap() and fill(); everything else is how the text is
    broken up, which a subclass may change.

        width                 maximal length of a line (70)
        initial_indent        put in front of the first line ("")
        subsequent_indent     put in front of all other lines ("")
        expand_tabs           turn tabs into spaces first (True)
        tabsize               spaces to a tab (8)
        replace_whitespace    turn each white space character into a space (True)
        fix_sentence_endings  put two spaces between sentences (False)
        break_long_words      break words that do not fit a line (True)
        break_on_hyphens      break after the hyphens of compound words (True)
        drop_whitespace       drop white space at the ends of lines (True)
        max_lines             keep so many lines at most (None: all)
        placeholder           ends the last line where text was dropped (" [...]")
    """

    _hyphenated = r"[^\d\W]"
    _word_chars = r"[\w!\"'&.,?]"
    _not_space = r"[^\t\n\x0b\x0c\r ]"
    _space = r"[\t\n\x0b\x0c\r ]"

    # chunks that may be broken between: white space, dashes between words, words and
    # the parts of hyphenated words
    wordsep_re = re.compile(
        r"(" + _space + r"+"
        r"|(?<=" + _word_chars + r")-{2,}(?=\w)"
        r"|" + _not_space + r"+?(?:"
        r"-(?:(?<=" + _hyphenated + r"{2}-)|(?<=" + _hyphenated + r"-" + _hyphenated + r"-))"
        r"(?=" + _hyphenated + r"-?" + _hyphenated + r")"
        r"|(?=" + _space + r"|\Z)"
        r"|(?<=" + _word_chars + r")(?=-{2,}\w)"
        r"))")
    wordsep_simple_re = re.compile(r"(" + _space + r"+)")
    sentence_end_re = re.compile(r"[a-z][\.\!\?][\"\']?\Z")
    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(" "))

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        """Expand tabs and turn other white space into spaces, as asked for."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        """Split the text into the chunks between which lines may be broken."""
        sep = self.wordsep_re if self.break_on_hyphens is True else self.wordsep_simple_re
        return [c for c in sep.split(text) if c]

    def _fix_sentence_endings(self, chunks):
        """Put two spaces behind chunks that look like the end of a sentence."""
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and self.sentence_end_re.search(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Deal with a chunk that is longer than a line."""
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind("-", 0, space_left)
                if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])  # maybe nothing, which keeps white space before it, as in CPython
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        """Collect chunks into lines of at most width characters."""
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            cur_line = []
            cur_len = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            while chunks:
                n = len(chunks[-1])
                if cur_len + n > width:
                    break
                cur_line.append(chunks.pop())
                cur_len += n
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, cur_line, cur_len, width)
                cur_len = sum(map(len, cur_line))
            if self.drop_whitespace and cur_line and cur_line[-1].strip() == "":
                cur_len -= len(cur_line[-1])
                del cur_line[-1]
            if not cur_line:
                continue
            rest_is_space = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or rest_is_space and cur_len <= width:
                lines.append(indent + "".join(cur_line))
                continue
            self._end_with_placeholder(lines, cur_line, cur_len, indent, width)
            break
        return lines

    def _end_with_placeholder(self, lines, cur_line, cur_len, indent, width):
        while cur_line:
            if cur_line[-1].strip() and cur_len + len(self.placeholder) <= width:
                cur_line.append(self.placeholder)
                lines.append(indent + "".join(cur_line))
                return
            cur_len -= len(cur_line[-1])
            del cur_line[-1]
        if lines:
            prev_line = lines[-1].rstrip()
            if len(prev_line) + len(self.placeholder) <= self.width:
                lines[-1] = prev_line + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """Break text, one paragraph, into a list of lines of at most self.width characters."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of wrap() as one text, joined by newlines."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Break text, one paragraph, into a list of lines of at most width characters."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """wrap() in one piece: the lines joined by line ends."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Make one line of text, its white space reduced to single blanks, and cut words off its end if it is longer than width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Take away from each line the white space that all of them begin with.

    Lines of white space only are normalised to a newline, and do not count. Tabs
    and spaces are both white space, but are not equal.
    """
    if not isinstance(text, str):
        raise TypeError("expected string or bytes-like object, got %r" % type(text).__name__)
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        body = line.lstrip(" \t")
        if not body:
            if line.strip(" \t") == "":
                lines[i] = ""
            continue
        indent = line[:len(line) - len(body)]
        if margin is None:
            margin = indent
        else:
            n = 0
            while n < len(margin) and n < len(indent) and margin[n] == indent[n]:
                n += 1
            margin = margin[:n]
    if margin:
        n = len(margin)
        lines = [line[n:] if line else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Put a prefix in front of the lines for which predicate(line) is true: by default, of those that are not white space only."""
    if predicate is None:
        def predicate(line):
            return line.strip()
    pieces = []
    for line in text.splitlines(True):
        pieces += (prefix, line) if predicate(line) else (line,)
    return "".join(pieces)
