package ssl

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"reflect"
	"strings"

	"pyasync/object"
)

// this file turns errors of Go's TLS into those of module ssl, in the words of OpenSSL

// Numbers of errors, as OpenSSL has them.
const (
	errSSL        = 1
	errWantRead   = 2
	errWantWrite  = 3
	errSyscall    = 5
	errZeroReturn = 6
	errEOF        = 8
)

// The places in CPython's source that the texts of errors end with.
const (
	atHandshake = 1020
	atWrite     = 2427
	atRead      = 2580
	atShutdown  = 2706
	atCert      = 3916
	atKey       = 3937
	atData      = 4035
	atLocations = 4168
)

// errWait is what the connection's reader returns when nothing has come yet.
type errWait struct{}

func (errWait) Error() string   { return "more has to be received" }
func (errWait) Timeout() bool   { return true }
func (errWait) Temporary() bool { return true }

// errAbandoned ends a handshake that nobody will finish.
var errAbandoned = errors.New("abandoned")

// errorClass is a class of errors, which are in Python.
func errorClass(th *thread, name string) (*object.Type, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "_ssl_errors")
	if err != nil {
		return nil, err
	}
	v, err := object.GetAttrString(th, m, name)
	if err != nil {
		return nil, err
	}
	return v.Object().(*object.Type), nil
}

// raise is an error with a number and a text.
func raise(th *thread, class string, number int, library, reason, text string) error {
	t, err := errorClass(th, class)
	if err != nil {
		return err
	}
	v, err := object.Call2(th, object.From(t), object.Int(int64(number)), object.FromString(text))
	if err != nil {
		return err
	}
	for name, s := range map[string]string{"library": library, "reason": reason} {
		x := object.None
		if s != "" {
			x = object.FromString(s)
		}
		if err := object.SetAttrString(th, v, name, x); err != nil {
			return err
		}
	}
	return th.RaiseFrom(v, value{})
}

// raiseMessage is an SSLError that has only a text.
func raiseMessage(th *thread, text string) error {
	t, err := errorClass(th, "SSLError")
	if err != nil {
		return err
	}
	return th.RaiseArgs(t, object.FromString(text))
}

// raiseReason is an SSLError for a reason of OpenSSL, whose text is its name in small letters.
func raiseReason(th *thread, number int, library, reason string, at int) error {
	text := strings.ToLower(strings.ReplaceAll(reason, "_", " "))
	return raise(th, "SSLError", number, library, reason, fmt.Sprintf("[%s: %s] %s (_ssl.c:%d)", library, reason, text, at))
}

func raiseWant(th *thread, writing bool, at int) error {
	if writing {
		return raise(th, "SSLWantWriteError", errWantWrite, "", "", fmt.Sprintf("The operation did not complete (write) (_ssl.c:%d)", at))
	}
	return raise(th, "SSLWantReadError", errWantRead, "", "", fmt.Sprintf("The operation did not complete (read) (_ssl.c:%d)", at))
}

func raiseZeroReturn(th *thread, at int) error {
	return raise(th, "SSLZeroReturnError", errZeroReturn, "", "", fmt.Sprintf("TLS/SSL connection has been closed (EOF) (_ssl.c:%d)", at))
}

// raiseEOF is the error for an end without a close; again says that it has been raised before.
func raiseEOF(th *thread, again bool, at int) error {
	const text = "EOF occurred in violation of protocol"
	if again {
		return raise(th, "SSLEOFError", errEOF, "", "", fmt.Sprintf("%s (_ssl.c:%d)", text, at))
	}
	const reason = "UNEXPECTED_EOF_WHILE_READING"
	return raise(th, "SSLEOFError", errEOF, "SSL", reason, fmt.Sprintf("[SSL: %s] %s (_ssl.c:%d)", reason, text, at))
}

// untrusted is why a certificate is not to be trusted, with OpenSSL's number and words.
type untrusted struct {
	code    int
	message string
}

func (u *untrusted) Error() string { return u.message }

// alert is the one that tells the other end.
func (u *untrusted) alert() byte {
	switch u.code {
	case verifyExpired, verifyNotYetValid:
		return 45
	case verifyRevoked:
		return 44
	case verifySelfSigned, verifySelfSignedInChain, verifyNoIssuer:
		return 48
	case verifyPurpose:
		return 43
	}
	return 42
}

func raiseUntrusted(th *thread, u *untrusted, at int) error {
	const reason = "CERTIFICATE_VERIFY_FAILED"
	err := raise(th, "SSLCertVerificationError", errSSL, "SSL", reason,
		fmt.Sprintf("[SSL: %s] certificate verify failed: %s (_ssl.c:%d)", reason, u.message, at))
	if e := object.AsException(err); e != nil {
		if err := object.SetAttrString(th, object.From(e), "verify_code", object.Int(int64(u.code))); err != nil {
			return err
		}
		if err := object.SetAttrString(th, object.From(e), "verify_message", object.FromString(u.message)); err != nil {
			return err
		}
	}
	return err
}

