package ssl

import (
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"os"

	"pyasync/object"
)

// this file defines _SSLContext, and how Go's TLS is configured by it

var contextType = object.NewStatic("_ssl._SSLContext", object.ObjectType, object.FlagBaseType)

// Protocols of contexts.
const (
	protoTLS    = 2
	protoTLSv1  = 3
	protoTLSv11 = 4
	protoTLSv12 = 5
	protoClient = 16
	protoServer = 17
)

// What is asked of the certificate of the other end.
const (
	certNone     = 0
	certOptional = 1
	certRequired = 2
)

// Options.
const (
	opNoTicket    = 0x4000
	opNoSSLv3     = 0x02000000
	opNoTLSv1     = 0x04000000
	opNoTLSv12    = 0x08000000
	opNoTLSv11    = 0x10000000
	opNoTLSv13    = 0x20000000
	opAll         = 0x80000050
	opDefault     = opAll | opNoSSLv3 | 0x20000 | 0x100000 | 0x400000
	minSupported  = -2
	maxSupported  = -1
	versionSSLv3  = 0x300
	hostNeverName = 0x20
)

// settings are what a connection takes from its context.
type settings struct {
	verifyMode  int
	checkHost   bool
	commonName  bool // hostname_checks_common_name
	verifyFlags int
	options     int64
	min, max    int
	ciphers     []uint16
	curves      []tls.CurveID
	protocols   []string // ALPN
	certs       []tls.Certificate
	store       *store
	sni         value // called with the name that a client asks for; zero if there is none
	keyLog      *os.File
	ticketKey   [32]byte
}

// context is an _SSLContext.
type context struct {
	object.Sub
	settings
	proto      int
	hostFlags  int
	tickets    int // num_tickets
	postAuth   bool
	keyLogName value
	counts     counts
}

// counts are for session_stats.
type counts struct{ connect, connectGood, accept, acceptGood, hits int64 }

// Type is _SSLContext or a subclass.
func (c *context) Type() *object.Type { return c.TypeOr(contextType) }

// MakeWeak implements object.WeakTarget.
func (c *context) MakeWeak() object.Weak { return object.WeakTo(c) }

func contextOf(v value) *context { return v.Object().(*context) }

func newContext(th *thread, typ *object.Type, proto int) (*context, error) {
	c := &context{Sub: object.NewSub(typ, contextType), proto: proto, tickets: 2, keyLogName: object.None}
	c.settings = settings{commonName: true, verifyFlags: flagTrusted, options: opDefault, min: tls.VersionTLS12, max: maxSupported,
		ciphers: parseCiphers(defaultCiphers), store: &store{}}
	switch proto {
	case protoTLS, protoServer:
	case protoClient:
		c.checkHost, c.verifyMode = true, certRequired
	case protoTLSv1:
		c.min, c.max = tls.VersionTLS10, tls.VersionTLS10
	case protoTLSv11:
		c.min, c.max = tls.VersionTLS11, tls.VersionTLS11
	case protoTLSv12:
		c.min, c.max = tls.VersionTLS12, tls.VersionTLS12
	default:
		return nil, th.ValueErrorf("invalid or unsupported protocol version %d", proto)
	}
	_, err := rand.Read(c.ticketKey[:])
	return c, err
}

// versions are the bounds of the protocol's versions, which options can narrow.
func (s *settings) versions() (low, high uint16) {
	low, high = tls.VersionTLS10, tls.VersionTLS13
	if s.min > 0 {
		low = uint16(max(s.min, tls.VersionTLS10))
	}
	if s.max > 0 {
		high = uint16(s.max)
	}
	off := map[uint16]int64{tls.VersionTLS10: opNoTLSv1, tls.VersionTLS11: opNoTLSv11, tls.VersionTLS12: opNoTLSv12, tls.VersionTLS13: opNoTLSv13}
	for low < high && s.options&off[low] != 0 {
		low++
	}
	for high > low && s.options&off[high] != 0 {
		high--
	}
	return low, high
}

// config is what Go's TLS is told for a connection of this end e, which must not keep the
// connection's object alive.
func (s *settings) config(e *engine, name string) *tls.Config {
	low, high := s.versions()
	c := &tls.Config{
		InsecureSkipVerify:     true, // VerifyConnection does that
		MinVersion:             low,
		MaxVersion:             high,
		CipherSuites:           s.ciphers,
		CurvePreferences:       s.curves,
		NextProtos:             s.protocols,
		Certificates:           s.certs,
		ServerName:             name,
		SessionTicketsDisabled: s.options&opNoTicket != 0 && e.server,
	}
	c.VerifyConnection = func(state tls.ConnectionState) error { return s.check(e, state, name) }
	if s.keyLog != nil {
		c.KeyLogWriter = s.keyLog
	}
	if !e.server {
		c.ClientSessionCache = e.sessions
		certs := s.certs
		c.GetClientCertificate = func(*tls.CertificateRequestInfo) (*tls.Certificate, error) {
			if len(certs) == 0 {
				return &tls.Certificate{}, nil
			}
			return &certs[0], nil
		}
		return c
	}
	c.SetSessionTicketKeys([][32]byte{s.ticketKey})
	switch s.verifyMode {
	case certOptional:
		c.ClientAuth = tls.RequestClientCert
	case certRequired:
		c.ClientAuth = tls.RequireAnyClientCert
	}
	if s.verifyMode != certNone {
		c.ClientCAs = s.store.pool()
	}
	return c
}

