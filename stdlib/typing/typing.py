"""Type hints: the objects that annotations are made of, and what reads them."""

import collections
import collections.abc
import contextlib
import functools
import re as _re
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias, MethodWrapperType
from _typing import (NoDefault, NoDefaultType, ParamSpec, ParamSpecArgs, ParamSpecKwargs,
                     TypeAliasType, TypeVar, TypeVarTuple)

TYPE_CHECKING = False


def _type_repr(obj):
    """Show obj as it looks inside brackets."""
    if isinstance(obj, tuple):
        return "[" + ", ".join(_type_repr(t) for t in obj) + "]"
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return "%s.%s" % (obj.__module__, obj.__qualname__)
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    return repr(obj)


def _type_convert(arg, module=None):
    """Return the type for what stands for one: None and text."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module)
    return arg


def _type_check(arg, msg, module=None):
    """Return arg as a type, or raise TypeError."""
    arg = _type_convert(arg, module)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError("%s is not valid as type argument" % arg)
    if arg in (Generic, Protocol):
        raise TypeError("Plain %s is not valid as type argument" % arg)
    if type(arg) is tuple:
        raise TypeError("%s Got %r." % (msg, arg))
    return arg


def _is_param(t):
    return isinstance(t, (TypeVar, ParamSpec, TypeVarTuple))


def _collect_parameters(args):
    """Return the type parameters in args, each once, in order."""
    found = []
    for t in args:
        if isinstance(t, type) and not isinstance(t, GenericAlias):
            continue
        if _is_param(t):
            items = (t,)
        elif isinstance(t, (tuple, list)):
            items = _collect_parameters(t)
        else:
            items = getattr(t, "__parameters__", ())
        found.extend(p for p in items if p not in found)
    return tuple(found)


def _unpacked_params(params):
    """Return params with each TypeVarTuple unpacked, as brackets want them."""
    return tuple(Unpack[p] if isinstance(p, TypeVarTuple) else p for p in params)


def _unpack(p):
    return Unpack[p]


def _make_union(left, right):
    return Union[left, right]


def _typevar_subst(self, arg):
    arg = _type_check(arg, "Parameters to generic types must be types.")
    if isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack:
        raise TypeError("%s is not valid as type argument" % arg)
    return arg


def _typevar_prepare_subst(self, alias, args):
    params = alias.__parameters__
    i = params.index(self)
    if i < len(args) or not self.has_default():
        return args
    return (*args, self.__default__)


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(a, "Expected a type.") for a in arg)
    if arg is ... or isinstance(arg, ParamSpec) or getattr(arg, "__origin__", 0) is Concatenate:
        return arg
    raise TypeError("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got %s"
                    % (arg,))


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    i = params.index(self)
    if i == len(args) and self.has_default():
        args = (*args, self.__default__)
    if i >= len(args):
        raise TypeError("Too few arguments for %s" % (alias,))
    if len(params) == 1 and not (isinstance(args[0], (tuple, list, ParamSpec)) or args[0] is ...
                                 or getattr(args[0], "__origin__", 0) is Concatenate):
        return (args,)
    if isinstance(args[i], list):
        args = (*args[:i], tuple(args[i]), *args[i + 1:])
    return args


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    i = params.index(self)
    after = len(params) - i - 1
    if len(args) < len(params) - 1:
        raise TypeError("Too few arguments for %s; actual %d, expected at least %d"
                        % (alias, len(args), len(params) - 1))
    return (*args[:i], args[i:len(args) - after], *args[len(args) - after:])


def _check_arity(cls, given, params):
    """Compare how many arguments there are with how many cls takes."""
    if not params:
        raise TypeError("%s is not a generic class" % (cls,))
    low = sum(1 for p in params
              if not (isinstance(p, TypeVarTuple) or p.has_default()))
    high = float("inf") if any(isinstance(p, TypeVarTuple) for p in params) else len(params)
    if low <= given <= high:
        return
    expected = "%d" % low if low == high else (
        "at least %d" % low if given < low else "%d" % high)
    raise TypeError("Too %s arguments for %s; actual %s, expected %s"
                    % ("few" if given < low else "many", cls, given, expected))


class _Final:
    """What cannot be a base."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _Unionable:
    """What | makes a Union of."""

    __slots__ = ()

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _SpecialForm(_Final, _Unionable, _root=True):
    # a name with a meaning of its own; what its brackets make, a function says

    __slots__ = ("_name", "_getitem", "__dict__")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass %r" % self)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError("Cannot instantiate %r" % self)

    def __instancecheck__(self, obj):
        raise TypeError("%r cannot be used with isinstance()" % self)

    def __subclasscheck__(self, cls):
        raise TypeError("%r cannot be used with issubclass()" % self)

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """The type that every value has, for type checkers."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _plain(name, doc):
    """Make a form without brackets."""
    def getitem(self, parameters):
        raise TypeError("%r is not subscriptable" % self)
    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)


def _single(name, doc):
    """Make a form that takes one type."""
    def getitem(self, parameters):
        return _GenericAlias(self, (_type_check(
            parameters, "%s accepts only single type." % self),))
    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)


NoReturn = _plain("NoReturn", "The result of a function that never returns.")
Never = _plain("Never", "The type that no value has.")
Self = _plain("Self", "The class that the method is called on.")
LiteralString = _plain("LiteralString", "Text made of literals only.")
TypeAlias = _plain("TypeAlias", "Marks an assignment as a type alias.")
ClassVar = _single("ClassVar", "A variable of the class, not of its instances.")
Final = _single("Final", "A name that is not assigned again.")
TypeGuard = _single("TypeGuard", "The result of a function that tells its argument's type.")
TypeIs = _single("TypeIs", "The result of a function that says whether its argument has a type.")
Required = _single("Required", "A key that a TypedDict must have.")
NotRequired = _single("NotRequired", "A key that a TypedDict may lack.")
ReadOnly = _single("ReadOnly", "A key of a TypedDict that is not assigned.")


def _flat_unique(params, origin):
    """Return params without repetitions, with the args of nested unions in their place."""
    flat = []
    for p in params:
        if isinstance(p, types.UnionType) or getattr(p, "__origin__", None) is origin:
            flat.extend(p.__args__)
        else:
            flat.append(p)
    unique = []
    for p in flat:
        if p not in unique:
            unique.append(p)
    return tuple(unique)


@_SpecialForm
def Union(self, parameters):
    """Any of several types."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = _flat_unique([_type_check(p, "Union[arg, ...]: each arg must be a type.")
                               for p in parameters], Union)
    if len(parameters) == 1:
        return parameters[0]
    name = "Optional" if len(parameters) == 2 and type(None) in parameters else None
    return _UnionGenericAlias(self, parameters, name=name)


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    return Union[_type_check(parameters, "%s requires a single type." % self), type(None)]


