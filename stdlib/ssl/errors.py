"""The errors of module ssl, which _ssl raises and ssl has, too."""


class SSLError(OSError):
    """An error of TLS."""

    __module__ = "ssl"

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    """The other end has closed the connection in the orderly way."""

    __module__ = "ssl"


class SSLWantReadError(SSLError):
    """More has to be received before the operation can go on."""

    __module__ = "ssl"


class SSLWantWriteError(SSLError):
    """More has to be sent before the operation can go on."""

    __module__ = "ssl"


class SSLSyscallError(SSLError):
    """A call of the system has failed."""

    __module__ = "ssl"


class SSLEOFError(SSLError):
    """The connection has ended without the orderly close."""

    __module__ = "ssl"


class SSLCertVerificationError(SSLError, ValueError):
    """The certificate of the other end is not to be trusted."""

    __module__ = "ssl"
