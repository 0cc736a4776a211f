"""TLS for sockets: encrypted connections whose other end has proved who it is.

create_default_context() makes a context for most programs; its wrap_socket() makes the
connection.
"""

import _ssl
import base64
import errno
import os
import socket as _socket
import sys
import warnings
from collections import namedtuple
from enum import Enum as _Enum, IntEnum as _IntEnum, IntFlag as _IntFlag
from socket import SOCK_STREAM, SOL_SOCKET, SO_TYPE, create_connection, socket

from _ssl import (
    HAS_ALPN, HAS_ECDH, HAS_NPN, HAS_PSK, HAS_SNI, HAS_SSLv2, HAS_SSLv3, HAS_TLSv1, HAS_TLSv1_1, HAS_TLSv1_2, HAS_TLSv1_3,
    MemoryBIO, OPENSSL_VERSION, OPENSSL_VERSION_INFO, OPENSSL_VERSION_NUMBER, RAND_add, RAND_bytes, RAND_status,
    SSLCertVerificationError, SSLEOFError, SSLError, SSLSession, SSLSyscallError, SSLWantReadError, SSLWantWriteError,
    SSLZeroReturnError, _DEFAULT_CIPHERS, _OPENSSL_API_VERSION, _SSLContext)

CertificateError = SSLCertVerificationError
socket_error = OSError
CHANNEL_BINDING_TYPES = ["tls-unique"]
HAS_NEVER_CHECK_COMMON_NAME = True
_RESTRICTED_SERVER_CIPHERS = _DEFAULT_CIPHERS


def _enum(kind, name, prefix):
    members = [(n, getattr(_ssl, n)) for n in dir(_ssl) if n.startswith(prefix) and n != "PROTOCOL_SSLv23"]
    cls = kind(name, sorted(members, key=lambda m: (m[1], m[0])), module=__name__)
    globals().update(cls.__members__)
    return cls


_SSLMethod = _enum(_IntEnum, "_SSLMethod", "PROTOCOL_")
PROTOCOL_SSLv23 = _SSLMethod.PROTOCOL_SSLv23 = _SSLMethod.PROTOCOL_TLS
_PROTOCOL_NAMES = {member: name for name, member in _SSLMethod.__members__.items()}
Options = _enum(_IntFlag, "Options", "OP_")
AlertDescription = _enum(_IntEnum, "AlertDescription", "ALERT_DESCRIPTION_")
SSLErrorNumber = _enum(_IntEnum, "SSLErrorNumber", "SSL_ERROR_")
VerifyFlags = _enum(_IntFlag, "VerifyFlags", "VERIFY_")
VerifyMode = _enum(_IntEnum, "VerifyMode", "CERT_")
del _enum


class TLSVersion(_IntEnum):
    MINIMUM_SUPPORTED = _ssl.PROTO_MINIMUM_SUPPORTED
    SSLv3 = _ssl.PROTO_SSLv3
    TLSv1 = _ssl.PROTO_TLSv1
    TLSv1_1 = _ssl.PROTO_TLSv1_1
    TLSv1_2 = _ssl.PROTO_TLSv1_2
    TLSv1_3 = _ssl.PROTO_TLSv1_3
    MAXIMUM_SUPPORTED = _ssl.PROTO_MAXIMUM_SUPPORTED


class _TLSContentType(_IntEnum):
    """The types of records, RFC 8446."""
    CHANGE_CIPHER_SPEC = 20
    ALERT = 21
    HANDSHAKE = 22
    APPLICATION_DATA = 23
    HEADER = 0x100
    INNER_CONTENT_TYPE = 0x101


