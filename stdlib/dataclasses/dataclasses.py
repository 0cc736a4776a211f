"""Classes whose methods are generated from annotated fields.  See PEP 557."""

import abc
import copy
import re
import sys
import types
from keyword import iskeyword
from reprlib import recursive_repr
from types import FunctionType, GenericAlias

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY",
           "MISSING", "fields", "asdict", "astuple", "make_dataclass", "replace",
           "is_dataclass"]

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    """The default in signatures of what a factory makes."""

    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FIELD_BASE:
    """A kind of field."""

    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

_NO_METADATA = types.MappingProxyType({})

# an annotation in text: an optional module, and a name
_ANNOTATION = re.compile(r"^(?:\s*(\w+)\s*\.)?\s*(\w+)")


class InitVar:
    """The annotation of a parameter of __init__ that is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            name = self.type.__name__
        else:
            name = repr(self.type)
        return "dataclasses.InitVar[%s]" % name

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known about one field: fields() returns these."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init",
                 "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash",
                 "compare", "metadata", "kw_only")
        shown = ["%s=%r" % (n, getattr(self, n)) for n in names]
        return "Field(%s,_field_type=%s)" % (",".join(shown), self._field_type)

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    """The options that a class was decorated with."""

    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args",
                 "kw_only", "slots", "weakref_slot")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                 weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return "_DataclassParams(%s)" % ",".join(
            "%s=%r" % (n, getattr(self, n)) for n in self.__slots__)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """Describe a field that needs more than an annotation and a default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _fields_in_init_order(fields):
    """Split the fields of __init__ into those by position and those by keyword."""
    return (tuple(f for f in fields if f.init and not f.kw_only),
            tuple(f for f in fields if f.init and f.kw_only))


class _Methods:
    """Writes the methods of a class as text, and makes them all at once."""

    def __init__(self, cls):
        self.cls = cls
        module = sys.modules.get(cls.__module__)
        self.globals = {} if module is None else module.__dict__
        self.names = []
        self.lines = []
        self.options = {}
        self.values = {"_MISSING": MISSING, "_FACTORY": _HAS_DEFAULT_FACTORY,
                       "_object": object, "_cls": cls, "_frozen": FrozenInstanceError,
                       "_super": super, "_type": type, "_hash": hash}

    def add(self, name, params, body, *, overwrite_error=None, annotations=None,
            decorator=None):
        self.names.append(name)
        self.options[name] = overwrite_error, annotations, decorator
        self.lines.append("  def %s(%s):" % (name, ", ".join(params)))
        self.lines.extend("   " + line for line in body)

    def install(self):
        if not self.names:
            return
        text = "def __create_fn__(%s):\n%s\n  return %s," % (
            ", ".join(self.values), "\n".join(self.lines), ", ".join(self.names))
        made = {}
        exec(text, self.globals, made)
        cls = self.cls
        for name, fn in zip(self.names, made["__create_fn__"](**self.values)):
            overwrite_error, annotations, decorator = self.options[name]
            fn.__qualname__ = "%s.%s" % (cls.__qualname__, name)
            if annotations is not None:
                fn.__annotations__ = annotations
            if decorator is not None:
                fn = decorator(fn)
            if _set_new_attribute(cls, name, fn) and overwrite_error:
                hint = overwrite_error if isinstance(overwrite_error, str) else ""
                raise TypeError("Cannot overwrite attribute %s in class %s%s"
                                % (name, cls.__name__, hint))


def _set_new_attribute(cls, name, value):
    """Set an attribute that cls itself does not have; say whether it has it."""
    if name in cls.__dict__:
        return True
    if isinstance(value, FunctionType):
        value.__qualname__ = "%s.%s" % (cls.__qualname__, value.__name__)
    setattr(cls, name, value)
    return False


def _check_defaults(fields):
    """Refuse a parameter without default behind one with a default."""
    seen = None
    for f in fields:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen:
            raise TypeError("non-default argument %r follows default argument %r"
                            % (f.name, seen.name))