@_SpecialForm
def Literal(self, parameters):
    """One of some values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat, seen = [], []
    for p in parameters:
        flat.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
    for p in flat:
        if (p, type(p)) not in seen:
            seen.append((p, type(p)))
    return _LiteralGenericAlias(self, tuple(p for p, _ in seen))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters put before those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or"
                        " ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    return _GenericAlias(self, (*(_type_check(p, msg) for p in parameters[:-1]),
                                parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    """The types of a TypeVarTuple or a tuple, one by one."""
    item = _type_check(parameters, "%s accepts only single type." % self)
    return _UnpackGenericAlias(self, (item,))


@_SpecialForm
def Annotated(self, parameters):
    """A type with metadata."""
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and"
                        " an annotation).")
    origin = _type_check(parameters[0], "Annotated[t, ...]: t must be a type.")
    return _AnnotatedAlias(origin, parameters[1:])


class _BaseGenericAlias(_Final, _Unionable, _root=True):
    """An alias: it stands for its origin where a class is wanted."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError("Type %s cannot be instantiated; use %s() instead"
                            % (self._name, self.__origin__.__name__))
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        entries = []
        if self.__origin__ not in bases:
            entries.append(self.__origin__)
        i = bases.index(self)
        for b in bases[i + 1:]:
            if isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic):
                break
        else:
            if Generic not in bases:
                entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not (attr[:2] == attr[-2:] == "__"):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if attr[:2] == attr[-2:] == "__" or attr in ("_name", "_inst", "_nparams", "_defaults"):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_BaseGenericAlias, _root=True):
    """An origin with arguments, such as Dict[str, T]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError("Cannot subscript already-subscripted %s" % self)
        if not self.__parameters__:
            raise TypeError("%s is not a generic class" % self)
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with(self._substituted(tuple(_type_convert(p) for p in args)))

    def _substituted(self, args):
        params = self.__parameters__
        for p in params:
            args = p.__typing_prepare_subst__(self, args)
        if len(args) != len(params):
            _check_arity(self, len(args), params)
        given = dict(zip(params, args))
        return tuple(self._substitute(self.__args__, given))

    def _substitute(self, olds, given):
        result = []
        for old in olds:
            if isinstance(old, TypeVarTuple):
                result.append(given.get(old, old))
            elif getattr(old, "__origin__", None) is Unpack and old.__args__[0] in given:
                result.extend(given[old.__args__[0]])
            elif _is_param(old):
                new = old.__typing_subst__(given[old]) if old in given else old
                if isinstance(old, ParamSpec) and isinstance(new, tuple) and (
                        self.__origin__ is collections.abc.Callable):
                    result.extend(new)
                else:
                    result.append(new)
            elif isinstance(old, tuple):
                result.append(tuple(self._substitute(old, given)))
            else:
                params = getattr(old, "__parameters__", ())
                if params and not isinstance(old, type):
                    items = []
                    for p in params:
                        if isinstance(p, TypeVarTuple):
                            items.extend(given[p])
                        else:
                            items.append(given[p])
                    old = old[tuple(items)]
                result.append(old)
        return result

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return "%s[%s]" % (name, ", ".join(_type_repr(a) for a in self.__args__) or "()")

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError("Cannot subclass %r" % self)
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            i = bases.index(self)
            for b in bases[i + 1:]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _UnionGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        if len(self.__args__) == 2:
            if self.__args__[0] is type(None):
                return "typing.Optional[%s]" % _type_repr(self.__args__[1])
            if self.__args__[1] is type(None):
                return "typing.Optional[%s]" % _type_repr(self.__args__[0])
        return "typing.Union[%s]" % ", ".join(_type_repr(a) for a in self.__args__)

    def __instancecheck__(self, obj):
        return any(isinstance(obj, a) for a in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, a) for a in self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __init__(self, origin, args, **kwds):
        super().__init__(origin, args, **kwds)
        self.__parameters__ = ()

    def _keys(self):
        return frozenset((p, type(p)) for p in self.__args__)

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._keys() == other._keys()

    def __hash__(self):
        return hash(self._keys())

    def __repr__(self):
        return "typing.Literal[%s]" % ", ".join(repr(a) for a in self.__args__)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return "typing.Unpack[%s]" % _type_repr(self.__args__[0])

    @property
    def __typing_unpacked_tuple_args__(self):
        arg = self.__args__[0]
        return arg.__args__ if getattr(arg, "__origin__", None) is tuple else None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return "typing.Annotated[%s, %s]" % (
            _type_repr(self.__origin__), ", ".join(repr(a) for a in self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__metadata__ == other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _CallableGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)
                               or getattr(args[0], "__origin__", None) is Concatenate):
            return super().__repr__()
        return "typing.Callable[[%s], %s]" % (
            ", ".join(_type_repr(a) for a in args[:-1]), _type_repr(args[-1]))


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """A bare alias of a class, such as List."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        self.__module__ = "typing"

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = "Parameters to generic types must be types."
        params = tuple(_type_check(p, msg) for p in params)
        missing = self._nparams - len(params)
        if self._defaults and 0 < missing <= len(self._defaults):
            params += self._defaults[-missing:]
        n = len(params)
        if n != self._nparams:
            low = self._nparams - len(self._defaults)
            expected = "at least %d" % low if self._defaults and n < low else self._nparams
            raise TypeError("Too %s arguments for %s; actual %s, expected %s" % (
                "many" if n > self._nparams else "few", self, n, expected))
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            params = (*(_type_check(p, msg) for p in params[:-1]), ...)
        else:
            params = tuple(_type_check(p, "Tuple[t0, t1, ...]: each t must be a type.")
                           for p in params)
        return _GenericAlias(tuple, params, name=self._name, inst=self._inst)