class _TLSAlertType(_IntEnum):
    """The types of alerts, RFC 8446 and before."""
    CLOSE_NOTIFY = 0
    UNEXPECTED_MESSAGE = 10
    BAD_RECORD_MAC = 20
    DECRYPTION_FAILED = 21
    RECORD_OVERFLOW = 22
    DECOMPRESSION_FAILURE = 30
    HANDSHAKE_FAILURE = 40
    NO_CERTIFICATE = 41
    BAD_CERTIFICATE = 42
    UNSUPPORTED_CERTIFICATE = 43
    CERTIFICATE_REVOKED = 44
    CERTIFICATE_EXPIRED = 45
    CERTIFICATE_UNKNOWN = 46
    ILLEGAL_PARAMETER = 47
    UNKNOWN_CA = 48
    ACCESS_DENIED = 49
    DECODE_ERROR = 50
    DECRYPT_ERROR = 51
    EXPORT_RESTRICTION = 60
    PROTOCOL_VERSION = 70
    INSUFFICIENT_SECURITY = 71
    INTERNAL_ERROR = 80
    INAPPROPRIATE_FALLBACK = 86
    USER_CANCELED = 90
    NO_RENEGOTIATION = 100
    MISSING_EXTENSION = 109
    UNSUPPORTED_EXTENSION = 110
    CERTIFICATE_UNOBTAINABLE = 111
    UNRECOGNIZED_NAME = 112
    BAD_CERTIFICATE_STATUS_RESPONSE = 113
    BAD_CERTIFICATE_HASH_VALUE = 114
    UNKNOWN_PSK_IDENTITY = 115
    CERTIFICATE_REQUIRED = 116
    NO_APPLICATION_PROTOCOL = 120


class _TLSMessageType(_IntEnum):
    """The types of messages of a handshake, RFC 8446 and before."""
    HELLO_REQUEST = 0
    CLIENT_HELLO = 1
    SERVER_HELLO = 2
    HELLO_VERIFY_REQUEST = 3
    NEWSESSION_TICKET = 4
    END_OF_EARLY_DATA = 5
    HELLO_RETRY_REQUEST = 6
    ENCRYPTED_EXTENSIONS = 8
    CERTIFICATE = 11
    SERVER_KEY_EXCHANGE = 12
    CERTIFICATE_REQUEST = 13
    SERVER_DONE = 14
    CERTIFICATE_VERIFY = 15
    CLIENT_KEY_EXCHANGE = 16
    FINISHED = 20
    CERTIFICATE_URL = 21
    CERTIFICATE_STATUS = 22
    SUPPLEMENTAL_DATA = 23
    KEY_UPDATE = 24
    NEXT_PROTO = 67
    MESSAGE_HASH = 254
    CHANGE_CIPHER_SPEC = 0x0101


DefaultVerifyPaths = namedtuple(
    "DefaultVerifyPaths", "cafile capath openssl_cafile_env openssl_cafile openssl_capath_env openssl_capath")


def get_default_verify_paths():
    """Return where trusted certificates are looked for; cafile and capath are None if they do not exist."""
    file_env, file, path_env, path = _ssl.get_default_verify_paths()
    cafile = os.environ.get(file_env, file)
    capath = os.environ.get(path_env, path)
    return DefaultVerifyPaths(cafile if os.path.isfile(cafile) else None, capath if os.path.isdir(capath) else None,
                              file_env, file, path_env, path)


class _ASN1Object(namedtuple("_ASN1Object", "nid shortname longname oid")):
    """An identifier of ASN.1 and its names."""

    __slots__ = ()

    def __new__(cls, oid):
        return super().__new__(cls, *_ssl.txt2obj(oid, name=False))

    @classmethod
    def fromnid(cls, nid):
        """Look an identifier up by OpenSSL's number."""
        return super().__new__(cls, *_ssl.nid2obj(nid))

    @classmethod
    def fromname(cls, name):
        """Look an identifier up by one of its names."""
        return super().__new__(cls, *_ssl.txt2obj(name, name=True))


class Purpose(_ASN1Object, _Enum):
    """What a context is for: to verify servers, or clients."""

    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


def _wrapped(name, enum):
    """A property of _SSLContext whose values are members of an enum."""
    native = getattr(_SSLContext, name)

    def get(self):
        return enum(native.__get__(self))

    def set(self, value):
        native.__set__(self, value)

    return property(get, set)


