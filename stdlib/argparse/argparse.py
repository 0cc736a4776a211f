"""Options and arguments of commands.

A parser is told which arguments there are; it reads them from the command line, converts
them, and writes help and error messages by itself.
"""

import os as _os
import re as _re
import sys as _sys

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
           "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
           "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE"]

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_UNRECOGNIZED_ARGS_ATTR = "_unrecognized_args"
_deprecated_default = object()


def _(message):
    """The message in the language of the user, where gettext has been set up."""
    gettext = _sys.modules.get("gettext")
    return gettext.gettext(message) if gettext is not None else message


def ngettext(singular, plural, n):
    gettext = _sys.modules.get("gettext")
    if gettext is not None:
        return gettext.ngettext(singular, plural, n)
    return singular if n == 1 else plural


class _AttributeHolder:
    """Shows its attributes in its repr."""

    def __repr__(self):
        shown, odd = [repr(arg) for arg in self._get_args()], {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                shown.append("%s=%r" % (name, value))
            else:
                odd[name] = value
        if odd:
            shown.append("**%s" % repr(odd))
        return "%s(%s)" % (type(self).__name__, ", ".join(shown))

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


def _copy_items(items):
    """A copy of a default that an action is going to add to."""
    if items is None:
        return []
    if type(items) is list:
        return items[:]
    import copy
    return copy.copy(items)


# Help


class HelpFormatter:
    """Writes usage and help messages."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._Section(self, None)
        self._current_section = self._root_section
        self._whitespace_matcher = _re.compile(r"\s+", _re.ASCII)
        self._long_break_matcher = _re.compile(r"\n\n\n+")

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        assert self._current_indent >= 0, "Indent decreased below 0."
        self._level -= 1

    class _Section:
        """A part of the message: calls that write its items, and the heading above."""

        def __init__(self, formatter, parent, heading=None):
            self.formatter, self.parent, self.heading = formatter, parent, heading
            self.items = []

        def format_help(self):
            f = self.formatter
            if self.parent is not None:
                f._indent()
            body = f._join_parts([func(*args) for func, args in self.items])
            if self.parent is not None:
                f._dedent()
            if not body:
                return ""
            heading = ""
            if self.heading is not SUPPRESS and self.heading is not None:
                heading = "%*s%s\n" % (f._current_indent, "", _("%(heading)s:") % {"heading": self.heading})
            return f._join_parts(["\n", heading, body, "\n"])

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        # the widest invocation tells where the help texts begin
        width = len(self._format_action_invocation(action)) + self._current_indent
        for sub in self._iter_indented_subactions(action):
            width = max(width, len(self._format_action_invocation(sub)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, width)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        if text:
            text = self._long_break_matcher.sub("\n\n", text).strip("\n") + "\n"
        return text

    def _join_parts(self, part_strings):
        return "".join([part for part in part_strings if part and part is not SUPPRESS])

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = _("usage: ")
        if usage is not None:
            usage = usage % {"prog": self._prog}
        elif not actions:
            usage = "%s" % self._prog
        else:
            usage = self._wrapped_usage("%(prog)s" % {"prog": self._prog}, actions, groups, prefix)
        return "%s%s\n\n" % (prefix, usage)

    def _wrapped_usage(self, prog, actions, groups, prefix):
        """The usage in one line, or where that is too long in several, options before positionals."""
        options = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        usage = " ".join([s for s in [prog, self._format_actions_usage(options + positionals, groups)] if s])
        limit = max(self._width - self._current_indent, 11)
        if len(prefix) + len(usage) <= limit:
            return usage
        opt_parts = self._get_actions_usage_parts(options, groups)
        pos_parts = self._get_actions_usage_parts(positionals, groups)

        def fill(parts, indent, first=None):
            lines, line, length = [], [], (len(indent) if first is None else len(first)) - 1
            for part in parts:
                if line and length + 1 + len(part) > limit:
                    lines.append(indent + " ".join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(prog) <= 0.75 * limit:
            indent = " " * (len(prefix) + len(prog) + 1)
            if opt_parts:
                lines = fill([prog] + opt_parts, indent, prefix) + fill(pos_parts, indent)
            elif pos_parts:
                lines = fill([prog] + pos_parts, indent, prefix)
            else:
                lines = [prog]
        else:
            indent = " " * len(prefix)
            lines = fill(opt_parts + pos_parts, indent)
            if len(lines) > 1:
                lines = fill(opt_parts, indent) + fill(pos_parts, indent)
            lines.insert(0, prog)
        return "\n".join(lines)

    def _format_actions_usage(self, actions, groups):
        return " ".join(self._get_actions_usage_parts(actions, groups))

    def _get_actions_usage_parts(self, actions, groups):
        """One text for each action that is shown; those of exclusive groups have | and brackets."""
        brackets, grouped = {}, set()
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f"empty group {group}")
            if all(a.help is SUPPRESS for a in members):
                continue
            try:
                start = actions.index(members[0])
            except ValueError:
                continue
            if actions[start:start + len(members)] == members:
                grouped.update(members)
                brackets[start] = group, start + len(members)
        texts = [None if a.help is SUPPRESS else self._usage_part(a, a in grouped) for a in actions]
        bars = set()  # groups may be nested: one each
        for start, (group, end) in brackets.items():
            shown = [i for i in range(start, end) if texts[i] is not None]
            if not shown:
                continue
            bars.update(shown[:-1])
            if not group.required or len(shown) > 1:
                left, right = ("(", ")") if group.required else ("[", "]")
                texts[shown[0]] = left + texts[shown[0]]
                texts[shown[-1]] += right
        for i in bars:
            texts[i] += " |"
        return [t for t in texts if t is not None]

    def _usage_part(self, action, in_group):
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if in_group and part and part[0] == "[" and part[-1] == "]":
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = "%s %s" % (action.option_strings[0], self._format_args(action, self._get_default_metavar_for_optional(action)))
        return part if action.required or in_group else "[%s]" % part

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        return self._fill_text(text, max(self._width - self._current_indent, 11), " " * self._current_indent) + "\n\n"

    def _format_action(self, action):
        help_position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - help_position, 11)
        column = help_position - self._current_indent - 2
        header, first = self._format_action_invocation(action), help_position
        if not action.help:
            text = "%*s%s\n" % (self._current_indent, "", header)
        elif len(header) <= column:
            text = "%*s%-*s  " % (self._current_indent, "", column, header)
            first = 0
        else:
            text = "%*s%s\n" % (self._current_indent, "", header)
        parts = [text]
        if action.help and action.help.strip():
            help_text = self._expand_help(action)
            if help_text:
                for i, line in enumerate(self._split_lines(help_text, help_width)):
                    parts.append("%*s%s\n" % (help_position if i else first, "", line))
        elif not text.endswith("\n"):
            parts.append("\n")
        for sub in self._iter_indented_subactions(action):
            parts.append(self._format_action(sub))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1))
        names = ", ".join(action.option_strings)
        if action.nargs == 0:
            return names
        return names + " " + self._format_args(action, self._get_default_metavar_for_optional(action))

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{%s}" % ",".join(map(str, action.choices))
        else:
            result = default_metavar
        return lambda size: result if isinstance(result, tuple) else (result,) * size

    def _format_args(self, action, default_metavar):
        metavars, nargs = self._metavar_formatter(action, default_metavar), action.nargs
        if nargs is None:
            return "%s" % metavars(1)
        if nargs == OPTIONAL:
            return "[%s]" % metavars(1)
        if nargs == ZERO_OR_MORE:
            names = metavars(1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % metavars(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % metavars(1)
        if nargs == SUPPRESS:
            return ""
        try:
            formats = ["%s" for _ in range(nargs)]
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return " ".join(formats) % metavars(nargs)

    def _expand_help(self, action):
        values = {"prog": self._prog}
        for name, value in vars(action).items():
            if value is SUPPRESS:
                continue
            if hasattr(value, "__name__"):
                value = value.__name__
            elif name == "choices" and value is not None:
                value = ", ".join(map(str, value))
            values[name] = value
        values["prog"] = self._prog
        return self._get_help_string(action) % values

    def _iter_indented_subactions(self, action):
        if hasattr(action, "_get_subactions"):
            self._indent()
            yield from action._get_subactions()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(self._whitespace_matcher.sub(" ", text).strip(), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(self._whitespace_matcher.sub(" ", text).strip(), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """A formatter that leaves the line breaks of description and epilog alone."""

    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """A formatter that leaves all line breaks in the help alone."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """A formatter that tells the defaults in the help."""

    def _get_help_string(self, action):
        text = "" if action.help is None else action.help
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += _(" (default: %(default)s)")
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """A formatter that names the values of an argument after its type rather than its dest."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


# Errors


def _get_action_name(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return "/".join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        if isinstance(argument.metavar, tuple):
            formatter = HelpFormatter("", width=80)
            return formatter._format_args(argument, argument.dest)
        return argument.metavar
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if argument.choices:
        return "{%s}" % ",".join(map(str, argument.choices))
    return None


class ArgumentError(Exception):
    """Something is wrong with an argument: with its declaration, or with what the command line gives for it."""

    def __init__(self, argument, message):
        self.argument_name = _get_action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return "%(message)s" % {"message": self.message}
        return _("argument %(argument_name)s: %(message)s") % {"message": self.message, "argument_name": self.argument_name}


class ArgumentTypeError(Exception):
    """What a function given as type= raises to say, in its own words, why a text is no good."""


# Actions


class Action(_AttributeHolder):
    """What to do with the strings of one argument: subclasses say so in __call__()."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def _get_kwargs(self):
        names = ("option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar", "deprecated")
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(_(".__call__() not defined"))


class BooleanOptionalAction(Action):
    """A pair of options: --foo is true, --no-foo false."""

    def __init__(self, option_strings, dest, default=None, type=_deprecated_default, choices=_deprecated_default, required=False,
                 help=None, metavar=_deprecated_default, deprecated=False):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith("--"):
                names.append("--no-" + name[2:])
        for argument, value in (("type", type), ("choices", choices), ("metavar", metavar)):
            if value is not _deprecated_default:
                import warnings
                warnings._deprecated(argument, "{name!r} is deprecated as of Python 3.12 and will be removed in Python {remove}.", remove=(3, 14))
        type, choices, metavar = (None if v is _deprecated_default else v for v in (type, choices, metavar))
        super().__init__(option_strings=names, dest=dest, nargs=0, default=default, type=type, choices=choices, required=required,
                         help=help, metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, const=True, default=default, required=required, help=help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, const=False, default=default, required=required, help=help, deprecated=deprecated)


class _AppendAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError("nargs for append actions must be != 0; if arg strings are not supplying the value to append, the append const action may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (0 if count is None else count) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = _("show program's version number and exit")
        super().__init__(option_strings, dest, 0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    """Hands the rest of the command line to one of several parsers."""

    class _ChoicesPseudoAction(Action):
        """Stands for a parser in the help."""

        def __init__(self, name, aliases, help):
            metavar = name + (" (%s)" % ", ".join(aliases) if aliases else "")
            super().__init__(option_strings=[], dest=metavar, help=help, metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        self._deprecated = set()
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = "%s %s" % (self._prog_prefix, name)
        aliases = kwargs.pop("aliases", ())
        for kind, new in [("subparser", name)] + [("subparser alias", alias) for alias in aliases]:
            if new in self._name_parser_map:
                raise ArgumentError(self, _("conflicting %s: %s") % (_(kind), new))
        if "help" in kwargs:
            self._choices_actions.append(self._ChoicesPseudoAction(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for n in (name, *aliases):
            self._name_parser_map[n] = parser
            if deprecated:
                self._deprecated.add(n)
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *arg_strings = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            subparser = self._name_parser_map[name]
        except KeyError:
            raise ArgumentError(self, _("unknown parser %(parser_name)r (choices: %(choices)s)")
                                % {"parser_name": name, "choices": ", ".join(self._name_parser_map)}) from None
        if name in self._deprecated:
            parser._warning(_("command '%(parser_name)s' is deprecated") % {"parser_name": name})
        # a namespace of its own: the defaults of the subparser count, values set before do not
        found, rest = subparser.parse_known_args(arg_strings, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if rest:
            if not hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
                setattr(namespace, _UNRECOGNIZED_ARGS_ATTR, [])
            getattr(namespace, _UNRECOGNIZED_ARGS_ATTR).extend(rest)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.extend(values)
        setattr(namespace, self.dest, items)


class FileType:
    """A type of arguments that are files to open; "-" is standard input or output."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        """The file of this name, opened; "-" is standard input or output."""
        if string == "-":
            return self._standard_stream()
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(_("can't open '%(filename)s': %(error)s") % {"filename": string, "error": e})

    def _standard_stream(self):
        mode = set(self._mode)
        if "r" in mode:
            stream = _sys.stdin
        elif mode & set("wax"):
            stream = _sys.stdout
        else:
            raise ValueError(_('argument "-" with mode %r') % self._mode)
        return stream.buffer if "b" in mode else stream

    def __repr__(self):
        shown = [repr(arg) for arg in (self._mode, self._bufsize) if arg != -1]
        shown += ["%s=%r" % (k, v) for k, v in (("encoding", self._encoding), ("errors", self._errors)) if v is not None]
        return "%s(%s)" % (type(self).__name__, ", ".join(shown))


class Namespace(_AttributeHolder):
    """What a parser returns: an object with one attribute for each argument."""

    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


# Containers of actions


class _ActionsContainer:
    """What parsers and groups share: actions are added to them."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        super().__init__()
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {}
        for name, action in ((None, _StoreAction), ("store", _StoreAction), ("store_const", _StoreConstAction), ("store_true", _StoreTrueAction),
                             ("store_false", _StoreFalseAction), ("append", _AppendAction), ("append_const", _AppendConstAction),
                             ("count", _CountAction), ("help", _HelpAction), ("version", _VersionAction), ("parsers", _SubParsersAction),
                             ("extend", _ExtendAction)):
            self.register("action", name, action)
        self._get_handler()  # raises for a conflict_handler that is not known
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._negative_number_matcher = _re.compile(r"^-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$")
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The default of the first action for dest that has one, or what set_defaults() said."""
        own = (action.default for action in self._actions if action.dest == dest and action.default is not None)
        return next(own, self._defaults.get(dest))

    def add_argument(self, *args, **kwargs):
        """Say what the command line may hold: a position's name, or the option strings that begin it.

        action says what is done with it, nargs how many strings it takes, type what makes a value of
        each, choices which values there are, default and const what it is without them; required
        makes an option necessary, help and metavar are for the help text, dest is the attribute.
        Returns the action.
        """
        if args and (len(args) > 1 or args[0][0] in self.prefix_chars):
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        elif args and "dest" in kwargs:
            raise ValueError("dest supplied twice for positional argument")
        else:
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        dest = kwargs["dest"]
        if dest in self._defaults:
            kwargs.setdefault("default", self._defaults[dest])
        elif self.argument_default is not None:
            kwargs.setdefault("default", self.argument_default)
        make = self._pop_action_class(kwargs)
        if not callable(make):
            raise ValueError('unknown action "%s"' % (make,))
        action = make(**kwargs)
        self._check_new_action(action)
        return self._add_action(action)

    def _check_new_action(self, action):
        """Refuse a type that makes no values, and a metavar that does not fit nargs."""
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ValueError("%r is not callable" % (convert,))
        if convert is FileType:
            raise ValueError("%r is a FileType class object, instance of it must be passed" % (convert,))
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs")

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        self._option_string_actions.update(dict.fromkeys(action.option_strings, action))
        if not self._has_negative_number_optionals and any(map(self._negative_number_matcher.match, action.option_strings)):
            self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """Take over the actions and groups of another parser, a parent."""
        homes = self._groups_by_title()
        owner = {}

        def own(actions, group):
            owner.update(dict.fromkeys(actions, group))

        for theirs in container._action_groups:
            if theirs.title not in homes:
                homes[theirs.title] = self.add_argument_group(
                    title=theirs.title, description=theirs.description, conflict_handler=theirs.conflict_handler)
            own(theirs._group_actions, homes[theirs.title])
        for theirs in container._mutually_exclusive_groups:
            inside = theirs._container
            home = self if inside is container else homes[inside.title]
            own(theirs._group_actions, home.add_mutually_exclusive_group(required=theirs.required))
        for action in container._actions:
            owner.get(action, self)._add_action(action)

    def _groups_by_title(self):
        """The groups by their titles, of which no two may be the same."""
        titled = {group.title: group for group in self._action_groups}
        if len(titled) < len(self._action_groups):
            titles = [group.title for group in self._action_groups]
            raise ValueError(_("cannot merge actions - two groups are named %r") % next(
                title for place, title in enumerate(titles) if title in titles[:place]))
        return titled

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError(_("'required' is an invalid argument for positionals"))
        nargs = kwargs.get("nargs")
        if nargs == 0:
            raise ValueError("nargs for positionals must be != 0")
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0):
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        names, long_names = [], []
        for name in args:
            if not name[0] in self.prefix_chars:
                raise ValueError(_("invalid option string %(option)r: must start with a character %(prefix_chars)r")
                                 % {"option": name, "prefix_chars": self.prefix_chars})
            names.append(name)
            if len(name) > 1 and name[1] in self.prefix_chars:
                long_names.append(name)
        dest = kwargs.pop("dest", None)
        if dest is None:
            source = (long_names or names)[0]
            dest = source.lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(_("dest= is required for options like %r") % source)
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=names)

    def _pop_action_class(self, kwargs, default=None):
        action = kwargs.pop("action", default)
        return self._registry_get("action", action, action)

    def _get_handler(self):
        try:
            return getattr(self, "_handle_conflict_%s" % self.conflict_handler)
        except AttributeError:
            raise ValueError(_("invalid conflict_resolution value: %r") % self.conflict_handler) from None

    def _check_conflict(self, action):
        taken = [(name, self._option_string_actions[name]) for name in action.option_strings if name in self._option_string_actions]
        if taken:
            self._get_handler()(action, taken)

    def _handle_conflict_error(self, action, conflicting_actions):
        message = ngettext("conflicting option string: %s", "conflicting option strings: %s", len(conflicting_actions))
        raise ArgumentError(action, message % ", ".join([name for name, _ in conflicting_actions]))

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for name, old in conflicting_actions:
            old.option_strings.remove(name)
            self._option_string_actions.pop(name, None)
            if not old.option_strings:
                old.container._remove_action(old)


class _ArgumentGroup(_ActionsContainer):
    """Arguments that have a heading of their own in the help."""

    def __init__(self, container, title=None, description=None, **kwargs):
        if "prefix_chars" in kwargs:
            import warnings
            warnings.warn("The use of the undocumented 'prefix_chars' parameter in ArgumentParser.add_argument_group() is deprecated.",
                          DeprecationWarning, stacklevel=3)
        for name in ("conflict_handler", "prefix_chars", "argument_default"):
            kwargs.setdefault(name, getattr(container, name))
        super().__init__(description=description, **kwargs)
        self.title, self._group_actions = title, []
        # the group only shows what is the container's
        for name in ("_registries", "_actions", "_option_string_actions", "_defaults",
                     "_has_negative_number_optionals", "_mutually_exclusive_groups"):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        import warnings
        warnings.warn("Nesting argument groups is deprecated.", category=DeprecationWarning, stacklevel=2)
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which one at most may be given, or exactly one where it is required."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, *args, **kwargs):
        import warnings
        warnings.warn("Nesting mutually exclusive groups is deprecated.", category=DeprecationWarning, stacklevel=2)
        return super().add_mutually_exclusive_group(*args, **kwargs)


# The parser


class _Reading:
    """One reading of a command line: which strings are options, and what is left to do."""

    def __init__(self, parser, arg_strings, namespace):
        self.parser, self.args, self.namespace = parser, arg_strings, namespace
        self.positionals = parser._get_positional_actions()
        self.extras = []
        self.seen, self.seen_non_default, self.warned = set(), set(), set()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = self.conflicts.setdefault(action, [])
                others += [a for a in group._group_actions if a is not action]
        # O: an option, A: an argument, -: the first "--", after which everything is an argument
        self.options, kinds = {}, []
        for i, arg in enumerate(arg_strings):
            if "-" in kinds:
                kinds.append("A")
            elif arg == "--":
                kinds.append("-")
            else:
                option = parser._parse_optional(arg)
                if option is not None:
                    self.options[i] = option
                kinds.append("A" if option is None else "O")
        self.kinds = "".join(kinds)

    def run(self):
        index, last_option = 0, max(self.options, default=-1)
        while index <= last_option:
            option = min(i for i in self.options if i >= index)
            if index != option:
                end = self.take_positionals(index)
                if end > index:
                    index = end
                    continue
                index = end
            if index not in self.options:
                self.extras.extend(self.args[index:option])
                index = option
            index = self.take_option(index)
        index = self.take_positionals(index)
        self.extras.extend(self.args[index:])

    def take(self, action, strings, option_string=None):
        """Call an action, after a look at the ones that exclude it."""
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if values is not action.default:
            self.seen_non_default.add(action)
            for other in self.conflicts.get(action, []):
                if other in self.seen_non_default:
                    raise ArgumentError(action, _("not allowed with argument %s") % _get_action_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option_string)

    def take_option(self, index):
        """Do what the option at index says; returns the index of what comes next."""
        matches = self.options[index]
        if len(matches) > 1:
            names = ", ".join([name for _action, name, _sep, _arg in matches])
            raise ArgumentError(None, _("ambiguous option: %(option)s could match %(matches)s") % {"option": self.args[index], "matches": names})
        action, name, sep, explicit = matches[0]
        parser, todo = self.parser, []
        while True:
            if action is None:
                # an option that nobody knows, perhaps with an argument in the same string
                self.extras.append(self.args[index])
                return index + 1
            if explicit is None:
                count = parser._match_argument(action, self.kinds[index + 1:])
                stop = index + 1 + count
                todo.append((action, self.args[index + 1:stop], name))
                break
            count = parser._match_argument(action, "A")
            if count == 0 and name[1] not in parser.prefix_chars and explicit != "":
                # flags in one string: -xyz is -x -yz
                if sep or explicit[0] in parser.prefix_chars:
                    raise ArgumentError(action, _("ignored explicit argument %r") % explicit)
                todo.append((action, [], name))
                name = name[0] + explicit[0]
                rest = explicit[1:]
                if name not in parser._option_string_actions:
                    self.extras.append(name[0] + explicit)
                    stop = index + 1
                    break
                action = parser._option_string_actions[name]
                if not rest:
                    sep = explicit = None
                elif rest[0] == "=":
                    sep, explicit = "=", rest[1:]
                else:
                    sep, explicit = "", rest
            elif count == 1:
                stop = index + 1
                todo.append((action, [explicit], name))
                break
            else:
                raise ArgumentError(action, _("ignored explicit argument %r") % explicit)
        for action, strings, name in todo:
            if action.deprecated and name not in self.warned:
                parser._warning(_("option '%(option)s' is deprecated") % {"option": name})
                self.warned.add(name)
            self.take(action, strings, name)
        return stop

    def take_positionals(self, index):
        """Give as many positionals as possible the strings from index on; returns the index of what comes next."""
        counts = self.parser._match_arguments_partial(self.positionals, self.kinds[index:])
        for action, count in zip(self.positionals, counts):
            strings = self.args[index:index + count]
            # a "--" among the strings is no argument, unless they are taken as they stand
            if action.nargs not in (PARSER, REMAINDER) and "--" in strings:
                strings.remove("--")
            index += count
            if strings and action.deprecated and action.dest not in self.warned:
                self.parser._warning(_("argument '%(argument_name)s' is deprecated") % {"argument_name": action.dest})
                self.warned.add(action.dest)
            self.take(action, strings)
        self.positionals[:] = self.positionals[len(counts):]
        return index

    def check(self):
        """Convert the defaults that are strings, and raise for arguments that are missing."""
        parser, namespace, missing = self.parser, self.namespace, []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif (action.default is not None and isinstance(action.default, str) and hasattr(namespace, action.dest)
                  and action.default is getattr(namespace, action.dest)):
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, _("the following arguments are required: %s") % ", ".join(missing))
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_non_default for action in group._group_actions):
                names = [_get_action_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, _("one of the arguments %s is required") % " ".join(names))


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Reads the command line, and makes a Namespace of what it finds.

    prog is the name of the program; usage, description and epilog go into the help. parents
    are parsers whose arguments this one has too. formatter_class writes messages; prefix_chars
    begin options, fromfile_prefix_chars the names of files with more arguments.
    argument_default is for arguments without one. conflict_handler is "error" or "resolve".
    """

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.allow_abbrev = fromfile_prefix_chars, allow_abbrev
        self.exit_on_error, self.add_help = exit_on_error, add_help
        self._positionals, self._optionals = map(self.add_argument_group, (_("positional arguments"), _("options")))
        self._subparsers = None

        def identity(string):
            return string
        self.register("type", None, identity)
        if add_help:
            self._add_help_option("-" if "-" in prefix_chars else prefix_chars[0])
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _add_help_option(self, prefix):
        self.add_argument(prefix + "h", prefix * 2 + "help", action="help", default=SUPPRESS, help=_("show this help message and exit"))

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")]

    def add_subparsers(self, **kwargs):
        """Have commands, each with a parser of its own: add_parser() of the result makes one."""
        if self._subparsers is not None:
            raise ArgumentError(None, _("cannot have multiple subparser arguments"))
        home = self._positionals
        if kwargs.keys() & {"title", "description"}:
            home = self.add_argument_group(kwargs.pop("title", _("subcommands")), kwargs.pop("description", None))
        self._subparsers = home
        kwargs.setdefault("parser_class", type(self))
        if kwargs.get("prog") is None:
            kwargs["prog"] = self._words_before_command()
        make = self._pop_action_class(kwargs, "parsers")
        commands = make(option_strings=[], **kwargs)
        home._add_action(commands)
        return commands

    def _words_before_command(self):
        """The usage as far as a command: the program and its positional arguments."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, "")
        return formatter.format_help().strip()

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # parsing

    def parse_args(self, args=None, namespace=None):
        args, rest = self.parse_known_args(args, namespace)
        if rest:
            self._reject(_("unrecognized arguments: %s") % " ".join(rest))
        return args

    def _reject(self, message):
        if self.exit_on_error:
            self.error(message)
        raise ArgumentError(None, message)

    def parse_known_args(self, args=None, namespace=None):
        """Parse args, by default the command line's; returns (namespace, the strings that nothing wants)."""
        args = _sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        initial = [(action.dest, action.default) for action in self._actions if action.default is not SUPPRESS]
        for dest, value in [*initial, *self._defaults.items()]:
            if dest is not SUPPRESS and not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            namespace, unknown = self._parse_known_args(args, namespace)
        except ArgumentError as err:
            if not self.exit_on_error:
                raise
            self.error(str(err))
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            unknown += getattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, unknown

    def _parse_known_args(self, arg_strings, namespace):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        reading = _Reading(self, arg_strings, namespace)
        reading.run()
        reading.check()
        return namespace, reading.extras

    def _read_args_from_files(self, arg_strings):
        result = []
        for arg in arg_strings:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                result.append(arg)
                continue
            try:
                with open(arg[1:], encoding=_sys.getfilesystemencoding(), errors=_sys.getfilesystemencodeerrors()) as f:
                    found = []
                    for line in f.read().splitlines():
                        found.extend(self.convert_arg_line_to_args(line))
                    result.extend(self._read_args_from_files(found))
            except OSError as err:
                raise ArgumentError(None, str(err))
        return result

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _match_argument(self, action, arg_strings_pattern):
        """How many of the strings that follow an option it takes."""
        match = _re.match(self._get_nargs_pattern(action), arg_strings_pattern)
        if match is None:
            nargs = action.nargs
            fixed = {None: _("expected one argument"), OPTIONAL: _("expected at most one argument"), ONE_OR_MORE: _("expected at least one argument")}
            message = fixed.get(nargs)
            if message is None:
                message = ngettext("expected %s argument", "expected %s arguments", nargs) % nargs
            raise ArgumentError(action, message)
        return len(match.group(1))

    def _match_arguments_partial(self, actions, arg_strings_pattern):
        """How many strings each of the first actions takes; the more actions have enough, the better."""
        for n in range(len(actions), 0, -1):
            pattern = "".join([self._get_nargs_pattern(action) for action in actions[:n]])
            match = _re.match(pattern, arg_strings_pattern)
            if match is not None:
                return [len(group) for group in match.groups()]
        return []

    def _get_nargs_pattern(self, action):
        """What an action takes, as a pattern for the kinds of strings: A, O and -."""
        patterns = {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)", ONE_OR_MORE: "(-*A[A-]*)",
                    REMAINDER: "([-AO]*)", PARSER: "(-*A[-AO]*)", SUPPRESS: "(-*)"}
        pattern = patterns.get(action.nargs) or "(-*%s-*)" % "-*".join("A" * action.nargs)
        # what an option takes ends at "--"
        return pattern.replace("-*", "").replace("-", "") if action.option_strings else pattern

    def _parse_optional(self, arg_string):
        """What may be meant by an option, as tuples (action, name, separator, argument); None for no option."""
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        if arg_string in self._option_string_actions:
            return [(self._option_string_actions[arg_string], arg_string, None, None)]
        if len(arg_string) == 1:
            return None
        name, sep, explicit = arg_string.partition("=")
        if sep and name in self._option_string_actions:
            return [(self._option_string_actions[name], name, sep, explicit)]
        found = self._get_option_tuples(arg_string)
        if found:
            return found
        if self._negative_number_matcher.match(arg_string) and not self._has_negative_number_optionals:
            return None
        if " " in arg_string:
            return None
        return [(None, arg_string, None, None)]

    def _get_option_tuples(self, option_string):
        """The options that an abbreviation, or a short option with its argument, may stand for."""
        chars, result = self.prefix_chars, []
        if option_string[1] in chars:
            if self.allow_abbrev:
                prefix, sep, explicit = option_string.partition("=")
                if not sep:
                    sep = explicit = None
                for name, action in self._option_string_actions.items():
                    if name.startswith(prefix):
                        result.append((action, name, sep, explicit))
            return result
        short, attached = option_string[:2], option_string[2:]
        prefix, sep, explicit = option_string.partition("=")
        if not sep:
            sep = explicit = None
        for name, action in self._option_string_actions.items():
            if name == short:
                result.append((action, name, "", attached))
            elif self.allow_abbrev and name.startswith(prefix):
                result.append((action, name, sep, explicit))
        return result

    def parse_intermixed_args(self, args=None, namespace=None):
        args, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            self._reject(_("unrecognized arguments: %s") % " ".join(rest))
        return args

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """Parse the options first, and then what is left as positionals."""
        positionals = self._get_positional_actions()
        bad = [action for action in positionals if action.nargs in (PARSER, REMAINDER)]
        if bad:
            raise TypeError("parse_intermixed_args: positional arg with nargs=%s" % bad[0].nargs)
        for group in self._mutually_exclusive_groups:
            for action in group._group_actions:
                if action in positionals:
                    raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        saved = [(action, action.nargs, action.default) for action in positionals]
        try:
            for action in positionals:
                action.nargs = action.default = SUPPRESS
            namespace, rest = self.parse_known_args(args, namespace)
            for action in positionals:
                # the action has been called without strings
                if hasattr(namespace, action.dest) and getattr(namespace, action.dest) == []:
                    delattr(namespace, action.dest)
        finally:
            for action, nargs, default in saved:
                action.nargs, action.default = nargs, default
        options = self._get_optional_actions()
        required = [(action, action.required) for action in options]
        groups = [(group, group.required) for group in self._mutually_exclusive_groups]
        try:
            for action in options:
                action.required = False
            for group, _required in groups:
                group.required = False
            return self.parse_known_args(rest, namespace)
        finally:
            for action, was in required:
                action.required = was
            for group, was in groups:
                group.required = was

    # values

    def _get_values(self, action, arg_strings):
        nargs = action.nargs
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
            return value
        if not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if len(arg_strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, arg_strings[0])
            self._check_value(action, value)
            return value
        if nargs == REMAINDER:
            return [self._get_value(action, string) for string in arg_strings]
        if nargs == PARSER:
            values = [self._get_value(action, string) for string in arg_strings]
            self._check_value(action, values[0])
            return values
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, string) for string in arg_strings]
        for value in values:
            self._check_value(action, value)
        return values

    def _get_value(self, action, arg_string):
        type_func = self._registry_get("type", action.type, action.type)
        if not callable(type_func):
            raise ArgumentError(action, _("%r is not callable") % type_func)
        try:
            return type_func(arg_string)
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, _("invalid %(type)s value: %(value)r") % {"type": name, "value": arg_string})

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            raise ArgumentError(action, _("invalid choice: %(value)r (choose from %(choices)s)")
                                % {"value": value, "choices": ", ".join(map(repr, action.choices))})

    # messages

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            file = file or _sys.stderr
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass  # there may be no place to write to

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Print usage and message to stderr, and exit with status 2."""
        self.print_usage(_sys.stderr)
        self.exit(2, _("%(prog)s: error: %(message)s\n") % {"prog": self.prog, "message": message})

    def _warning(self, message):
        self._print_message(_("%(prog)s: warning: %(message)s\n") % {"prog": self.prog, "message": message}, _sys.stderr)