// alertReasons are the names of alerts that the other end has sent.
var alertReasons = map[uint8]string{
	10: "SSLV3_ALERT_UNEXPECTED_MESSAGE", 20: "SSLV3_ALERT_BAD_RECORD_MAC", 21: "TLSV1_ALERT_DECRYPTION_FAILED", 22: "TLSV1_ALERT_RECORD_OVERFLOW",
	30: "SSLV3_ALERT_DECOMPRESSION_FAILURE", 40: "SSLV3_ALERT_HANDSHAKE_FAILURE", 41: "SSLV3_ALERT_NO_CERTIFICATE", 42: "SSLV3_ALERT_BAD_CERTIFICATE",
	43: "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE", 44: "SSLV3_ALERT_CERTIFICATE_REVOKED", 45: "SSLV3_ALERT_CERTIFICATE_EXPIRED",
	46: "SSLV3_ALERT_CERTIFICATE_UNKNOWN", 47: "SSLV3_ALERT_ILLEGAL_PARAMETER", 48: "TLSV1_ALERT_UNKNOWN_CA", 49: "TLSV1_ALERT_ACCESS_DENIED",
	50: "TLSV1_ALERT_DECODE_ERROR", 51: "TLSV1_ALERT_DECRYPT_ERROR", 60: "TLSV1_ALERT_EXPORT_RESTRICTION", 70: "TLSV1_ALERT_PROTOCOL_VERSION",
	71: "TLSV1_ALERT_INSUFFICIENT_SECURITY", 80: "TLSV1_ALERT_INTERNAL_ERROR", 86: "TLSV1_ALERT_INAPPROPRIATE_FALLBACK",
	90: "TLSV1_ALERT_USER_CANCELLED", 100: "TLSV1_ALERT_NO_RENEGOTIATION", 109: "TLSV13_ALERT_MISSING_EXTENSION", 110: "TLSV1_UNSUPPORTED_EXTENSION",
	111: "TLSV1_CERTIFICATE_UNOBTAINABLE", 112: "TLSV1_UNRECOGNIZED_NAME", 113: "TLSV1_BAD_CERTIFICATE_STATUS_RESPONSE",
	114: "TLSV1_BAD_CERTIFICATE_HASH_VALUE", 115: "TLSV1_ALERT_UNKNOWN_PSK_IDENTITY", 116: "TLSV13_ALERT_CERTIFICATE_REQUIRED",
	120: "TLSV1_ALERT_NO_APPLICATION_PROTOCOL"}

// reasons are OpenSSL's for texts of Go's errors.
var reasons = []struct{ text, reason string }{
	{"no cipher suite supported by both client and server", "NO_SHARED_CIPHER"},
	{"client offered only unsupported versions", "UNSUPPORTED_PROTOCOL"},
	{"selected unsupported protocol version", "UNSUPPORTED_PROTOCOL"},
	{"didn't provide a certificate", "PEER_DID_NOT_RETURN_A_CERTIFICATE"},
	{"bad record MAC", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC"},
	{"no certificates configured", "NO_SHARED_CIPHER"},
	{"peer doesn't support any of the certificate's signature algorithms", "NO_SHARED_CIPHER"},
	{"no supported elliptic curves", "NO_SHARED_CIPHER"},
	{"unexpected message", "UNEXPECTED_MESSAGE"},
	{"server chose an unconfigured cipher suite", "WRONG_CIPHER_RETURNED"},
	{"oversized record", "PACKET_LENGTH_TOO_LONG"},
}

// failure is the Python error for one of a connection.
func (e *engine) failure(th *thread, err error, at int) error {
	var u *untrusted
	var op *net.OpError
	var header tls.RecordHeaderError
	switch {
	case object.AsException(err) != nil:
		return err
	case errors.As(err, &u):
		return raiseUntrusted(th, u, at)
	case errors.As(err, &op) && op.Op == "remote error":
		e.refused = true
		if v := reflect.ValueOf(op.Err); v.Kind() == reflect.Uint8 {
			if reason := alertReasons[uint8(v.Uint())]; reason != "" {
				return raiseReason(th, errSSL, "SSL", reason, at)
			}
		}
	case errors.As(err, &header):
		return raiseReason(th, errSSL, "SSL", headerReason(header.RecordHeader[:], e.server), at)
	case err == io.EOF || err == io.ErrUnexpectedEOF:
		return raiseEOF(th, false, at)
	}
	text := err.Error()
	for _, r := range reasons {
		if strings.Contains(text, r.text) {
			return raiseReason(th, errSSL, "SSL", r.reason, at)
		}
	}
	return raise(th, "SSLError", errSSL, "SSL", "", fmt.Sprintf("[SSL] %s (_ssl.c:%d)", strings.TrimPrefix(text, "tls: "), at))
}

// headerReason is why what has come is no record of TLS.
func headerReason(header []byte, server bool) string {
	if server {
		for _, method := range [...]string{"GET ", "POST ", "HEAD ", "PUT "} {
			if strings.HasPrefix(string(header), method) {
				return "HTTP_REQUEST"
			}
		}
		if strings.HasPrefix(string(header), "CONNE") {
			return "HTTPS_PROXY_REQUEST"
		}
	}
	return "WRONG_VERSION_NUMBER"
}