def _init_line(f, methods, frozen, slots, self_name):
    """Return the line of __init__ that sets f, or None if it has none."""
    name, default = f.name, "_dflt_%s" % f.name
    if f.default_factory is not MISSING:
        methods.values[default] = f.default_factory
        value = "%s()" % default
        if f.init:
            value += " if %s is _FACTORY else %s" % (name, name)
    elif f.init:
        if f.default is not MISSING:
            methods.values[default] = f.default
        value = name
    elif slots and f.default is not MISSING:
        methods.values[default] = f.default
        value = default
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return "_object.__setattr__(%s, %r, %s)" % (self_name, name, value)
    return "%s.%s = %s" % (self_name, name, value)


def _init_param(f):
    """Return the parameter of __init__ for f."""
    if f.default is MISSING and f.default_factory is MISSING:
        return f.name
    if f.default_factory is not MISSING:
        return "%s=_FACTORY" % f.name
    return "%s=_dflt_%s" % (f.name, f.name)


def _add_init(methods, fields, std_fields, kw_only_fields, frozen, slots):
    _check_defaults(std_fields)
    names = [f.name for f in fields]
    self_name = "__dataclass_self__" if "self" in names else "self"
    body = []
    for f in fields:
        line = _init_line(f, methods, frozen, slots, self_name)
        if line:
            body.append(line)
    if hasattr(methods.cls, _POST_INIT_NAME):
        body.append("%s.%s(%s)" % (self_name, _POST_INIT_NAME, ", ".join(
            f.name for f in fields if f._field_type is _FIELD_INITVAR)))
    params = [self_name, *map(_init_param, std_fields)]
    if kw_only_fields:
        params += ["*", *map(_init_param, kw_only_fields)]
    annotations = {f.name: f.type for f in (*std_fields, *kw_only_fields)}
    annotations["return"] = None
    methods.add("__init__", params, body or ["pass"], annotations=annotations)


def _tuple_of(obj, fields):
    """Return the text of a tuple of obj's fields."""
    return "(%s)" % "".join("%s.%s," % (obj, f.name) for f in fields)


def _add_repr(methods, fields):
    shown = ", ".join("%s={self.%s!r}" % (f.name, f.name) for f in fields)
    methods.add("__repr__", ["self"],
                ['return f"{self.__class__.__qualname__}(%s)"' % shown],
                decorator=recursive_repr())


def _add_eq(methods, fields):
    terms = " and ".join("self.%s==other.%s" % (f.name, f.name) for f in fields) or "True"
    methods.add("__eq__", ["self", "other"], [
        "if self is other:", " return True",
        "if other.__class__ is self.__class__:", " return %s" % terms,
        "return NotImplemented"])


def _add_order(methods, fields):
    for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
        methods.add(name, ["self", "other"], [
            "if other.__class__ is self.__class__:",
            " return %s%s%s" % (_tuple_of("self", fields), op, _tuple_of("other", fields)),
            "return NotImplemented"],
            overwrite_error=" Consider using functools.total_ordering")


def _add_frozen(methods, fields):
    condition = "_type(self) is _cls"
    if fields:
        condition += " or name in {%s}" % ", ".join(repr(f.name) for f in fields)
    for name, params, verb, args in (
            ("__setattr__", ["self", "name", "value"], "assign to", "name, value"),
            ("__delattr__", ["self", "name"], "delete", "name")):
        methods.add(name, params, [
            "if %s:" % condition,
            ' raise _frozen(f"cannot %s field {name!r}")' % verb,
            "_super(_cls, self).%s(%s)" % (name, args)], overwrite_error=True)


def _add_hash(methods, fields, params):
    """Add __hash__, or set it to None, as unsafe_hash, eq and frozen demand."""
    cls = methods.cls
    own = cls.__dict__.get("__hash__", MISSING)
    explicit = not (own is MISSING or own is None and "__eq__" in cls.__dict__)
    if params.unsafe_hash:
        if explicit:
            raise TypeError("Cannot overwrite attribute __hash__ in class %s" % cls.__name__)
    elif not params.eq or explicit:
        return
    elif not params.frozen:
        cls.__hash__ = None
        return
    if "__hash__" in cls.__dict__:
        del cls.__hash__  # the None that __eq__ left
    keys = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    methods.add("__hash__", ["self"], ["return _hash(%s)" % _tuple_of("self", keys)])


def _is_classvar(a_type, typing):
    return (a_type is typing.ClassVar
            or typing.get_origin(a_type) is typing.ClassVar)


