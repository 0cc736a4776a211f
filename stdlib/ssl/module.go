// Package ssl is Python's _ssl: TLS on sockets and between queues of bytes, by Go's crypto/tls.
// Module ssl itself is in Python. What crypto/tls cannot do raises NotImplementedError.
package ssl

import (
	"crypto/rand"
	"crypto/x509"
	"os"

	"pyasync/object"
)

// this file is the module's table

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is _ssl.
var Module = object.ModuleDef{
	Name:  "_ssl",
	Doc:   "Connections of TLS. Module ssl has what programs use.",
	Funcs: []*object.Func{&randBytes, &randStatus, &randAdd, &defaultPaths, &txt2obj, &nid2obj, &decodeCert},
	Types: []*object.Type{contextType, connectionType, bioType, sessionType},
	Exec: func(th *thread, m *object.Module) error {
		for _, name := range [...]string{"SSLError", "SSLZeroReturnError", "SSLWantReadError", "SSLWantWriteError", "SSLSyscallError", "SSLEOFError", "SSLCertVerificationError"} {
			t, err := errorClass(th, name)
			if err != nil {
				return err
			}
			m.Set(th, name, object.From(t))
		}
		return nil
	},
	Attrs: func(th *thread) []object.Attr {
		var out []object.Attr
		for _, c := range constants {
			out = append(out, object.Attr{Name: c.name, Value: object.Int(c.n)})
		}
		for _, name := range [...]string{"HAS_ALPN", "HAS_ECDH", "HAS_SNI", "HAS_TLS_UNIQUE", "HAS_TLSv1", "HAS_TLSv1_1", "HAS_TLSv1_2", "HAS_TLSv1_3"} {
			out = append(out, object.Attr{Name: name, Value: object.True})
		}
		for _, name := range [...]string{"HAS_NPN", "HAS_PSK", "HAS_SSLv2", "HAS_SSLv3"} {
			out = append(out, object.Attr{Name: name, Value: object.False})
		}
		version := object.NewTuple([]value{object.Int(3), object.Int(0), object.Int(0), object.Int(19), object.Int(0)})
		return append(out,
			object.Attr{Name: "OPENSSL_VERSION", Value: text("OpenSSL 3.0.19 (crypto/tls of Go)")},
			object.Attr{Name: "OPENSSL_VERSION_INFO", Value: version},
			object.Attr{Name: "_OPENSSL_API_VERSION", Value: version},
			object.Attr{Name: "_DEFAULT_CIPHERS", Value: text("@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+AES:!aNULL:!eNULL:!aDSS:!SHA1:!AESCCM")})
	},
}

// constant is a number with a name.
type constant struct {
	name string
	n    int64
}

