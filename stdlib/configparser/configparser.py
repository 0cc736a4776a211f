"""Configuration file parser: sections of options with values, as in INI files.

Values may refer to others: BasicInterpolation knows %(name)s, ExtendedInterpolation
${name} and ${section:name}. Options of the section DEFAULT are in all sections.
"""

import functools
import itertools
import os
import re
import sys
from collections import ChainMap
from collections.abc import MutableMapping

__all__ = ("NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
           "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
           "MissingSectionHeaderError", "MultilineContinuationError", "ConfigParser", "RawConfigParser", "Interpolation",
           "BasicInterpolation", "ExtendedInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT",
           "MAX_INTERPOLATION_DEPTH", "UNNAMED_SECTION")

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class Error(Exception):
    """What all errors of configuration files have in common."""

    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """There is no section of that name."""

    def __init__(self, section):
        Error.__init__(self, "No section: %r" % (section,))
        self.section = section
        self.args = (section,)


def _place(source, lineno, text):
    """An error message, with the place in a file when it is known."""
    if source is None:
        return text
    where = "While reading from " + repr(source)
    if lineno is not None:
        where += " [line {0:2d}]".format(lineno)
    return where + ": " + text[0].lower() + text[1:]


class DuplicateSectionError(Error):
    """A section occurs twice in one source, or is there already."""

    def __init__(self, section, source=None, lineno=None):
        Error.__init__(self, _place(source, lineno, "Section %r already exists" % (section,)))
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """An option occurs twice in one source, which a strict parser does not allow."""

    def __init__(self, section, option, source=None, lineno=None):
        Error.__init__(self, _place(source, lineno, "Option %r in section %r already exists" % (option, section)))
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """The section is there, the option in it is not."""

    def __init__(self, option, section):
        Error.__init__(self, "No option %r in section: %r" % (option, section))
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    """What is wrong with references to other options: the base of three."""

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to an option that does not exist."""

    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, "Bad value substitution: option {!r} in section {!r} contains an interpolation key {!r} "
                                    "which is not a valid option name. Raw value: {!r}".format(option, section, reference, rawval))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A '%' or '$' in a value is not followed by what it takes."""


class InterpolationDepthError(InterpolationError):
    """References go in circles, or deeper than MAX_INTERPOLATION_DEPTH."""

    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, "Recursion limit exceeded in value substitution: option {!r} in section {!r} contains an "
                                    "interpolation key which cannot be substituted in {} steps. Raw value: {!r}".format(option, section, MAX_INTERPOLATION_DEPTH, rawval))
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines of a file that are neither sections nor options."""

    def __init__(self, source, *args):
        Error.__init__(self, f"Source contains parsing errors: {source!r}")
        self.source, self.errors, self.args = source, [], (source,)
        if args:
            self.append(*args)

    def _say_where(self, what, source, lineno, line):
        """Be about one line alone, which ends the parsing."""
        Error.__init__(self, "%s\nfile: %r, line: %d\n%r" % (what, source, lineno, line))
        self.source, self.lineno, self.line, self.errors = source, lineno, line, []
        self.args = (source, lineno, line)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, repr(line))

    def combine(self, others):
        for other in others:
            for error in other.errors:
                self.append(*error)
        return self


class MissingSectionHeaderError(ParsingError):
    """A file has an option before its first section."""

    def __init__(self, filename, lineno, line):
        self._say_where("File contains no section headers.", filename, lineno, line)


class MultilineContinuationError(ParsingError):
    """An option that has no value goes on in another line."""

    def __init__(self, filename, lineno, line):
        self._say_where("Key without value continued with an indented line.", filename, lineno, line)


class _UnnamedSection:
    def __repr__(self):
        return "<UNNAMED_SECTION>"


UNNAMED_SECTION = _UnnamedSection()


# Interpolation


class Interpolation:
    """No interpolation: values are what the file says."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Substituting(Interpolation):
    """What both kinds of interpolation share: a sign begins a reference, twice it stands for itself."""

    sign = opening = reference = None

    def before_get(self, parser, section, option, value, defaults):
        return self._expand(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = value.replace(self.sign * 2, "")
        rest = self.reference.sub("", rest)
        if self.sign in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find(self.sign)))
        return value

    def _expand(self, parser, option, rest, section, map, depth):
        rawval = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, rawval)
        out = []
        while rest:
            before, sign, rest = rest.partition(self.sign)
            out.append(before)
            if not sign:
                break
            if rest.startswith(self.sign):
                out.append(self.sign)
                rest = rest[1:]
                continue
            rest = self.sign + rest
            if rest[1:2] != self.opening:
                raise InterpolationSyntaxError(option, section, "%r must be followed by %r or %r, found: %s"
                                               % (self.sign, self.sign, self.opening, self._found(rest)))
            m = self.reference.match(rest)
            if m is None:
                raise InterpolationSyntaxError(option, section, "bad interpolation variable reference %r" % rest)
            value, where = self._look_up(parser, option, section, rawval, m.group(1), map, rest)
            rest = rest[m.end():]
            if self.sign in value:
                where_section, where_option, where_map = where
                out.append(self._expand(parser, where_option, value, where_section, where_map, depth + 1))
            else:
                out.append(value)
        return "".join(out)


