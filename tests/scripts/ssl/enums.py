# The names that module ssl has.
import ssl

for name in ("VerifyMode", "VerifyFlags", "Options", "TLSVersion", "SSLErrorNumber", "AlertDescription", "_SSLMethod", "_TLSContentType", "_TLSAlertType", "_TLSMessageType"):
    enum = getattr(ssl, name)
    print(name, enum.__mro__[1].__name__, {n: int(m) for n, m in enum.__members__.items()})
print(ssl.CERT_REQUIRED, repr(ssl.PROTOCOL_TLS_CLIENT), ssl.OP_ALL, ssl.PROTOCOL_SSLv23 is ssl.PROTOCOL_TLS)
print(ssl.HAS_ALPN, ssl.HAS_ECDH, ssl.HAS_SNI, ssl.HAS_NPN, ssl.HAS_SSLv2, ssl.HAS_SSLv3, ssl.HAS_TLSv1_3, ssl.HAS_NEVER_CHECK_COMMON_NAME)
for name in ("SSLError", "SSLZeroReturnError", "SSLWantReadError", "SSLWantWriteError", "SSLSyscallError", "SSLEOFError", "SSLCertVerificationError"):
    error = getattr(ssl, name)
    print(error, [c.__name__ for c in error.__mro__[1:]])
print(ssl.CertificateError is ssl.SSLCertVerificationError, ssl.socket_error is OSError)
for args in ("text",), (1, "text"), (2, "a", "b"), ():
    e = ssl.SSLError(*args)
    print(e, repr(e), e.errno, e.strerror)
print(ssl.get_protocol_name(ssl.PROTOCOL_TLS), ssl.get_protocol_name(999), ssl.CHANNEL_BINDING_TYPES)
print(len(ssl.RAND_bytes(16)), ssl.RAND_status(), ssl.RAND_add(b"x", 1.0))
for size in -1, "x":
    try:
        ssl.RAND_bytes(size)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
paths = ssl.get_default_verify_paths()
print(paths._fields, paths.openssl_cafile_env, paths.openssl_capath_env)
print(type(ssl.OPENSSL_VERSION).__name__, ssl.OPENSSL_VERSION_INFO[0], ssl.OPENSSL_VERSION_NUMBER >> 28)
