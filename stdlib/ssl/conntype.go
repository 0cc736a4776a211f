package ssl

import (
	"crypto/tls"
	"crypto/x509"
	"slices"

	"pyasync/object"
)

// this file describes the class _SSLSocket

func init() {
	t := connectionType
	t.Doc = "A connection of TLS."
	t.Flags |= object.FlagNoInstantiate
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "context", Doc: "The context of the connection.", Get: func(th *thread, v value) (value, error) { return connectionOf(v).context, nil },
				Set: func(th *thread, v, x value) error {
					if _, ok := x.Object().(*context); !ok {
						return th.TypeErrorf("The value must be a SSLContext")
					}
					connectionOf(v).context = x
					return nil
				}},
			{Name: "server_side", Doc: "Whether this is the server.", Get: func(th *thread, v value) (value, error) { return object.Bool(connectionOf(v).e.server), nil }},
			{Name: "server_hostname", Doc: "The name of the server that a client asks for.", Get: func(th *thread, v value) (value, error) {
				if n := connectionOf(v).name; n != "" {
					return text(n), nil
				}
				return object.None, nil
			}},
			{Name: "owner", Doc: "The object that scripts have.", Get: func(th *thread, v value) (value, error) { return connectionOf(v).owner, nil },
				Set: func(th *thread, v, x value) error { connectionOf(v).owner = x; return nil }},
			{Name: "session", Doc: "The session of the connection.", Get: func(th *thread, v value) (value, error) { return connectionOf(v).session(th) },
				Set: func(th *thread, v, x value) error { return connectionOf(v).setSession(th, x) }},
			{Name: "session_reused", Doc: "Whether a session was used again.", Get: func(th *thread, v value) (value, error) {
				c := connectionOf(v)
				return object.Bool(c.e.done && c.e.tls.ConnectionState().DidResume), nil
			}},
		}
	}
	t.Methods = func() []object.Func { return append(talkMethods(), factMethods()...) }
}

// talkMethods are those that send and receive.
func talkMethods() []object.Func {
	return []object.Func{
		{Name: "do_handshake", Sig: "()", Doc: "Do the handshake.", Fast0: func(th *thread, self value) (value, error) {
			return object.None, connectionOf(self).shake(th, atHandshake)
		}},
		{Name: "write", Sig: "(b, /)", Doc: "Send bytes. Return how many.", Fast1: func(th *thread, self, v value) (value, error) {
			p, err := object.BytesLike(th, v)
			if err != nil {
				return value{}, err
			}
			n, err := connectionOf(self).send(th, p)
			return object.Int(int64(n)), err
		}},
		{Name: "read", Sig: "(len, buffer=None, /)", Doc: "Receive up to len bytes, into a buffer if one is given: then return how many.", Bound: readMethod},
		{Name: "pending", Sig: "()", Doc: "Return how many bytes have been received and not read.", Fast0: func(th *thread, self value) (value, error) {
			return object.Int(int64(len(connectionOf(self).e.plain))), nil
		}},
		{Name: "shutdown", Sig: "()", Doc: "End TLS on both sides. Return the socket.", Fast0: func(th *thread, self value) (value, error) {
			c := connectionOf(self)
			if err := c.unwrap(th); err != nil || c.sock.IsZero() {
				return object.None, err
			}
			return c.sock, nil
		}},
		{Name: "verify_client_post_handshake", Sig: "()", Doc: "Refuse to ask for the client's certificate later.", Fast0: func(th *thread, self value) (value, error) {
			return value{}, th.Raise(object.NotImplementedErrorType, "Post-handshake auth is not supported")
		}},
		{Name: "_abandon", Sig: "()", Doc: "Give up a handshake that is not done.", Fast0: func(th *thread, self value) (value, error) {
			connectionOf(self).e.shaker.abandon()
			return object.None, nil
		}},
	}
}

func readMethod(th *thread, self value, a []value) (value, error) {
	n, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	into := !a[1].IsZero() && !a[1].IsNone()
	var p []byte
	if into {
		if p, err = object.WritableBytes(th, a[1]); err != nil {
			return value{}, err
		}
		if n <= 0 || n > len(p) {
			n = len(p)
		}
		p = p[:n]
	} else {
		if n < 0 {
			return value{}, th.ValueErrorf("size should not be negative")
		}
		p = make([]byte, min(n, 1<<18))
	}
	got := 0
	if len(p) > 0 {
		got, err = connectionOf(self).receive(th, p)
	}
	switch {
	case err != nil:
		return value{}, err
	case into:
		return object.Int(int64(got)), nil
	}
	return object.NewBytes(p[:got:got]), nil
}