class BasicInterpolation(_Substituting):
    """Puts the value of another option in place of %(name)s."""

    sign, opening = "%", "("
    reference = _KEYCRE = re.compile(r"%\(([^)]+)\)s")

    def _found(self, rest):
        return repr(rest)

    def before_set(self, parser, section, option, value):
        rest = self.reference.sub("", value.replace("%%", ""))
        if "%" in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find("%")))
        return value

    def _look_up(self, parser, option, section, rawval, name, map, rest):
        var = parser.optionxform(name)
        try:
            return map[var], (section, option, map)
        except KeyError:
            raise InterpolationMissingOptionError(option, section, rawval, var) from None


class ExtendedInterpolation(_Substituting):
    """Interpolation with ${option} and ${section:option}; $$ is a dollar sign."""

    sign, opening = "$", "{"
    reference = _KEYCRE = re.compile(r"\$\{([^}]+)\}")

    def _found(self, rest):
        return repr(rest)

    def _look_up(self, parser, option, section, rawval, name, map, rest):
        path = name.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % (rest[len(name) + 3:],))
        try:
            if len(path) == 1:
                opt = parser.optionxform(path[0])
                return map[opt], (section, opt, map)
            sect, opt = path[0], parser.optionxform(path[1])
            value = parser.get(sect, opt, raw=True)
            return value, (sect, opt, dict(parser.items(sect, raw=True)))
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, rawval, ":".join(path)) from None


# Parsers