// check is the last step of a handshake: it decides whether to trust the other end.
func (s *settings) check(e *engine, state tls.ConnectionState, name string) error {
	if s.verifyMode == certNone || len(state.PeerCertificates) == 0 {
		return nil
	}
	if !s.checkHost || e.server {
		name = ""
	} else if e.address != "" {
		name = e.address
	}
	chain, err := s.verify(state.PeerCertificates, e.server, name)
	var u *untrusted
	if errors.As(err, &u) {
		e.alert = u.alert()
	}
	e.chain = chain
	return err
}

// loadCertificates is load_cert_chain.
func (c *context) loadCertificates(th *thread, certFile, keyFile string, password func() ([]byte, error)) error {
	certText, err := os.ReadFile(certFile)
	if err != nil {
		return th.OSError(err)
	}
	keyText := certText
	if keyFile != "" {
		if keyText, err = os.ReadFile(keyFile); err != nil {
			return th.OSError(err)
		}
	}
	const pemLib = 524297
	if !hasCertificate(certText) {
		return raise(th, "SSLError", pemLib, "SSL", "", fmt.Sprintf("[SSL] PEM lib (_ssl.c:%d)", atCert))
	}
	pair, err := keyPair(certText, keyText, password)
	switch {
	case err == errNoMatch:
		return raiseReason(th, 116, "X509", "KEY_VALUES_MISMATCH", atKey)
	case err == errBadKey, err == errNoPassword:
		return raise(th, "SSLError", pemLib, "SSL", "", fmt.Sprintf("[SSL] PEM lib (_ssl.c:%d)", atKey))
	case err != nil:
		return err
	}
	for i, old := range c.certs { // the newest of each kind of key counts
		if old.Leaf.PublicKeyAlgorithm == pair.Leaf.PublicKeyAlgorithm {
			c.certs = append(append(c.certs[:i:i], c.certs[i+1:]...), pair)
			return nil
		}
	}
	c.certs = append(c.certs[:len(c.certs):len(c.certs)], pair)
	return nil
}

// trustFile is the part of load_verify_locations for a file.
func (c *context) trustFile(th *thread, file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return th.OSError(err)
	}
	certs, lists, err := parsePEM(data)
	if len(certs)+len(lists) == 0 {
		if err != nil {
			return raise(th, "SSLError", 524297, "X509", "", fmt.Sprintf("[X509] PEM lib (_ssl.c:%d)", atLocations))
		}
		return raiseReason(th, 136, "X509", "NO_CERTIFICATE_OR_CRL_FOUND", atLocations)
	}
	c.store.addAll(certs, lists)
	return nil
}

// trustData is the part of load_verify_locations for data: PEM if it is text, else DER.
func (c *context) trustData(th *thread, data []byte, isText bool) error {
	if len(data) == 0 {
		return th.ValueErrorf("Empty certificate data")
	}
	if isText {
		certs, _, err := parsePEM(data)
		if len(certs) == 0 {
			if err != nil {
				return raise(th, "SSLError", 524297, "SSL", "", fmt.Sprintf("[SSL] PEM lib (_ssl.c:%d)", atData))
			}
			return raise(th, "SSLError", 0, "", "", fmt.Sprintf("no start line: cadata does not contain a certificate (_ssl.c:%d)", atData))
		}
		c.store.addAll(certs, nil)
		return nil
	}
	certs, err := x509.ParseCertificates(data)
	if err != nil || len(certs) == 0 {
		return raise(th, "SSLError", 0, "", "", fmt.Sprintf("not enough data: cadata does not contain a certificate (_ssl.c:%d)", atData))
	}
	c.store.addAll(certs, nil)
	return nil
}

// trustSystem is set_default_verify_paths.
func (c *context) trustSystem(th *thread) {
	file, folder := th.Interp.Getenv(envFile), th.Interp.Getenv(envFolder)
	if file == "" {
		file = firstThere(defaultFiles[:])
	}
	if folder == "" && th.Interp.Getenv(envFile) == "" {
		folder = firstThere(defaultFolders[:])
	}
	c.store.files, c.store.cached = append(c.store.files, file), nil
	if folder != "" && th.Interp.Getenv(envFolder) != "" {
		c.store.folders = append(c.store.folders, folder)
	}
}

// logKeys has the secrets of connections appended to a file, for debuggers.
func (c *context) logKeys(th *thread, name value) error {
	if c.keyLog != nil {
		c.keyLog.Close()
		c.keyLog = nil
	}
	c.keyLogName = object.None
	if name.IsNone() {
		return nil
	}
	path, err := fsPath(th, name)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return th.OSError(err, name)
	}
	if st, err := f.Stat(); err == nil && st.Size() == 0 {
		_, _ = io.WriteString(f, "# TLS secrets log file, generated by OpenSSL / Python\n")
	}
	c.keyLog, c.keyLogName = f, name
	return nil
}