class _CallableType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        msg = "Callable[args, result]: result must be a type."
        result = _type_check(result, msg)
        if isinstance(args, list):
            args = tuple(_type_convert(a) for a in args)
        elif (args is ... or isinstance(args, ParamSpec)
              or getattr(args, "__origin__", None) is Concatenate):
            args = (args,)
        else:
            raise TypeError("Callable[args, result]: args must be a list. Got %s" % (args,))
        return _CallableGenericAlias(self.__origin__, (*args, result), name=self._name,
                                     inst=self._inst)


def _generic_class_getitem(cls, args):
    """Make cls[args]."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_type_convert(p) for p in args)
    if cls in (Generic, Protocol):
        if not args:
            raise TypeError("Parameter list to %s[...] cannot be empty" % cls.__qualname__)
        for p in args:
            if not (_is_param(p) or getattr(p, "__origin__", None) is Unpack):
                raise TypeError("Parameters to %s[...] must all be type variables or parameter"
                                " specification variables." % cls.__name__)
        if len(set(args)) != len(args):
            raise TypeError("Parameters to %s[...] must all be unique" % cls.__name__)
        return _GenericAlias(cls, args)
    for p in cls.__parameters__:
        args = p.__typing_prepare_subst__(cls, args)
    _check_arity(cls, len(args), cls.__parameters__)
    result = []
    for p, new in zip(cls.__parameters__, args):
        if isinstance(p, TypeVarTuple):
            result.extend(new)
        else:
            result.append(p.__typing_subst__(new))
    return _GenericAlias(cls, tuple(result))


class Generic:
    """The base of generic classes."""

    __slots__ = ()
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, args):
        return _generic_class_getitem(cls, args)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "__orig_bases__" in cls.__dict__:
            bases = cls.__orig_bases__
            wrong = Generic in bases
        else:
            bases = ()
            wrong = Generic in cls.__bases__ and cls.__name__ != "Protocol"
        if wrong:
            raise TypeError("Cannot inherit from plain Generic")
        params = _collect_parameters(bases)
        generic = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                if generic is not None and base.__origin__ is Generic:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                if generic is None or base.__origin__ is Generic:
                    generic = base
        if generic is not None:
            missing = [p for p in params if p not in generic.__parameters__]
            if missing:
                raise TypeError("Some type variables (%s) are not listed in %s[%s]" % (
                    ", ".join(str(p) for p in missing), generic.__origin__.__name__,
                    ", ".join(str(p) for p in generic.__parameters__)))
            params = generic.__parameters__
        cls.__parameters__ = tuple(params)


# what a protocol's body has besides its members
_NO_MEMBERS = frozenset([
    "__annotations__", "__abstractmethods__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__",
    "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "_abc_impl",
    "_abc_registry", "_abc_cache", "__qualname__"])


def _protocol_members(cls):
    """Return the names that cls asks for."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in (*base.__dict__, *base.__dict__.get("__annotations__", {})):
            if not name.startswith("_abc_") and name not in _NO_MEMBERS:
                names.add(name)
    return names


