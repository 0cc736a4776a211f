"""Blocks of memory with names."""

from types import GenericAlias

__all__ = ["SharedMemory", "ShareableList"]


class SharedMemory:
    def __init__(self, name=None, create=False, size=0, *, track=True):
        raise NotImplementedError("multiprocessing.shared_memory.SharedMemory is not supported: use multiprocessing.Array or mmap")


class ShareableList:
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, sequence=None, *, name=None):
        raise NotImplementedError("multiprocessing.shared_memory.ShareableList is not supported: use multiprocessing.Manager().list")