class SSLContext(_SSLContext):
    """What connections have in common: protocol, certificates, what is trusted."""

    sslsocket_class = None
    sslobject_class = None

    def __new__(cls, protocol=None, *args, **kwargs):
        if protocol is None:
            warnings.warn("ssl.SSLContext() without protocol argument is deprecated.", category=DeprecationWarning, stacklevel=2)
            protocol = PROTOCOL_TLS
        return _SSLContext.__new__(cls, protocol)

    def __init__(self, protocol=None, *args, **kwargs):
        if self.protocol not in (PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER):
            warnings.warn(f"ssl.{_PROTOCOL_NAMES[self.protocol]} is deprecated", category=DeprecationWarning, stacklevel=2)

    def _encode_hostname(self, hostname):
        if hostname is None:
            return None
        if isinstance(hostname, str):
            return hostname.encode("idna").decode("ascii")
        return hostname.decode("ascii")

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                    server_hostname=None, session=None):
        """Return an SSLSocket in the place of a socket, which must not be used any more."""
        return self.sslsocket_class._create(
            sock=sock, server_side=server_side, do_handshake_on_connect=do_handshake_on_connect,
            suppress_ragged_eofs=suppress_ragged_eofs, server_hostname=server_hostname, context=self, session=session)

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        """Return an SSLObject between two MemoryBIOs."""
        return self.sslobject_class._create(incoming, outgoing, server_side=server_side,
                                            server_hostname=self._encode_hostname(server_hostname), session=session, context=self)

    def set_npn_protocols(self, npn_protocols):
        """Do nothing: NPN is not supported any more."""
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    def set_servername_callback(self, server_name_callback):
        """Set what is called with the name that a client asks for."""
        if server_name_callback is None:
            self.sni_callback = None
            return
        if not callable(server_name_callback):
            raise TypeError("not a callable object")

        def shim_cb(sslobj, servername, sslctx):
            return server_name_callback(sslobj, self._encode_hostname(servername), sslctx)

        self.sni_callback = shim_cb

    def set_alpn_protocols(self, alpn_protocols):
        """Set the protocols of the application, the best one first."""
        protos = bytearray()
        for protocol in alpn_protocols:
            b = bytes(protocol, "ascii")
            if len(b) == 0 or len(b) > 255:
                raise SSLError("ALPN protocols must be 1 to 255 in length")
            protos.append(len(b))
            protos += b
        self._set_alpn_protocols(protos)

    def _load_windows_store_certs(self, storename, purpose):
        raise NotImplementedError("the certificates of Windows are not supported")

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        """Trust the certificates that the system trusts."""
        if not isinstance(purpose, _ASN1Object):
            raise TypeError(purpose)
        self.set_default_verify_paths()

    minimum_version = _wrapped("minimum_version", TLSVersion)
    maximum_version = _wrapped("maximum_version", TLSVersion)
    verify_flags = _wrapped("verify_flags", VerifyFlags)
    verify_mode = _wrapped("verify_mode", VerifyMode)

    @property
    def options(self):
        return Options(_SSLContext.options.__get__(self))

    @options.setter
    def options(self, value):
        off = value & ~_SSLContext.options.__get__(self)
        for name in "OP_NO_SSLv3", "OP_NO_TLSv1", "OP_NO_TLSv1_1", "OP_NO_TLSv1_2", "OP_NO_TLSv1_3":
            if off & getattr(_ssl, name):
                warnings.warn("ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated", DeprecationWarning, stacklevel=2)
                break
        _SSLContext.options.__set__(self, value)

    @property
    def protocol(self):
        return _SSLMethod(_SSLContext.protocol.__get__(self))

    @property
    def hostname_checks_common_name(self):
        return not self._host_flags & _ssl.HOSTFLAG_NEVER_CHECK_SUBJECT

    @hostname_checks_common_name.setter
    def hostname_checks_common_name(self, value):
        if value:
            self._host_flags &= ~_ssl.HOSTFLAG_NEVER_CHECK_SUBJECT
        else:
            self._host_flags |= _ssl.HOSTFLAG_NEVER_CHECK_SUBJECT


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """Return a context with good settings for clients (SERVER_AUTH) or servers (CLIENT_AUTH)."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if purpose == Purpose.SERVER_AUTH:
        context = SSLContext(PROTOCOL_TLS_CLIENT)
        context.verify_mode = CERT_REQUIRED
        context.check_hostname = True
    elif purpose == Purpose.CLIENT_AUTH:
        context = SSLContext(PROTOCOL_TLS_SERVER)
    else:
        raise ValueError(purpose)
    context.verify_flags |= VERIFY_X509_PARTIAL_CHAIN | VERIFY_X509_STRICT
    _trust_and_log(context, purpose, cafile, capath, cadata)
    return context


def _trust_and_log(context, purpose, cafile, capath, cadata):
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    if not sys.flags.ignore_environment:
        file = os.environ.get("SSLKEYLOGFILE")
        if file:
            context.keylog_filename = file


def _create_unverified_context(protocol=None, *, cert_reqs=CERT_NONE, check_hostname=False, purpose=Purpose.SERVER_AUTH,
                               certfile=None, keyfile=None, cafile=None, capath=None, cadata=None):
    """Return a context that verifies only what it is told to."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if purpose == Purpose.SERVER_AUTH:
        protocol = PROTOCOL_TLS_CLIENT if protocol is None else protocol
    elif purpose == Purpose.CLIENT_AUTH:
        protocol = PROTOCOL_TLS_SERVER if protocol is None else protocol
    else:
        raise ValueError(purpose)
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    if cert_reqs is not None:
        context.verify_mode = cert_reqs
    if check_hostname:
        context.check_hostname = True
    if keyfile and not certfile:
        raise ValueError("certfile must be specified")
    if certfile or keyfile:
        context.load_cert_chain(certfile, keyfile)
    _trust_and_log(context, purpose, cafile, capath, cadata)
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