var constants = []constant{
	{"OPENSSL_VERSION_NUMBER", 0x30000130},
	{"PROTOCOL_SSLv23", protoTLS}, {"PROTOCOL_TLS", protoTLS}, {"PROTOCOL_TLS_CLIENT", protoClient}, {"PROTOCOL_TLS_SERVER", protoServer},
	{"PROTOCOL_TLSv1", protoTLSv1}, {"PROTOCOL_TLSv1_1", protoTLSv11}, {"PROTOCOL_TLSv1_2", protoTLSv12},
	{"CERT_NONE", certNone}, {"CERT_OPTIONAL", certOptional}, {"CERT_REQUIRED", certRequired},
	{"VERIFY_DEFAULT", 0}, {"VERIFY_CRL_CHECK_LEAF", flagCRLLeaf}, {"VERIFY_CRL_CHECK_CHAIN", flagCRLChain}, {"VERIFY_X509_STRICT", flagStrict},
	{"VERIFY_ALLOW_PROXY_CERTS", 0x40}, {"VERIFY_X509_TRUSTED_FIRST", flagTrusted}, {"VERIFY_X509_PARTIAL_CHAIN", flagPartial},
	{"OP_ALL", opAll}, {"OP_NO_SSLv2", 0}, {"OP_NO_SSLv3", opNoSSLv3}, {"OP_NO_TLSv1", opNoTLSv1}, {"OP_NO_TLSv1_1", opNoTLSv11},
	{"OP_NO_TLSv1_2", opNoTLSv12}, {"OP_NO_TLSv1_3", opNoTLSv13}, {"OP_CIPHER_SERVER_PREFERENCE", 0x400000}, {"OP_SINGLE_DH_USE", 0},
	{"OP_SINGLE_ECDH_USE", 0}, {"OP_NO_TICKET", opNoTicket}, {"OP_NO_COMPRESSION", 0x20000}, {"OP_ENABLE_MIDDLEBOX_COMPAT", 0x100000},
	{"OP_NO_RENEGOTIATION", 0x40000000}, {"OP_IGNORE_UNEXPECTED_EOF", 0x80}, {"OP_ENABLE_KTLS", 8}, {"OP_LEGACY_SERVER_CONNECT", 4},
	{"PROTO_MINIMUM_SUPPORTED", minSupported}, {"PROTO_MAXIMUM_SUPPORTED", maxSupported}, {"PROTO_SSLv3", versionSSLv3}, {"PROTO_TLSv1", 0x301},
	{"PROTO_TLSv1_1", 0x302}, {"PROTO_TLSv1_2", 0x303}, {"PROTO_TLSv1_3", 0x304},
	{"HOSTFLAG_ALWAYS_CHECK_SUBJECT", 1}, {"HOSTFLAG_NO_WILDCARDS", 2}, {"HOSTFLAG_NO_PARTIAL_WILDCARDS", 4}, {"HOSTFLAG_MULTI_LABEL_WILDCARDS", 8},
	{"HOSTFLAG_SINGLE_LABEL_SUBDOMAINS", 16}, {"HOSTFLAG_NEVER_CHECK_SUBJECT", hostNeverName}, {"ENCODING_PEM", 1}, {"ENCODING_DER", 2},
	{"SSL_ERROR_SSL", errSSL}, {"SSL_ERROR_WANT_READ", errWantRead}, {"SSL_ERROR_WANT_WRITE", errWantWrite}, {"SSL_ERROR_WANT_X509_LOOKUP", 4},
	{"SSL_ERROR_SYSCALL", errSyscall}, {"SSL_ERROR_ZERO_RETURN", errZeroReturn}, {"SSL_ERROR_WANT_CONNECT", 7}, {"SSL_ERROR_EOF", errEOF},
	{"SSL_ERROR_INVALID_ERROR_CODE", 10},
	{"ALERT_DESCRIPTION_CLOSE_NOTIFY", 0}, {"ALERT_DESCRIPTION_UNEXPECTED_MESSAGE", 10}, {"ALERT_DESCRIPTION_BAD_RECORD_MAC", 20},
	{"ALERT_DESCRIPTION_RECORD_OVERFLOW", 22}, {"ALERT_DESCRIPTION_DECOMPRESSION_FAILURE", 30}, {"ALERT_DESCRIPTION_HANDSHAKE_FAILURE", 40},
	{"ALERT_DESCRIPTION_BAD_CERTIFICATE", 42}, {"ALERT_DESCRIPTION_UNSUPPORTED_CERTIFICATE", 43}, {"ALERT_DESCRIPTION_CERTIFICATE_REVOKED", 44},
	{"ALERT_DESCRIPTION_CERTIFICATE_EXPIRED", 45}, {"ALERT_DESCRIPTION_CERTIFICATE_UNKNOWN", 46}, {"ALERT_DESCRIPTION_ILLEGAL_PARAMETER", 47},
	{"ALERT_DESCRIPTION_UNKNOWN_CA", 48}, {"ALERT_DESCRIPTION_ACCESS_DENIED", 49}, {"ALERT_DESCRIPTION_DECODE_ERROR", 50},
	{"ALERT_DESCRIPTION_DECRYPT_ERROR", 51}, {"ALERT_DESCRIPTION_PROTOCOL_VERSION", 70}, {"ALERT_DESCRIPTION_INSUFFICIENT_SECURITY", 71},
	{"ALERT_DESCRIPTION_INTERNAL_ERROR", 80}, {"ALERT_DESCRIPTION_USER_CANCELLED", 90}, {"ALERT_DESCRIPTION_NO_RENEGOTIATION", 100},
	{"ALERT_DESCRIPTION_UNSUPPORTED_EXTENSION", 110}, {"ALERT_DESCRIPTION_CERTIFICATE_UNOBTAINABLE", 111},
	{"ALERT_DESCRIPTION_UNRECOGNIZED_NAME", 112}, {"ALERT_DESCRIPTION_BAD_CERTIFICATE_STATUS_RESPONSE", 113},
	{"ALERT_DESCRIPTION_BAD_CERTIFICATE_HASH_VALUE", 114}, {"ALERT_DESCRIPTION_UNKNOWN_PSK_IDENTITY", 115},
}