class RawConfigParser(MutableMapping):
    """Sections of options, read from files; values are taken as they stand."""

    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    OPTCRE = re.compile(r"(?P<option>.*?)\s*(?:(?P<vi>=|:)\s*(?P<value>.*))$")
    OPTCRE_NV = re.compile(r"(?P<option>.*?)\s*(?:(?P<vi>=|:)\s*(?P<value>.*))?$")
    NONSPACECRE = re.compile(r"\S")
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"), comment_prefixes=("#", ";"),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False):
        # what files look like
        self._delimiters = tuple(delimiters)
        self._optcre = self._option_pattern(delimiters, allow_no_value)
        self._comment_prefixes, self._inline_comment_prefixes = (
            tuple(prefixes or ()) for prefixes in (comment_prefixes, inline_comment_prefixes))
        self._allow_no_value, self._strict = allow_no_value, strict
        self._empty_lines_in_values = empty_lines_in_values
        # what has been read
        self.default_section = default_section
        self._dict = dict_type
        self._sections, self._defaults, self._proxies = dict_type(), dict_type(), dict_type()
        self._converters = ConverterMapping(self)
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._interpolation = self._chosen_interpolation(interpolation)
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)
        self._allow_unnamed_section = allow_unnamed_section

    def _option_pattern(self, delimiters, bare):
        """What a line with an option looks like; with bare, it may have no value."""
        if delimiters == ("=", ":"):
            return self.OPTCRE_NV if bare else self.OPTCRE
        signs = "|".join(map(re.escape, delimiters))
        return re.compile(r"(?P<option>.*?)\s*(?:(?P<vi>%s)\s*(?P<value>.*))%s$" % (signs, "?" if bare else ""))

    def _chosen_interpolation(self, wanted):
        """The interpolation that an argument stands for, which may be None or missing."""
        if wanted is _UNSET:
            wanted = self._DEFAULT_INTERPOLATION
        if wanted is None:
            return Interpolation()
        if isinstance(wanted, Interpolation):
            return wanted
        raise TypeError(f"interpolation= must be None or an instance of Interpolation; got an object of type {type(wanted)}")

    def defaults(self):
        return self._defaults

    def sections(self):
        """The names of the sections, without the one of defaults."""
        return list(self._sections.keys())

    def add_section(self, section):
        """Add a section. Raises DuplicateSectionError if it is there, ValueError for the name of the defaults."""
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._new_section(section)

    def _new_section(self, section):
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)
        return self._sections[section]

    def has_section(self, section):
        """Whether there is a section of that name; the defaults do not count."""
        return section in self._sections

    def options(self, section):
        """The names of a section's options, the defaults' among them."""
        if section not in self._sections:
            raise NoSectionError(section) from None
        return list(dict.fromkeys([*self._sections[section], *self._defaults]))

    def _options_of(self, section):
        """The options of a section as they are kept; no name is that of the defaults."""
        if not section or section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section) from None
        return self._sections[section]

    def read(self, filenames, encoding=None):
        """Read files, one name or several, and return the names of those that could be read."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as fp:
                    self._read(fp, name)
            except OSError:
                continue
            done.append(os.fspath(name) if isinstance(name, os.PathLike) else name)
        return done

    def read_file(self, f, source=None):
        """Read from f, an iterable of lines such as an open file; source is what errors call it."""
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read(f, source)

    def read_string(self, string, source="<string>"):
        """Read sections and options from a text; source is what errors call it."""
        import io
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Read sections from a mapping of their names to mappings of options; source is what errors call it."""
        sections = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                # that it was there before the call is no error
                if self._strict and section in sections:
                    raise
            sections.add(section)
            names = set()
            for name, value in options.items():
                name = self.optionxform(str(name))
                if self._strict and name in names:
                    raise DuplicateOptionError(section, name, source)
                names.add(name)
                self.set(section, name, value if value is None else str(value))

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option: from vars, the section, or the defaults."""
        try:
            values = self._unify_values(section, vars)
            name = self.optionxform(option)
            try:
                value = values[name]
            except KeyError:
                raise NoOptionError(name, section)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        if value is not None and not raw:
            value = self._interpolation.before_get(self, section, name, value, values)
        return value

    def _get(self, section, conv, option, **kwargs):
        return conv(self.get(section, option, **kwargs))

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return self._get(section, conv, option, raw=raw, vars=vars, **kwargs)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def items(self, section=_UNSET, raw=False, vars=None):
        """Return a list of (name, value) tuples for each option in a section, or without one of (section_name, section_proxy)."""
        if section is _UNSET:
            return super().items()
        d = self._defaults.copy()
        try:
            d.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section)
        names = list(d.keys())
        if vars:
            for key, value in vars.items():
                d[self.optionxform(key)] = value
        if raw:
            return [(name, d[name]) for name in names]
        return [(name, self._interpolation.before_get(self, section, name, d[name], d)) for name in names]

    def popitem(self):
        """Remove the first section and return it as (its name, its proxy)."""
        names = self.sections()
        if not names:
            raise KeyError
        item = names[0], self[names[0]]
        del self[names[0]]
        return item

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        """Whether a section, or the defaults for it, have this option; there may be no such section."""
        try:
            own = self._options_of(section)
        except NoSectionError:
            return False
        name = self.optionxform(option)
        return name in own or name in self._defaults

    def set(self, section, option, value=None):
        """Give an option of an existing section a value, or none."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._options_of(section)[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Write everything to the file fp in the form that read() reads: defaults, options without section, sections."""
        sign = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), sign)
        for section in sorted(self._sections, key=lambda name: name is not UNNAMED_SECTION):
            self._write_section(fp, section, self._sections[section].items(), sign, unnamed=section is UNNAMED_SECTION)

    def _write_section(self, fp, section_name, section_items, delimiter, unnamed=False):
        if not unnamed:
            fp.write(f"[{section_name}]\n")
        for name, value in section_items:
            value = self._interpolation.before_write(self, section_name, name, value)
            if value is None and self._allow_no_value:
                written = ""
            else:
                written = delimiter + str(value).replace("\n", "\n\t")  # further lines are indented
            fp.write(f"{name}{written}\n")
        fp.write("\n")

    def remove_option(self, section, option):
        """Remove an option; tells whether it was there."""
        return self._options_of(section).pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        """Remove a file section; tells whether it was there."""
        if section not in self._sections:
            return False
        for kept in (self._sections, self._proxies):
            del kept[section]
        return True

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        replaced = self._defaults if key == self.default_section else self._sections.get(key, {})
        replaced.clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections.keys())

    def _read(self, fp, fpname):
        """Take the lines of a file; what cannot be read is told at the end, together."""
        reading = _Reading(self, fp, fpname)
        try:
            reading.run()
        finally:
            reading.finish()
        if reading.errors:
            raise ParsingError(fpname).combine(reading.errors)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def _unify_values(self, section, vars):
        """The options that are visible in a section, vars first."""
        sectiondict = {}
        try:
            sectiondict = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section)
        given = {}
        if vars:
            for key, value in vars.items():
                given[self.optionxform(key)] = str(value) if value is not None else None
        return ChainMap(given, sectiondict, self._defaults)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: %s" % value)
        return self.BOOLEAN_STATES[value.lower()]

    def _validate_value_types(self, *, section="", option="", value=""):
        """Raise a TypeError for what is no text; a value may be None or empty where options need none."""
        checked = [("section names", section), ("option keys", option)]
        if value or not self._allow_no_value:
            checked.append(("option values", value))
        for what, text in checked:
            if not isinstance(text, str):
                raise TypeError(what + " must be strings")

    @property
    def converters(self):
        return self._converters


