"""Base classes of finders and loaders, for those who write their own."""

import abc

from _frozen_importlib import BuiltinImporter, FrozenImporter
from _frozen_importlib_external import (
    ExtensionFileLoader, FileFinder, NamespaceLoader, PathFinder, SourceFileLoader,
    SourcelessFileLoader,
)
from _frozen_importlib_external import FileLoader as _FileLoader

__all__ = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'ResourceLoader', 'InspectLoader',
           'ExecutionLoader', 'FileLoader', 'SourceLoader']


class Loader(metaclass=abc.ABCMeta):
    """What makes and executes modules."""

    def create_module(self, spec):
        """Return a module for the spec, or None for an ordinary one."""
        return None

    def load_module(self, fullname):
        """Load a module; loaders of today have exec_module instead."""
        if not hasattr(self, 'exec_module'):
            raise ImportError
        from importlib.util import spec_from_loader
        from _frozen_importlib import _load
        return _load(spec_from_loader(fullname, self))


class MetaPathFinder(metaclass=abc.ABCMeta):
    """A finder on sys.meta_path."""

    def invalidate_caches(self):
        """Forget what is remembered of the places that modules come from."""


MetaPathFinder.register(BuiltinImporter)
MetaPathFinder.register(FrozenImporter)
MetaPathFinder.register(PathFinder)


class PathEntryFinder(metaclass=abc.ABCMeta):
    """A finder for one entry of sys.path, made by a hook in sys.path_hooks."""

    def invalidate_caches(self):
        """Forget what is remembered of the path entry."""


PathEntryFinder.register(FileFinder)


class ResourceLoader(Loader):
    """A loader that can also read data."""

    @abc.abstractmethod
    def get_data(self, path):
        """Return the bytes at path."""
        raise OSError


class InspectLoader(Loader):
    """A loader that can tell about its modules."""

    def is_package(self, fullname):
        """Whether the module can have submodules."""
        raise ImportError

    def get_code(self, fullname):
        """Return the module's code object, or None if it has none."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """Return the module's source text, or None if there is none."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        """Compile source text or bytes."""
        return compile(data, path, 'exec', dont_inherit=True)

    def exec_module(self, module):
        """Execute the module's code in its namespace."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when '
                              'get_code() returns None')
        exec(code, module.__dict__)


InspectLoader.register(BuiltinImporter)
InspectLoader.register(FrozenImporter)
InspectLoader.register(NamespaceLoader)


class ExecutionLoader(InspectLoader):
    """A loader whose modules have a file name."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """Return the value of the module's __file__."""
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


ExecutionLoader.register(ExtensionFileLoader)


class FileLoader(_FileLoader, ResourceLoader, ExecutionLoader):
    """A loader of a module in a file."""


FileLoader.register(SourceFileLoader)
FileLoader.register(SourcelessFileLoader)


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of source text: get_filename and get_data are all that it needs."""

    def path_mtime(self, path):
        """Return when the file at path was modified."""
        if self.path_stats.__func__ is SourceLoader.path_stats:
            raise OSError
        return int(self.path_stats(path)['mtime'])

    def path_stats(self, path):
        """Return a dict with the modification time of the file at path."""
        if self.path_mtime.__func__ is SourceLoader.path_mtime:
            raise OSError
        return {'mtime': self.path_mtime(path)}

    def set_data(self, path, data):
        """Bytecode is not kept, so nothing is written."""

    def is_package(self, fullname):
        filename = self.get_filename(fullname).rpartition('/')[2]
        return (filename.rsplit('.', 1)[0] == '__init__'
                and fullname.rpartition('.')[2] != '__init__')

    def get_source(self, fullname):
        from importlib.util import decode_source
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as e:
            raise ImportError('source not available through get_data()', name=fullname) from e
        return decode_source(data)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


SourceLoader.register(SourceFileLoader)