// fsPath is an argument that is the path of a file.
func fsPath(th *thread, v value) (string, error) {
	os, err := th.Interp.Hooks.ImportModule(th, "os")
	if err != nil {
		return "", err
	}
	p, err := object.CallMethod(th, os, "fsdecode", v)
	if err != nil {
		return "", err
	}
	return object.EncodeFS(object.StringOf(p)), nil
}

// isAuthority reports whether a certificate may sign others.
func isAuthority(c *x509.Certificate) bool {
	return c.IsCA || !c.BasicConstraintsValid && selfSigned(c) && c.Version < 3
}

var randBytes = object.Func{Name: "RAND_bytes", Sig: "(n, /)", Doc: "Return random bytes.", Fast1: func(th *thread, _, v value) (value, error) {
	n, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, th.ValueErrorf("num must be positive")
	}
	b := make([]byte, n)
	_, err = rand.Read(b)
	return object.NewBytes(b), err
}}

var randStatus = object.Func{Name: "RAND_status", Sig: "()", Doc: "Return True: there are always random bytes.", Fast0: func(th *thread, _ value) (value, error) { return object.True, nil }}

var randAdd = object.Func{Name: "RAND_add", Sig: "(string, entropy, /)", Doc: "Do nothing: the system has enough entropy.", Fast2: func(th *thread, _, s, e value) (value, error) {
	if _, ok := object.AsStr(s); !ok {
		if _, err := object.BytesLike(th, s); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}}

var defaultPaths = object.Func{Name: "get_default_verify_paths", Sig: "()", Doc: "Return where certificates are looked for: the variables of the environment, and the files.", Fast0: func(th *thread, _ value) (value, error) {
	return object.NewTuple([]value{text(envFile), text(firstThere(defaultFiles[:])), text(envFolder), text(firstThere(defaultFolders[:]))}), nil
}}

func (id *objectID) tuple() value {
	return object.NewTuple([]value{object.Int(int64(id.nid)), text(id.short), text(id.long), text(id.oid)})
}

var txt2obj = object.Func{Name: "txt2obj", Sig: "(txt, name=False)", Doc: "Look an identifier up by its number, or by its names if name is true.", Bound: func(th *thread, _ value, a []value) (value, error) {
	s, ok := object.AsStr(a[0])
	if !ok {
		return value{}, th.TypeErrorf("txt2obj() argument 'txt' must be str, not %s", a[0].Type().Name)
	}
	byName := false
	if !a[1].IsZero() {
		var err error
		if byName, err = object.Truth(th, a[1]); err != nil {
			return value{}, err
		}
	}
	t := s.String()
	id := findID(func(id *objectID) bool { return id.oid == t || byName && (id.short == t || id.long == t) })
	if id == nil {
		if len(t) > 100 {
			t = t[:100]
		}
		return value{}, th.ValueErrorf("unknown object '%s'", t)
	}
	return id.tuple(), nil
}}

var nid2obj = object.Func{Name: "nid2obj", Sig: "(nid, /)", Doc: "Look an identifier up by OpenSSL's number.", Fast1: func(th *thread, _, v value) (value, error) {
	n, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, th.ValueErrorf("NID must be positive")
	}
	id := findID(func(id *objectID) bool { return id.nid == n })
	if id == nil {
		return value{}, th.ValueErrorf("unknown NID %d", n)
	}
	return id.tuple(), nil
}}

var decodeCert = object.Func{Name: "_test_decode_cert", Sig: "(path, /)", Doc: "Return the certificate in a file as getpeercert() would.", Fast1: func(th *thread, _, v value) (value, error) {
	path, err := fsPath(th, v)
	if err != nil {
		return value{}, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return value{}, raiseMessage(th, "Can't open file")
	}
	certs, _, _ := parsePEM(data)
	if len(certs) == 0 {
		return value{}, raiseMessage(th, "Error decoding PEM-encoded file")
	}
	return certificateDict(certs[0]), nil
}}