def _no_init_or_replace_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


def _has_members(cls, instance):
    for name in cls.__protocol_attrs__:
        try:
            value = getattr(instance, name)
        except AttributeError:
            return False
        if value is None and name not in cls.__dict__.get("__annotations__", {}):
            return False
    return True


class _ProtocolMeta(ABCMeta):
    def __init__(cls, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _protocol_members(cls)

    def _check_runtime(cls):
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with"
                            " @runtime_checkable protocols")

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return type.__subclasscheck__(cls, other) if cls is Protocol else (
                super().__subclasscheck__(other))
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        cls._check_runtime()
        data = [n for n in sorted(cls.__protocol_attrs__)
                if not callable(getattr(cls, n, None))]
        if data:
            raise TypeError("Protocols with non-method members don't support issubclass()."
                            " Non-method members: %s." % str(data)[1:-1])
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        cls._check_runtime()
        # not ABCMeta's check of instances: that asks the one of classes above, which refuses data members
        if any(super(_ProtocolMeta, cls).__subclasscheck__(c) for c in {type(instance), instance.__class__}):
            return True
        return _has_members(cls, instance)


@classmethod
def _proto_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get("__annotations__", {}) and getattr(
                    other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: classes that say what others must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is object.__init__:
            cls.__init__ = _no_init_or_replace_init
        elif not cls._is_protocol and cls.__init__ is _no_init_or_replace_init:
            for base in cls.__mro__:
                init = base.__dict__.get("__init__")
                if init is not None and init is not _no_init_or_replace_init:
                    cls.__init__ = init
                    break


def runtime_checkable(cls):
    """Let isinstance() and issubclass() look for a protocol's members."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)
            and getattr(cls, "_is_protocol", False)):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r"
                        % cls)
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Say whether tp is a protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """Return the names of a protocol's members."""
    if not is_protocol(tp):
        raise TypeError("%r is not a Protocol" % tp)
    return frozenset(tp.__protocol_attrs__)


class ForwardRef(_Final, _Unionable, _root=True):
    """The name of a type, in text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError("Forward reference must be a string -- got %r" % (arg,))
        try:
            code = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError("Forward reference must be an expression -- got %r" % (arg,))
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        globalns = {} if globalns is None else globalns
        names = {p.__name__: p for p in type_params}
        names.update(localns or {})
        value = _type_check(eval(self.__forward_code__, globalns, names),
                            "Forward references must evaluate to types.")
        return _eval_type(value, globalns, localns, type_params,
                          recursive_guard | {self.__forward_arg__})

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = ("" if self.__forward_module__ is None
                  else ", module=%r" % (self.__forward_module__,))
        return "ForwardRef(%r%s)" % (self.__forward_arg__, module)


def _eval_type(t, globalns, localns, type_params=(), recursive_guard=frozenset()):
    """Return t with the text in it evaluated."""
    def evaluate(x):
        return _eval_type(x, globalns, localns, type_params, recursive_guard)

    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if isinstance(t, _AnnotatedAlias):
        return _AnnotatedAlias(evaluate(t.__origin__), t.__metadata__)
    if isinstance(t, GenericAlias):
        args = tuple(evaluate(ForwardRef(a) if isinstance(a, str) else a) for a in t.__args__)
        return t if args == t.__args__ else GenericAlias(t.__origin__, args)
    if isinstance(t, types.UnionType):
        return functools.reduce(lambda a, b: a | b, map(evaluate, t.__args__))
    if isinstance(t, _GenericAlias) and not isinstance(t, _LiteralGenericAlias):
        args = tuple(evaluate(a) for a in t.__args__)
        return t if args == t.__args__ else t.copy_with(args)
    return t


def _strip_annotations(t):
    """Return t without metadata and the marks of TypedDict."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if get_origin(t) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias)) and not isinstance(t, _LiteralGenericAlias):
        args = tuple(_strip_annotations(a) for a in t.__args__)
        if args != t.__args__:
            return (GenericAlias(t.__origin__, args) if isinstance(t, GenericAlias)
                    else t.copy_with(args))
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of obj, with the text in them evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = globalns
            if names is None:
                names = getattr(sys.modules.get(base.__module__, None), "__dict__", {})
            local = dict(vars(base)) if localns is None else localns
            for name, value in base.__dict__.get("__annotations__", {}).items():
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_type(type(None) if value is None else value, names, local,
                                         getattr(base, "__type_params__", ()))
    else:
        if globalns is None:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = (obj.__dict__ if isinstance(obj, types.ModuleType)
                        else getattr(inner, "__globals__", {}))
        found = getattr(obj, "__annotations__", None)
        if found is None:
            if isinstance(obj, (types.BuiltinFunctionType, types.MethodType,
                                types.ModuleType, MethodWrapperType)):
                return {}
            raise TypeError("%r is not a module, class, method, or function." % (obj,))
        for name, value in found.items():
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType))
            hints[name] = _eval_type(type(None) if value is None else value, globalns, localns,
                                     getattr(obj, "__type_params__", ()))
    if include_extras:
        return hints
    return {name: _strip_annotations(t) for name, t in hints.items()}