def _is_initvar(a_type, dataclasses):
    return a_type is dataclasses.InitVar or type(a_type) is dataclasses.InitVar


def _is_kw_only(a_type, dataclasses):
    return a_type is dataclasses.KW_ONLY


def _is_type(annotation, cls, a_module, a_type, is_type_predicate):
    """Say whether an annotation in text names a_type of a_module, as cls's module has it."""
    match = _ANNOTATION.match(annotation)
    if not match:
        return False
    module_name = match.group(1)
    namespace = None
    module = sys.modules.get(cls.__module__)
    if not module_name:
        namespace = module.__dict__ if module else None
    elif module and module.__dict__.get(module_name) is a_module:
        namespace = sys.modules.get(a_type.__module__).__dict__
    return bool(namespace and is_type_predicate(namespace.get(match.group(2)), a_module))


def _get_field(cls, name, a_type, default_kw_only):
    """Return the Field of an annotation and what the class sets the name to."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING  # a slot is no default
        f = field(default=default)
    f.name, f.type, f._field_type = name, a_type, _FIELD
    typing = sys.modules.get("typing")
    if typing and (_is_classvar(a_type, typing) or isinstance(f.type, str) and _is_type(
            f.type, cls, typing, typing.ClassVar, _is_classvar)):
        f._field_type = _FIELD_CLASSVAR
    if f._field_type is _FIELD:
        here = sys.modules[__name__]
        if _is_initvar(a_type, here) or isinstance(f.type, str) and _is_type(
                f.type, cls, here, here.InitVar, _is_initvar):
            f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if f.default_factory is not MISSING:
            raise TypeError("field %s cannot have a default factory" % f.name)
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError("field %s is a ClassVar but specifies kw_only" % f.name)
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError("mutable default %s for field %s is not allowed: use default_factory"
                         % (type(f.default), f.name))
    return f


def _own_fields(cls, kw_only):
    """Return the fields that cls itself annotates."""
    here = sys.modules[__name__]
    seen_kw_only = False
    found = []
    for name, a_type in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(a_type, here) or isinstance(a_type, str) and _is_type(
                a_type, cls, here, here.KW_ONLY, _is_kw_only):
            if seen_kw_only:
                raise TypeError("%r is KW_ONLY, but KW_ONLY has already been specified" % name)
            seen_kw_only = kw_only = True
        else:
            found.append(_get_field(cls, name, a_type, kw_only))
    return found


def _collect_fields(cls, kw_only):
    """Set the fields of cls, with those of its bases first, and their defaults."""
    fields = {}
    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            for f in base_fields.values():
                fields[f.name] = f
            frozen_bases.append(getattr(base, _PARAMS).frozen)
    for f in _own_fields(cls, kw_only):
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    annotations = cls.__dict__.get("__annotations__", {})
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError("%r is a field but has no type annotation" % name)
    return fields, frozen_bases


def _process_class(cls, params):
    """Do what @dataclass does."""
    fields, frozen_bases = _collect_fields(cls, params.kw_only)
    setattr(cls, _PARAMS, params)
    if frozen_bases:
        if any(frozen_bases) and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any(frozen_bases) and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    methods = _Methods(cls)
    init_fields = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields, kw_only_fields = _fields_in_init_order(init_fields)
    if params.init:
        _add_init(methods, init_fields, std_fields, kw_only_fields, params.frozen, params.slots)
    _set_new_attribute(cls, "__replace__", _replace)
    plain = [f for f in fields.values() if f._field_type is _FIELD]
    compared = [f for f in plain if f.compare]
    if params.repr:
        _add_repr(methods, [f for f in plain if f.repr])
    _add_hash(methods, plain, params)
    if params.eq:
        _add_eq(methods, compared)
    if params.order:
        _add_order(methods, compared)
    if params.frozen:
        _add_frozen(methods, plain)
    methods.install()
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls, params, std_fields, kw_only_fields)
    if params.match_args:
        _set_new_attribute(cls, "__match_args__", tuple(f.name for f in std_fields))
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _add_slots(cls, params.frozen, params.weakref_slot)
    abc.update_abstractmethods(cls)
    return cls


def _annotation_text(annotation):
    """Show an annotation as signatures do."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def _signature_text(cls, params, std_fields, kw_only_fields):
    """Return the signature of cls without its result, for __doc__."""
    if not params.init or "__init__" in cls.__dict__ and (
            cls.__dict__["__init__"].__annotations__.get("return", 0) is not None):
        try:
            import inspect
            return str(inspect.signature(cls)).replace(" -> None", "")
        except (ImportError, TypeError, ValueError):
            return ""

    def param(f):
        text = "%s: %s" % (f.name, _annotation_text(f.type))
        if f.default is not MISSING:
            text += " = %r" % (f.default,)
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        return text

    parts = [param(f) for f in std_fields]
    if kw_only_fields:
        parts += ["*", *(param(f) for f in kw_only_fields)]
    return "(%s)" % ", ".join(parts)


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    """Generate the slots that cls itself declares."""
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        slots = []
        if getattr(cls, "__weakrefoffset__", -1) != 0:
            slots.append("__weakref__")
        if getattr(cls, "__dictoffset__", -1) != 0:
            slots.append("__dict__")
        yield from slots
    elif isinstance(slots, str):
        yield slots
    elif not hasattr(slots, "__next__"):
        yield from slots
    else:
        raise TypeError("Slots of '%s' cannot be determined" % cls.__name__)