class SSLObject:
    """A connection of TLS between two MemoryBIOs: it sends and receives nothing itself."""

    def __init__(self, *args, **kwargs):
        raise TypeError(f"{self.__class__.__name__} does not have a public constructor. "
                        "Instances are returned by SSLContext.wrap_bio().")

    @classmethod
    def _create(cls, incoming, outgoing, server_side=False, server_hostname=None, session=None, context=None):
        self = cls.__new__(cls)
        self._sslobj = context._wrap_bio(incoming, outgoing, server_side=server_side, server_hostname=server_hostname,
                                         owner=self, session=session)
        return self

    @property
    def context(self):
        """The SSLContext of the connection."""
        return self._sslobj.context

    @context.setter
    def context(self, ctx):
        self._sslobj.context = ctx

    @property
    def session(self):
        """The SSLSession of the connection."""
        return self._sslobj.session

    @session.setter
    def session(self, session):
        self._sslobj.session = session

    @property
    def session_reused(self):
        """Whether the session is one from before."""
        return self._sslobj.session_reused

    @property
    def server_side(self):
        """Whether this is the server."""
        return self._sslobj.server_side

    @property
    def server_hostname(self):
        """The name of the server that a client asks for, or None."""
        return self._sslobj.server_hostname

    def read(self, len=1024, buffer=None):
        """Read up to len bytes, into a buffer if one is given: then return how many."""
        if buffer is not None:
            return self._sslobj.read(len, buffer)
        return self._sslobj.read(len)

    def write(self, data):
        """Write bytes and return how many. Raise SSLWantReadError or SSLWantWriteError when it is to be tried again."""
        return self._sslobj.write(data)

    def getpeercert(self, binary_form=False):
        """Return the certificate of the other end, or None: in DER, or as a dict that is empty unless it was verified."""
        return self._sslobj.getpeercert(binary_form)

    def get_verified_chain(self):
        """Return the certificates of the other end, up to one that is trusted, in DER."""
        return self._sslobj.get_verified_chain() or []

    def get_unverified_chain(self):
        """Return the certificates of the other end as it has sent them, in DER."""
        return self._sslobj.get_unverified_chain() or []

    def selected_npn_protocol(self):
        """Return None: NPN is not supported any more."""
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    def selected_alpn_protocol(self):
        """Return the protocol of the application that was agreed upon, or None."""
        return self._sslobj.selected_alpn_protocol()

    def cipher(self):
        """Return (name, protocol, bits) of the cipher, or None."""
        return self._sslobj.cipher()

    def shared_ciphers(self):
        """Return the ciphers that both ends have, or None on the client's side."""
        return self._sslobj.shared_ciphers()

    def compression(self):
        """Return None: nothing is compressed."""
        return self._sslobj.compression()

    def pending(self):
        """Return how many bytes can be read without waiting."""
        return self._sslobj.pending()

    def do_handshake(self):
        """Do the handshake, as far as what has come allows."""
        self._sslobj.do_handshake()

    def unwrap(self):
        """End TLS on both sides."""
        return self._sslobj.shutdown()

    def get_channel_binding(self, cb_type="tls-unique"):
        """Return bytes that only this connection has, or None."""
        return self._sslobj.get_channel_binding(cb_type)

    def version(self):
        """Return the protocol, or None before the handshake."""
        return self._sslobj.version()

    def verify_client_post_handshake(self):
        """Ask for the client's certificate after the handshake: not supported."""
        return self._sslobj.verify_client_post_handshake()


