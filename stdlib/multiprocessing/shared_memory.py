"""Blocks of memory with names."""

__all__ = ["SharedMemory", "ShareableList"]


class SharedMemory:
    def __init__(self, name=None, create=False, size=0, *, track=True):
        raise NotImplementedError("multiprocessing.shared_memory.SharedMemory is not supported: use multiprocessing.Array or mmap")


class ShareableList:
    def __init__(self, sequence=None, *, name=None):
        raise NotImplementedError("multiprocessing.shared_memory.ShareableList is not supported: use multiprocessing.Manager().list")