// versionName is the protocol as version() and cipher() name it.
func versionName(v uint16) string {
	return map[uint16]string{tls.VersionTLS10: "TLSv1", tls.VersionTLS11: "TLSv1.1", tls.VersionTLS12: "TLSv1.2", tls.VersionTLS13: "TLSv1.3"}[v]
}

// factMethods tell what has been agreed upon.
func factMethods() []object.Func {
	fact := func(name, doc string, get func(c *connection, s tls.ConnectionState) value) object.Func {
		return object.Func{Name: name, Sig: "()", Doc: doc, Fast0: func(th *thread, self value) (value, error) {
			c := connectionOf(self)
			if !c.e.done {
				return object.None, nil
			}
			return get(c, c.e.tls.ConnectionState()), nil
		}}
	}
	chain := func(certs []*x509.Certificate) value {
		if len(certs) == 0 {
			return object.None
		}
		out := make([]value, len(certs))
		for i, c := range certs {
			out[i] = object.NewBytes(c.Raw)
		}
		return object.NewList(out)
	}
	return []object.Func{
		fact("version", "Return the protocol, or None.", func(c *connection, s tls.ConnectionState) value { return text(versionName(s.Version)) }),
		fact("cipher", "Return (name, protocol, bits) of the cipher, or None.", func(c *connection, s tls.ConnectionState) value {
			if p := suiteOf(s.CipherSuite); p != nil {
				return p.triple()
			}
			return object.None
		}),
		fact("shared_ciphers", "Return the ciphers of the client that the server has, too; or None.", func(c *connection, s tls.ConnectionState) value {
			if !c.e.server {
				return object.None
			}
			var out []value
			for i := range suites {
				p := &suites[i]
				if slices.Contains(c.e.offered, p.id) && (p.version == "TLSv1.3" || slices.Contains(contextOf(c.context).ciphers, p.id)) {
					out = append(out, p.triple())
				}
			}
			return object.NewList(out)
		}),
		fact("compression", "Return None: there is none.", func(*connection, tls.ConnectionState) value { return object.None }),
		fact("selected_alpn_protocol", "Return the protocol of the application, or None.", func(c *connection, s tls.ConnectionState) value {
			if s.NegotiatedProtocol == "" {
				return object.None
			}
			return text(s.NegotiatedProtocol)
		}),
		fact("get_unverified_chain", "Return the certificates of the other end as it has sent them.", func(c *connection, s tls.ConnectionState) value { return chain(s.PeerCertificates) }),
		fact("get_verified_chain", "Return the certificates of the other end up to one that is trusted.", func(c *connection, s tls.ConnectionState) value { return chain(c.e.chain) }),
		{Name: "getpeercert", Sig: "(der=False, /)", Doc: "Return the certificate of the other end: as a dict, empty unless it was verified, or in DER.", Bound: peerCertificate},
		{Name: "get_channel_binding", Sig: "(cb_type='tls-unique')", Doc: "Return bytes that only this connection has.", Bound: func(th *thread, self value, a []value) (value, error) {
			if !a[0].IsZero() {
				if s, ok := object.AsStr(a[0]); !ok || s.String() != "tls-unique" {
					r, err := object.ToString(th, a[0])
					if err != nil {
						return value{}, err
					}
					return value{}, th.ValueErrorf("'%s' channel binding type not implemented", r)
				}
			}
			c := connectionOf(self)
			if !c.e.done {
				return object.None, nil
			}
			if b := c.e.tls.ConnectionState().TLSUnique; b != nil {
				return object.NewBytes(b), nil
			}
			return object.None, nil
		}},
	}
}

func peerCertificate(th *thread, self value, a []value) (value, error) {
	der := false
	if !a[0].IsZero() {
		var err error
		if der, err = object.Truth(th, a[0]); err != nil {
			return value{}, err
		}
	}
	c := connectionOf(self)
	if !c.e.done {
		return value{}, th.ValueErrorf("handshake not done yet")
	}
	certs := c.e.tls.ConnectionState().PeerCertificates
	switch {
	case len(certs) == 0:
		return object.None, nil
	case der:
		return object.NewBytes(certs[0].Raw), nil
	case contextOf(c.context).verifyMode == certNone:
		return object.From(object.NewDict()), nil
	}
	return certificateDict(certs[0]), nil
}