def _connected_only(name):
    """A method of SSLSocket that does what that of SSLObject does, on a connection."""
    def method(self, *args, **kwargs):
        self._checkClosed()
        if self._sslobj is None:
            return None
        return getattr(self._sslobj, name)(*args, **kwargs)
    method.__name__ = name
    method.__qualname__ = f"SSLSocket.{name}"
    method.__doc__ = getattr(SSLObject, name).__doc__
    return method


class SSLSocket(socket):
    """A socket with TLS on it."""

    def __init__(self, *args, **kwargs):
        raise TypeError(f"{self.__class__.__name__} does not have a public constructor. "
                        "Instances are returned by SSLContext.wrap_socket().")

    @classmethod
    def _create(cls, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                server_hostname=None, context=None, session=None):
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        if server_side:
            if server_hostname:
                raise ValueError("server_hostname can only be specified in client mode")
            if session is not None:
                raise ValueError("session can only be specified in client mode")
        if context.check_hostname and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        timeout = sock.gettimeout()
        self = cls.__new__(cls)
        socket.__init__(self, family=sock.family, type=sock.type, proto=sock.proto, fileno=sock.fileno())
        sock.detach()
        self._context = context
        self._session = session
        self._closed = False
        self._sslobj = None
        self.server_side = server_side
        self.do_handshake_on_connect = do_handshake_on_connect
        self.suppress_ragged_eofs = suppress_ragged_eofs
        try:
            self.server_hostname = context._encode_hostname(server_hostname)
            self.settimeout(timeout)
            self._connected = self._is_connected()
            if not self._connected:
                self._refuse_early_data()
            else:
                self._start()
        except:
            self.close()
            raise
        return self

    def _is_connected(self):
        try:
            self.getpeername()
        except OSError as e:
            if e.errno not in (errno.ENOTCONN, errno.EINVAL):
                raise
            return False
        return True

    def _refuse_early_data(self):
        """Data on a connection that is gone already came without TLS: it must not pass for what came with it."""
        timeout = self.gettimeout()
        self.setblocking(False)
        try:
            data = socket.recv(self, 1)
        except OSError as e:
            if e.errno not in (errno.ENOTCONN, errno.EBADF, errno.EINVAL, errno.EAGAIN):
                raise
            data = b""
        finally:
            self.settimeout(timeout)
        if data:
            reason = "Closed before TLS handshake with data in recv buffer."
            error = SSLError(reason)
            error.reason = reason
            error.library = None
            raise error

    def _start(self):
        """Make the connection, and do its handshake if that is wanted."""
        self._sslobj = self._context._wrap_socket(self, self.server_side, self.server_hostname, owner=self, session=self._session)
        if self.do_handshake_on_connect:
            if self.gettimeout() == 0.0:
                raise ValueError("do_handshake_on_connect should not be specified for non-blocking sockets")
            self.do_handshake()

    @property
    def context(self):
        """The SSLContext of the connection."""
        return self._context

    @context.setter
    def context(self, ctx):
        self._context = ctx
        self._sslobj.context = ctx

    @property
    def session(self):
        """The SSLSession of the connection."""
        if self._sslobj is not None:
            return self._sslobj.session

    @session.setter
    def session(self, session):
        self._session = session
        if self._sslobj is not None:
            self._sslobj.session = session

    @property
    def session_reused(self):
        """Whether the session is one from before."""
        if self._sslobj is not None:
            return self._sslobj.session_reused

    def dup(self):
        raise NotImplementedError("Can't dup() %s instances" % self.__class__.__name__)

    def _checkClosed(self, msg=None):
        pass

    def _check_connected(self):
        if not self._connected:
            self.getpeername()  # raises what is wrong

    def read(self, len=1024, buffer=None):
        """Read up to len bytes, into a buffer if one is given: then return how many."""
        self._checkClosed()
        if self._sslobj is None:
            raise ValueError("Read on closed or unwrapped SSL socket.")
        try:
            if buffer is not None:
                return self._sslobj.read(len, buffer)
            return self._sslobj.read(len)
        except SSLError as e:
            if e.args[0] == SSL_ERROR_EOF and self.suppress_ragged_eofs:
                return b"" if buffer is None else 0
            raise

    def write(self, data):
        """Write bytes and return how many."""
        self._checkClosed()
        if self._sslobj is None:
            raise ValueError("Write on closed or unwrapped SSL socket.")
        return self._sslobj.write(data)

    def getpeercert(self, binary_form=False):
        """Return the certificate of the other end, or None: in DER, or as a dict that is empty unless it was verified."""
        self._checkClosed()
        self._check_connected()
        return self._sslobj.getpeercert(binary_form)

    def get_verified_chain(self):
        """Return the certificates of the other end, up to one that is trusted, in DER."""
        return self._sslobj.get_verified_chain() or []

    def get_unverified_chain(self):
        """Return the certificates of the other end as it has sent them, in DER."""
        return self._sslobj.get_unverified_chain() or []

    def selected_npn_protocol(self):
        """Return None: NPN is not supported any more."""
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    selected_alpn_protocol = _connected_only("selected_alpn_protocol")
    cipher = _connected_only("cipher")
    shared_ciphers = _connected_only("shared_ciphers")
    compression = _connected_only("compression")
    version = _connected_only("version")

    def get_channel_binding(self, cb_type="tls-unique"):
        """Return bytes that only this connection has, or None."""
        if self._sslobj is not None:
            return self._sslobj.get_channel_binding(cb_type)
        if cb_type not in CHANNEL_BINDING_TYPES:
            raise ValueError(f"{cb_type} channel binding type not implemented")

    def send(self, data, flags=0):
        self._checkClosed()
        if self._sslobj is None:
            return super().send(data, flags)
        if flags != 0:
            raise ValueError("non-zero flags not allowed in calls to send() on %s" % self.__class__)
        return self._sslobj.write(data)

    def sendto(self, data, flags_or_addr, addr=None):
        self._checkClosed()
        if self._sslobj is not None:
            raise ValueError("sendto not allowed on instances of %s" % self.__class__)
        if addr is None:
            return super().sendto(data, flags_or_addr)
        return super().sendto(data, flags_or_addr, addr)

    def sendmsg(self, *args, **kwargs):
        raise NotImplementedError("sendmsg not allowed on instances of %s" % self.__class__)

    def sendall(self, data, flags=0):
        self._checkClosed()
        if self._sslobj is None:
            return super().sendall(data, flags)
        if flags != 0:
            raise ValueError("non-zero flags not allowed in calls to sendall() on %s" % self.__class__)
        with memoryview(data) as view, view.cast("B") as rest:
            sent = 0
            while sent < len(rest):
                sent += self.send(rest[sent:])

    def recv(self, buflen=1024, flags=0):
        self._checkClosed()
        if self._sslobj is None:
            return super().recv(buflen, flags)
        if flags != 0:
            raise ValueError("non-zero flags not allowed in calls to recv() on %s" % self.__class__)
        return self.read(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        self._checkClosed()
        if nbytes is None:
            if buffer is None:
                nbytes = 1024
            else:
                with memoryview(buffer) as view:
                    nbytes = view.nbytes or 1024
        if self._sslobj is None:
            return super().recv_into(buffer, nbytes, flags)
        if flags != 0:
            raise ValueError("non-zero flags not allowed in calls to recv_into() on %s" % self.__class__)
        return self.read(nbytes, buffer)

    def recvfrom(self, buflen=1024, flags=0):
        self._checkClosed()
        if self._sslobj is not None:
            raise ValueError("recvfrom not allowed on instances of %s" % self.__class__)
        return super().recvfrom(buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        self._checkClosed()
        if self._sslobj is not None:
            raise ValueError("recvfrom_into not allowed on instances of %s" % self.__class__)
        return super().recvfrom_into(buffer, nbytes or 0, flags)

    def recvmsg(self, *args, **kwargs):
        raise NotImplementedError("recvmsg not allowed on instances of %s" % self.__class__)

    def recvmsg_into(self, *args, **kwargs):
        raise NotImplementedError("recvmsg_into not allowed on instances of %s" % self.__class__)

    def pending(self):
        """Return how many bytes can be read without waiting."""
        self._checkClosed()
        return self._sslobj.pending() if self._sslobj is not None else 0

    def shutdown(self, how):
        self._checkClosed()
        self._sslobj = None
        super().shutdown(how)

    def unwrap(self):
        """End TLS on both sides, and return the socket, which goes on without it."""
        if self._sslobj is None:
            raise ValueError("No SSL wrapper around " + str(self))
        sock = self._sslobj.shutdown()
        self._sslobj = None
        return sock

    def verify_client_post_handshake(self):
        """Ask for the client's certificate after the handshake: not supported."""
        if self._sslobj is None:
            raise ValueError("No SSL wrapper around " + str(self))
        return self._sslobj.verify_client_post_handshake()

    def _real_close(self):
        sslobj, self._sslobj = getattr(self, "_sslobj", None), None
        if sslobj is not None:
            sslobj._abandon()
        super()._real_close()

    def do_handshake(self, block=False):
        """Do the handshake; with block, wait for that even if the socket does not block."""
        self._check_connected()
        timeout = self.gettimeout()
        try:
            if timeout == 0.0 and block:
                self.settimeout(None)
            self._sslobj.do_handshake()
        finally:
            self.settimeout(timeout)

    def _real_connect(self, addr, connect_ex):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        if self._sslobj is not None or self._connected:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        self._sslobj = self._context._wrap_socket(self, False, self.server_hostname, owner=self, session=self._session)
        connect = super().connect_ex if connect_ex else super().connect
        try:
            failure = connect(addr)
            if not failure:
                self._connected = True
                if self.do_handshake_on_connect:
                    self.do_handshake()
        except (OSError, ValueError):
            self._sslobj = None
            raise
        return failure

    def connect(self, addr):
        """Connect to an address, and do the handshake."""
        self._real_connect(addr, False)

    def connect_ex(self, addr):
        """Connect to an address, and do the handshake; return the number of an error of the system, or 0."""
        return self._real_connect(addr, True)

    def accept(self):
        """Wait for a connection. Return an SSLSocket for it, and the address of the other end."""
        sock, addr = super().accept()
        sock = self.context.wrap_socket(sock, do_handshake_on_connect=self.do_handshake_on_connect,
                                        suppress_ragged_eofs=self.suppress_ragged_eofs, server_side=True)
        return sock, addr


SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject


_months = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def cert_time_to_seconds(cert_time):
    """Return the seconds since the epoch for a time of a certificate, "Jan  5 09:34:43 2018 GMT"."""
    from datetime import datetime, timezone
    from time import strptime
    try:
        month = _months.index(cert_time[:3].lower()) + 1
    except ValueError:
        raise ValueError("time data %r does not match format \"%%b%s\"" % (cert_time, " %d %H:%M:%S %Y GMT"))
    parts = strptime(cert_time[3:], " %d %H:%M:%S %Y GMT")
    return int(datetime(parts[0], month, *parts[2:5], min(parts[5], 59), tzinfo=timezone.utc).timestamp()) + max(parts[5] - 59, 0)


PEM_HEADER = "-----BEGIN CERTIFICATE-----"
PEM_FOOTER = "-----END CERTIFICATE-----"


def DER_cert_to_PEM_cert(der_cert_bytes):
    """Return a certificate in DER as text."""
    code = str(base64.standard_b64encode(der_cert_bytes), "ASCII", "strict")
    lines = [PEM_HEADER, *(code[i:i + 64] for i in range(0, len(code), 64)), PEM_FOOTER]
    return "\n".join(lines) + "\n"


def PEM_cert_to_DER_cert(pem_cert_string):
    """Return a certificate in text as DER."""
    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError("Invalid PEM encoding; must start with %s" % PEM_HEADER)
    if not pem_cert_string.strip().endswith(PEM_FOOTER):
        raise ValueError("Invalid PEM encoding; must end with %s" % PEM_FOOTER)
    code = pem_cert_string.strip()[len(PEM_HEADER):-len(PEM_FOOTER)]
    return base64.decodebytes(code.encode("ASCII", "strict"))


def get_server_certificate(addr, ssl_version=PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=_socket._GLOBAL_DEFAULT_TIMEOUT):
    """Return the certificate of a server as text; it is verified if there are ca_certs."""
    host, _ = addr
    context = _create_stdlib_context(ssl_version, cert_reqs=CERT_NONE if ca_certs is None else CERT_REQUIRED, cafile=ca_certs)
    with create_connection(addr, timeout=timeout) as sock:
        with context.wrap_socket(sock, server_hostname=host) as sslsock:
            return DER_cert_to_PEM_cert(sslsock.getpeercert(True))


def get_protocol_name(protocol_code):
    """Return the name of a PROTOCOL constant."""
    return _PROTOCOL_NAMES.get(protocol_code, "<unknown>")