def _add_slots(cls, is_frozen, weakref_slot):
    """Make cls anew, with slots: they can only be given to a class when it is made."""
    if "__slots__" in cls.__dict__:
        raise TypeError("%s already specifies __slots__" % cls.__name__)
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_get_slots(base))
    wanted = (*names, "__weakref__") if weakref_slot else names
    namespace["__slots__"] = tuple(n for n in wanted if n not in inherited)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in namespace:
            cls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            cls.__setstate__ = _dataclass_setstate
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add generated methods to a class, from its annotations.

    init, repr, eq, order and frozen say which methods; unsafe_hash adds __hash__ although
    the objects may change; slots makes the class anew with __slots__.
    """
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                              slots, weakref_slot)

    def wrap(cls):
        cls.__module__  # what is no class fails here, with a good message
        return _process_class(cls, params)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """Return a tuple of the Fields of a dataclass or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Say whether obj is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of obj as a dict, and so on inside its lists, dicts and fields."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")

    def make(obj, convert):
        return dict_factory([(f.name, convert(getattr(obj, f.name))) for f in fields(obj)])

    return _convert(obj, make)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of obj as a tuple, and so on inside its lists, dicts and fields."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def make(obj, convert):
        return tuple_factory([convert(getattr(obj, f.name)) for f in fields(obj)])

    return _convert(obj, make)


_ATOMIC_TYPES = frozenset([
    types.NoneType, bool, int, float, str, complex, bytes, types.EllipsisType,
    types.NotImplementedType, types.CodeType, types.BuiltinFunctionType, types.FunctionType,
    type, range, property])


def _convert(obj, make):
    """Copy obj, with make for dataclasses."""
    def convert(obj):
        cls = type(obj)
        if cls in _ATOMIC_TYPES:
            return obj
        if hasattr(cls, _FIELDS):
            return make(obj, convert)
        if issubclass(cls, tuple) and hasattr(obj, "_fields"):
            return cls(*[convert(v) for v in obj])
        if issubclass(cls, dict):
            if hasattr(cls, "default_factory"):
                result = cls(obj.default_factory)
                for k, v in obj.items():
                    result[convert(k)] = convert(v)
                return result
            return cls((convert(k), convert(v)) for k, v in obj.items())
        if issubclass(cls, (list, tuple)):
            return cls([convert(v) for v in obj])
        return copy.deepcopy(obj)

    return convert(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """Make a dataclass of names, of (name, type) and of (name, type, field)."""
    if namespace is None:
        namespace = {}
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, tp = item, "typing.Any"
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, defaults[name] = item
        else:
            raise TypeError("Invalid field: %r" % (item,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError("Field names must be valid identifiers: %r" % (name,))
        if iskeyword(name):
            raise TypeError("Field names must not be keywords: %r" % (name,))
        if name in annotations:
            raise TypeError("Field name duplicated: %r" % (name,))
        annotations[name] = tp

    def body(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, body)
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a copy of obj with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError("field %s is declared with init=False, it cannot be specified"
                                " with replace()" % f.name)
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError("InitVar %r must be specified with replace()" % f.name)
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