def get_origin(tp):
    """Return what tp is an alias of, or None."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):
    """Return the arguments of an alias."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
                len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)
                                    or get_origin(args[0]) is Concatenate)):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Say whether tp is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


def cast(typ, val):
    """Return val."""
    return val


def assert_type(val, typ, /):
    """Return val; a type checker confirms that its type is typ."""
    return val


def assert_never(arg, /):
    """Raise an error: a type checker confirms that it is not reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError("Expected code to be unreachable, but got: %s" % value)


def reveal_type(obj, /):
    """Print the type of obj, and return obj."""
    print("Runtime type is %r" % type(obj).__name__, file=sys.stderr)
    return obj


def _mark(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def no_type_check(arg):
    """Say that annotations are no type hints."""
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            if isinstance(value, (types.FunctionType, type)) and (
                    value.__qualname__.startswith(arg.__qualname__ + ".")):
                no_type_check(value)
    return _mark(arg, "__no_type_check__")


def no_type_check_decorator(decorator):
    """Make what decorator returns no_type_check."""
    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def final(f):
    """Say that a method or class is not to be overridden."""
    return _mark(f, "__final__")


def override(method, /):
    """Say that a method overrides one of a base."""
    return _mark(method, "__override__")


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    """Say that a decorator or class makes dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default,
            "kw_only_default": kw_only_default, "frozen_default": frozen_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


