"""Functions for those who write importers, and for those who import by hand."""

import sys
import types

from _frozen_importlib import (
    ModuleSpec, _find_spec, _resolve_name, module_from_spec, spec_from_loader,
)
from _frozen_importlib_external import (
    MAGIC_NUMBER, cache_from_source, decode_source, source_from_cache, spec_from_file_location,
)

__all__ = ['LazyLoader', 'MAGIC_NUMBER', 'cache_from_source', 'decode_source', 'find_spec',
           'module_from_spec', 'resolve_name', 'source_from_cache', 'source_hash',
           'spec_from_file_location', 'spec_from_loader']


def resolve_name(name, package):
    """Return the absolute name of a module name that may be relative to package."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} '
                          '(required for relative module names)')
    tail = name.lstrip('.')
    return _resolve_name(tail, package, len(name) - len(tail))


def find_spec(name, package=None):
    """Return the spec of a module, or None if there is no such module.

    The module itself is not imported, but the packages that it lies in are.
    """
    fullname = resolve_name(name, package) if name.startswith('.') else name
    if fullname in sys.modules:
        return _spec_of_loaded(name, sys.modules[fullname])
    parent_name = fullname.rpartition('.')[0]
    path = None
    if parent_name:
        parent = __import__(parent_name, fromlist=['__path__'])
        try:
            path = parent.__path__
        except AttributeError as e:
            raise ModuleNotFoundError(
                f'__path__ attribute not found on {parent_name!r} '
                f'while trying to find {fullname!r}', name=fullname) from e
    return _find_spec(fullname, path)


def _spec_of_loaded(name, module):
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f'{name}.__spec__ is not set') from None
    if spec is None:
        raise ValueError(f'{name}.__spec__ is None')
    return spec


def source_hash(source_bytes):
    """Bytecode is never kept here, so nothing needs this hash."""
    raise NotImplementedError('importlib.util.source_hash() is not supported: there are no bytecode files')


class _LazyModule(types.ModuleType):
    """A module that is executed when it is first asked for an attribute."""

    def __getattribute__(self, attr):
        spec = object.__getattribute__(self, '__spec__')
        state = spec.loader_state
        namespace = object.__getattribute__(self, '__dict__')
        if not state['loading']:
            state['loading'] = True
            before = dict(state['namespace'])
            # What was set or deleted before the execution outlasts it.
            changed = {k: v for k, v in namespace.items()
                       if k not in before or before[k] is not v}
            spec.loader.exec_module(self)
            name = object.__getattribute__(self, '__name__')
            if name in sys.modules and sys.modules[name] is not self:
                raise ValueError(f'module object for {name!r} '
                                 'substituted in sys.modules during a lazy load')
            namespace.update(changed)
            object.__setattr__(self, '__class__', types.ModuleType)
        return getattr(self, attr) if type(self) is types.ModuleType else \
            types.ModuleType.__getattribute__(self, attr)

    def __delattr__(self, attr):
        self.__getattribute__(attr)
        delattr(self, attr)


class LazyLoader:
    """A loader that puts off the execution of a module until it is used."""

    def __init__(self, loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """Return a callable that makes lazy loaders of another kind of loader."""
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {'namespace': module.__dict__.copy(), 'loading': False}
        module.__class__ = _LazyModule
