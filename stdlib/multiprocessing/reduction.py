"""How objects are pickled for other processes."""

import copyreg
import io
import pickle

__all__ = ["send_handle", "recv_handle", "ForkingPickler", "register", "dump"]


class ForkingPickler(pickle.Pickler):
    """A pickler that knows reducers beside those of copyreg."""

    _extra_reducers = {}
    _copyreg_dispatch = copyreg.dispatch_table

    def __init__(self, *args):
        super().__init__(*args)
        self.dispatch_table = {**self._copyreg_dispatch, **self._extra_reducers}

    @classmethod
    def register(cls, type, reduce):
        """Have objects of a type pickled as reduce says."""
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        buf = io.BytesIO()
        cls(buf, protocol).dump(obj)
        return buf.getbuffer()

    loads = pickle.loads


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    """Pickle an object for another process."""
    ForkingPickler(file, protocol).dump(obj)


def send_handle(conn, handle, destination_pid):
    raise NotImplementedError("multiprocessing.reduction.send_handle() is not supported: processes share descriptors")


def recv_handle(conn):
    raise NotImplementedError("multiprocessing.reduction.recv_handle() is not supported: processes share descriptors")