_overload_registry = collections.defaultdict(functools.partial(collections.defaultdict, dict))


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions"
        " outside a stub module should always be followed by an implementation that is not"
        " @overload-ed.")


def overload(func):
    """Note one signature of a function that has several."""
    f = getattr(func, "__func__", func)
    try:
        _overload_registry[f.__module__][f.__qualname__][f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """Return the signatures that were noted for func."""
    f = getattr(func, "__func__", func)
    module = _overload_registry.get(f.__module__, {})
    return list(module.get(f.__qualname__, {}).values())


def clear_overloads():
    """Forget all noted signatures."""
    _overload_registry.clear()


class NewType(_Unionable):
    """A name that type checkers take for a new type."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2] if "." in name else name
        self.__supertype__ = tp
        module = sys._getframe(1).f_globals.get("__name__")
        if module != "typing":
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for:"
                        " `Base = NewType('Base', %s)`" % name)

    def __repr__(self):
        return "%s.%s" % (self.__module__, self.__qualname__)


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        annotations = ns.get("__annotations__", {})
        hints = {n: _type_check(t, "field %s annotation must be a type" % n)
                 for n, t in annotations.items()}
        defaults = []
        for name in hints:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError("Non-default namedtuple field %s cannot follow default field%s"
                                " %s" % (name, "s" if len(defaults) > 1 else "",
                                         ", ".join(defaults)))
        made = collections.namedtuple(typename, hints, defaults=[ns[n] for n in defaults],
                                      module=ns["__module__"])
        made.__annotations__ = made.__new__.__annotations__ = hints
        if Generic in bases:
            made = type(typename, (made, Generic), {"__module__": ns["__module__"]})
            made.__annotations__ = hints
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                       "_field_defaults", "_field_types", "_make", "_replace", "_asdict",
                       "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__name__", "__annotations__", "__firstlineno__",
                           "__static_attributes__") and key not in made._fields:
                setattr(made, key, value)
        return made


def NamedTuple(typename, fields, /):
    """Make a namedtuple whose fields have types."""
    fields = [(n, _type_check(t, "field %s annotation must be a type" % n)) for n, t in fields]
    made = collections.namedtuple(typename, [n for n, _ in fields],
                                  module=sys._getframe(1).f_globals.get("__name__"))
    made.__annotations__ = made.__new__.__annotations__ = dict(fields)
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict"
                                " base class")
        made = type.__new__(_TypedDictMeta, name, (
            (Generic, dict) if any(issubclass(b, Generic) for b in bases) else (dict,)), ns)
        annotations, sets = {}, {True: set(), False: set()}
        readonly, mutable = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            sets[True] |= base.__dict__.get("__required_keys__", frozenset())
            sets[False] |= base.__dict__.get("__optional_keys__", frozenset())
            readonly |= base.__dict__.get("__readonly_keys__", frozenset())
            mutable |= base.__dict__.get("__mutable_keys__", frozenset())
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        for key, tp in ns.get("__annotations__", {}).items():
            tp = annotations[key] = _type_check(tp, msg, made.__module__)
            required, frozen, inner = total, False, tp
            while True:
                origin = get_origin(inner)
                if origin is Annotated:
                    inner = inner.__origin__
                    continue
                if origin is Required:
                    required = True
                elif origin is NotRequired:
                    required = False
                elif origin is ReadOnly:
                    frozen = True
                else:
                    break
                inner = inner.__args__[0]
            sets[required].add(key)
            sets[not required].discard(key)
            (readonly if frozen else mutable).add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(sets[True])
        made.__optional_keys__ = frozenset(sets[False])
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        return made

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)


def TypedDict(typename, fields, /, *, total=True):
    """Make the type of dicts with certain keys."""
    ns = {"__annotations__": dict(fields),
          "__module__": sys._getframe(1).f_globals.get("__name__")}
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def _typeddict_mro_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typeddict_mro_entries
_TypedDictMeta.__call__ = lambda cls, *args, **kwargs: dict(*args, **kwargs)

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)

_alias = _SpecialGenericAlias
_abc = collections.abc
Hashable = _alias(_abc.Hashable, 0)
Awaitable = _alias(_abc.Awaitable, 1)
Coroutine = _alias(_abc.Coroutine, 3)
AsyncIterable = _alias(_abc.AsyncIterable, 1)
AsyncIterator = _alias(_abc.AsyncIterator, 1)
Iterable = _alias(_abc.Iterable, 1)
Iterator = _alias(_abc.Iterator, 1)
Reversible = _alias(_abc.Reversible, 1)
Sized = _alias(_abc.Sized, 0)
Container = _alias(_abc.Container, 1)
Collection = _alias(_abc.Collection, 1)
Callable = _CallableType(_abc.Callable, 2)
AbstractSet = _alias(_abc.Set, 1, name="AbstractSet")
MutableSet = _alias(_abc.MutableSet, 1)
Mapping = _alias(_abc.Mapping, 2)
MutableMapping = _alias(_abc.MutableMapping, 2)
Sequence = _alias(_abc.Sequence, 1)
MutableSequence = _alias(_abc.MutableSequence, 1)
ByteString = _alias(_abc.ByteString, 0)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _alias(list, 1, inst=False, name="List")
Deque = _alias(collections.deque, 1, name="Deque")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
MappingView = _alias(_abc.MappingView, 1)
KeysView = _alias(_abc.KeysView, 1)
ItemsView = _alias(_abc.ItemsView, 2)
ValuesView = _alias(_abc.ValuesView, 1)
Dict = _alias(dict, 2, inst=False, name="Dict")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Generator = _alias(_abc.Generator, 3, defaults=(type(None), type(None)))
AsyncGenerator = _alias(_abc.AsyncGenerator, 2, defaults=(type(None),))
Type = _alias(type, 1, inst=False, name="Type")
ContextManager = _alias(contextlib.AbstractContextManager, 2, name="ContextManager",
                        defaults=(bool | None,))
AsyncContextManager = _alias(contextlib.AbstractAsyncContextManager, 2,
                             name="AsyncContextManager", defaults=(bool | None,))
Pattern = _alias(_re.Pattern, 1)
Match = _alias(_re.Match, 1)
Text = str


def _supports(name, method, doc, params=(), result=None):
    """Make a protocol of one method."""
    @abstractmethod
    def stub(self, *args):
        pass
    stub.__name__ = method
    stub.__qualname__ = "%s.%s" % (name, method)
    stub.__annotations__ = {"return": result}
    bases = (Protocol[params],) if params else (Protocol,)
    cls = types.new_class(name, bases, {}, lambda ns: ns.update(
        {method: stub, "__doc__": doc, "__slots__": (), "__module__": "typing"}))
    return runtime_checkable(cls)


SupportsInt = _supports("SupportsInt", "__int__", "What int() takes.", result=int)
SupportsFloat = _supports("SupportsFloat", "__float__", "What float() takes.", result=float)
SupportsComplex = _supports("SupportsComplex", "__complex__", "What complex() takes.",
                            result=complex)
SupportsBytes = _supports("SupportsBytes", "__bytes__", "What bytes() takes.", result=bytes)
SupportsIndex = _supports("SupportsIndex", "__index__", "What is an index.", result=int)
SupportsAbs = _supports("SupportsAbs", "__abs__", "What abs() takes.", (T_co,), T_co)
SupportsRound = _supports("SupportsRound", "__round__", "What round() takes.", (T_co,), T_co)


class IO(Generic[AnyStr]):
    """The base of what open() returns, for annotations."""

    __slots__ = ()


for _name in ("mode", "name", "closed"):
    setattr(IO, _name, property(abstractmethod(lambda self: None)))
for _name in ("close", "fileno", "flush", "isatty", "read", "readable", "readline", "readlines",
              "seek", "seekable", "tell", "truncate", "writable", "write", "writelines",
              "__enter__", "__exit__"):
    setattr(IO, _name, abstractmethod(lambda self, *args: None))
del _name


class BinaryIO(IO[bytes]):
    """A file of bytes, for annotations."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of text, for annotations."""

    __slots__ = ()


__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic",
    "Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple",
    "Union", "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView",
    "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping",
    "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
    "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex",
    "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter",
    "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple",
    "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr",
    "assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform", "final",
    "get_args", "get_origin", "get_overloads", "get_protocol_members", "get_type_hints",
    "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload", "override",
    "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type",
    "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs",
    "TypeAliasType", "Unpack"]