class _Reading:
    """The state of reading one file: the section and option that lines belong to."""

    def __init__(self, parser, lines, name):
        self.parser, self.lines, self.name = parser, lines, name
        self.section = self.section_name = self.option = None
        self.lineno = self.indent = 0
        self.seen, self.errors = set(), []

    def strip(self, line):
        """The line without comments, and whether it had one."""
        p = self.parser
        text = line.strip()
        if any(text.startswith(prefix) for prefix in p._comment_prefixes):
            return "", True
        cut = len(line)
        for prefix in p._inline_comment_prefixes:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    cut = min(cut, at)
                    break
                at = line.find(prefix, at + 1)
        return line[:cut].strip(), cut < len(line)

    def run(self):
        p = self.parser
        if p._allow_unnamed_section:
            self.begin(UNNAMED_SECTION)
        for self.lineno, line in enumerate(self.lines, start=1):
            value, comment = self.strip(line)
            if not value:
                if p._empty_lines_in_values:
                    # an empty line may be part of a value of several lines
                    if not comment and self.section is not None and self.option and self.section[self.option] is not None:
                        self.section[self.option].append("")
                else:
                    self.indent = sys.maxsize
                continue
            first = p.NONSPACECRE.search(line)
            indent = first.start() if first else 0
            if self.section is not None and self.option and indent > self.indent:
                if self.section[self.option] is None:
                    raise MultilineContinuationError(self.name, self.lineno, line)
                self.section[self.option].append(value)
                continue
            self.indent = indent
            header = p.SECTCRE.match(value)
            if header:
                self.begin(header.group("header"))
            elif self.section is None:
                raise MissingSectionHeaderError(self.name, self.lineno, line)
            else:
                self.take_option(value, line)

    def begin(self, name):
        p = self.parser
        self.section_name, self.option = name, None
        if name in p._sections:
            if p._strict and name in self.seen:
                raise DuplicateSectionError(name, self.name, self.lineno)
            self.section = p._sections[name]
        elif name == p.default_section:
            self.section = p._defaults
        else:
            self.section = p._new_section(name)
        self.seen.add(name)

    def take_option(self, value, line):
        p = self.parser
        m = p._optcre.match(value)
        if not m:
            self.errors.append(ParsingError(self.name, self.lineno, line))
            return
        name, _sign, optval = m.group("option", "vi", "value")
        if not name:
            self.errors.append(ParsingError(self.name, self.lineno, line))
        self.option = p.optionxform(name.rstrip())
        if p._strict and (self.section_name, self.option) in self.seen:
            raise DuplicateOptionError(self.section_name, self.option, self.name, self.lineno)
        self.seen.add((self.section_name, self.option))
        self.section[self.option] = None if optval is None else [optval.strip()]

    def finish(self):
        """Join the lines of values."""
        p = self.parser
        for section, options in itertools.chain([(p.default_section, p._defaults)], p._sections.items()):
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = p._interpolation.before_read(p, section, name, value)


class ConfigParser(RawConfigParser):
    """Sections of options whose values may refer to each other, by default as %(option)s."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Set an option, after a check of the types of its name and value."""
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """Create a new section in the configuration, after a check of the type of its name."""
        self._validate_value_types(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        """Read the defaults that the parser is made with; they are not checked for references."""
        usual = self._interpolation
        self._interpolation = Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = usual


class SectionProxy(MutableMapping):
    """One section of a parser, as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters:
            key = "get" + conv
            setattr(self, key, functools.partial(self.get, _impl=getattr(parser, key)))

    def __repr__(self):
        return "<Section: {}>".format(self._name)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._validate_value_types(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return self._options().__iter__()

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return self._parser.defaults()

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """Get an option value; fallback where there is none."""
        if not _impl:
            _impl = self._parser.get
        return _impl(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The converters of a parser: each makes a get method of the parser and its sections."""

    GETTERCRE = re.compile(r"^get(?P<name>.+)$")

    def __init__(self, parser):
        self._parser = parser
        getters = filter(None, map(self.GETTERCRE.match, dir(parser)))
        # those that are methods of the class have no function of their own
        self._data = {m["name"]: None for m in getters if callable(getattr(parser, m[0]))}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise ValueError("Incompatible key: {} (type: {})".format(key, type(key)))
        if not key:
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value
        convert = functools.partial(self._parser._get_conv, conv=value)
        convert.converter = value
        setattr(self._parser, "get" + key, convert)
        for section in self._parser.values():
            setattr(section, "get" + key, functools.partial(section.get, _impl=convert))

    def __delitem__(self, key):
        if not key or not isinstance(key, str):
            raise KeyError(key)
        del self._data[key]
        for owner in (self._parser, *self._parser.values()):
            vars(owner).pop("get" + key, None)  # a method of the class stays

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
