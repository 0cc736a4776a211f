package ssl

import (
	"crypto/tls"
	"slices"

	"pyasync/object"
	"pyasync/stdlib/sockets"
)

// this file describes the class _SSLContext

var contextArgs = object.Func{Name: "_SSLContext", Sig: "(protocol, /)", Fast1: func(th *thread, _, v value) (value, error) {
	n, err := object.AsIndex(th, v)
	return object.Int(int64(n)), err
}}

func init() {
	t := contextType
	t.Doc = "What connections of TLS have in common."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		n, err := contextArgs.CallFunc(th, value{}, args, kw)
		if err != nil {
			return value{}, err
		}
		c, err := newContext(th, typ, int(n.AsInt()))
		if err != nil {
			return value{}, err
		}
		return object.From(c), nil
	}
	t.Getters = contextGetters
	t.Methods = func() []object.Func { return slices.Concat(wrapMethods(), trustMethods(), choiceMethods()) }
}

// number is an attribute that is an int; set may refuse it.
func number(name, doc string, get func(c *context) int, set func(th *thread, c *context, n int) error) object.Getter {
	g := object.Getter{Name: name, Doc: doc, Get: func(th *thread, v value) (value, error) { return object.Int(int64(get(contextOf(v)))), nil }}
	if set != nil {
		g.Set = func(th *thread, v, x value) error {
			n, err := object.AsIndex(th, x)
			if err != nil {
				return err
			}
			return set(th, contextOf(v), n)
		}
	}
	return g
}

// flag is an attribute that is a bool.
func flag(name, doc string, get func(c *context) bool, set func(c *context, b bool)) object.Getter {
	return object.Getter{Name: name, Doc: doc, Get: func(th *thread, v value) (value, error) { return object.Bool(get(contextOf(v))), nil },
		Set: func(th *thread, v, x value) error {
			b, err := object.Truth(th, x)
			if err == nil {
				set(contextOf(v), b)
			}
			return err
		}}
}

func contextGetters() []object.Getter {
	return []object.Getter{
		number("protocol", "The protocol.", func(c *context) int { return c.proto }, nil),
		number("options", "The options.", func(c *context) int { return int(c.options) }, func(th *thread, c *context, n int) error {
			if n < 0 {
				return th.Raise(object.OverflowErrorType, "can't convert negative int to unsigned")
			}
			c.options = int64(n)
			return nil
		}),
		number("verify_mode", "What is asked of the certificate of the other end.", func(c *context) int { return c.verifyMode }, func(th *thread, c *context, n int) error {
			switch {
			case n < certNone || n > certRequired:
				return th.ValueErrorf("invalid value for verify_mode")
			case n == certNone && c.checkHost:
				return th.ValueErrorf("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
			}
			c.verifyMode = n
			return nil
		}),
		number("verify_flags", "How certificates are verified.", func(c *context) int { return c.verifyFlags }, func(th *thread, c *context, n int) error {
			c.verifyFlags = n
			return nil
		}),
		number("minimum_version", "The oldest version of the protocol.", func(c *context) int { return c.min }, func(th *thread, c *context, n int) error {
			return setVersion(th, c, n, &c.min)
		}),
		number("maximum_version", "The newest version of the protocol.", func(c *context) int { return c.max }, func(th *thread, c *context, n int) error {
			return setVersion(th, c, n, &c.max)
		}),
		number("num_tickets", "How many tickets a server sends.", func(c *context) int { return c.tickets }, func(th *thread, c *context, n int) error {
			if n < 0 {
				return th.ValueErrorf("value must be non-negative")
			}
			if c.proto != protoServer {
				return th.ValueErrorf("SSLContext is not a server context.")
			}
			c.tickets = n
			return nil
		}),
		number("_host_flags", "How names are compared.", func(c *context) int { return c.hostFlags }, func(th *thread, c *context, n int) error {
			c.hostFlags, c.commonName = n, n&hostNeverName == 0
			return nil
		}),
		number("security_level", "How strong keys must be.", func(*context) int { return 2 }, nil),
		flag("check_hostname", "Whether the certificate must be for the name of the server.", func(c *context) bool { return c.checkHost }, func(c *context, b bool) {
			if c.checkHost = b; b && c.verifyMode == certNone {
				c.verifyMode = certRequired
			}
		}),
		flag("post_handshake_auth", "Whether a client lets itself be asked for its certificate later.", func(c *context) bool { return c.postAuth }, func(c *context, b bool) { c.postAuth = b }),
		{Name: "sni_callback", Doc: "What is called with the name that a client asks for.", Get: func(th *thread, v value) (value, error) {
			if f := contextOf(v).sni; !f.IsZero() {
				return f, nil
			}
			return object.None, nil
		}, Set: func(th *thread, v, f value) error {
			c := contextOf(v)
			switch {
			case c.proto == protoClient:
				return th.ValueErrorf("sni_callback cannot be set on TLS_CLIENT context")
			case f.IsNone():
				f = value{}
			case !object.Callable(f):
				return th.TypeErrorf("not a callable object")
			}
			c.sni = f
			return nil
		}},
		{Name: "keylog_filename", Doc: "The file that the secrets of connections go to, or None.", Get: func(th *thread, v value) (value, error) { return contextOf(v).keyLogName, nil },
			Set: func(th *thread, v, x value) error { return contextOf(v).logKeys(th, x) }},
		{Name: "_msg_callback", Doc: "None: messages cannot be watched.", Get: func(th *thread, v value) (value, error) { return object.None, nil },
			Set: func(th *thread, v, x value) error {
				if !x.IsNone() {
					return th.Raise(object.NotImplementedErrorType, "_msg_callback is not supported")
				}
				return nil
			}},
	}
}

func setVersion(th *thread, c *context, n int, bound *int) error {
	if c.proto != protoTLS && c.proto != protoClient && c.proto != protoServer {
		return th.ValueErrorf("The context's protocol doesn't support modification of highest and lowest version.")
	}
	if n != minSupported && n != maxSupported && (n < versionSSLv3 || n > tls.VersionTLS13) {
		return th.ValueErrorf("Unsupported TLS/SSL version 0x%x", uint32(n))
	}
	if n == minSupported && bound == &c.max {
		n = tls.VersionTLS10
	} else if n == maxSupported && bound == &c.min {
		n = tls.VersionTLS13
	}
	*bound = n
	return nil
}

// wrapMethods make connections.
func wrapMethods() []object.Func {
	rest := func(th *thread, ctx value, sock value, in, out *bio, a []value) (value, error) {
		server, err := object.Truth(th, a[0])
		if err != nil {
			return value{}, err
		}
		owner := a[2]
		if owner.IsZero() {
			owner = object.None
		}
		c, err := newConnection(th, ctx, sock, in, out, server, a[1], owner)
		if err != nil {
			return value{}, err
		}
		if !a[3].IsZero() && !a[3].IsNone() {
			if err := c.setSession(th, a[3]); err != nil {
				return value{}, err
			}
		}
		return object.From(c), nil
	}
	return []object.Func{
		{Name: "_wrap_socket", Sig: "(sock, server_side, server_hostname=None, *, owner=None, session=None)", Doc: "Return a connection on a socket.", Bound: func(th *thread, self value, a []value) (value, error) {
			if !sockets.IsSocket(a[0]) {
				return value{}, th.TypeErrorf("_wrap_socket() argument 'sock' must be _socket.socket, not %s", a[0].Type().Name)
			}
			return rest(th, self, a[0], nil, nil, a[1:])
		}},
		{Name: "_wrap_bio", Sig: "(incoming, outgoing, server_side, server_hostname=None, *, owner=None, session=None)", Doc: "Return a connection between two MemoryBIOs.", Bound: func(th *thread, self value, a []value) (value, error) {
			in, ok := a[0].Object().(*bio)
			out, ok2 := a[1].Object().(*bio)
			for i, good := range [...]bool{ok, ok2} {
				if !good {
					return value{}, th.TypeErrorf("_wrap_bio() argument '%s' must be _ssl.MemoryBIO, not %s", [...]string{"incoming", "outgoing"}[i], a[i].Type().Name)
				}
			}
			return rest(th, self, value{}, in, out, a[2:])
		}},
	}
}

// trustMethods are those about certificates.
func trustMethods() []object.Func {
	return []object.Func{
		{Name: "load_cert_chain", Sig: "(certfile, keyfile=None, password=None)", Doc: "Load the certificate of this end, those that sign it, and its private key.", Bound: loadCertChain},
		{Name: "load_verify_locations", Sig: "(cafile=None, capath=None, cadata=None)", Doc: "Trust the certificates in a file, in a folder, or in text or bytes.", Bound: loadVerifyLocations},
		{Name: "set_default_verify_paths", Sig: "()", Doc: "Trust the certificates that the system trusts.", Fast0: func(th *thread, self value) (value, error) {
			contextOf(self).trustSystem(th)
			return object.None, nil
		}},
		{Name: "cert_store_stats", Sig: "()", Doc: "Return how many certificates are trusted.", Fast0: func(th *thread, self value) (value, error) {
			s := contextOf(self).store
			ca := 0
			for _, c := range s.all() {
				if isAuthority(c) {
					ca++
				}
			}
			d := object.NewDict()
			d.SetString("x509", object.Int(int64(len(s.certs))))
			d.SetString("crl", object.Int(int64(len(s.lists))))
			d.SetString("x509_ca", object.Int(int64(ca)))
			return object.From(d), nil
		}},
		{Name: "get_ca_certs", Sig: "(binary_form=False)", Doc: "Return the certificates of authorities that are trusted, as dicts or in DER.", Bound: func(th *thread, self value, a []value) (value, error) {
			der := false
			if !a[0].IsZero() {
				var err error
				if der, err = object.Truth(th, a[0]); err != nil {
					return value{}, err
				}
			}
			var out []value
			for _, c := range contextOf(self).store.all() {
				switch {
				case !isAuthority(c):
				case der:
					out = append(out, object.NewBytes(c.Raw))
				default:
					out = append(out, certificateDict(c))
				}
			}
			return object.NewList(out), nil
		}},
	}
}

func loadCertChain(th *thread, self value, a []value) (value, error) {
	cert, err := fsPath(th, a[0])
	if err != nil {
		if object.IsException(err, object.TypeErrorType) {
			err = th.TypeErrorf("certfile should be a valid filesystem path")
		}
		return value{}, err
	}
	key := ""
	if !a[1].IsZero() && !a[1].IsNone() {
		if key, err = fsPath(th, a[1]); err != nil {
			if object.IsException(err, object.TypeErrorType) {
				err = th.TypeErrorf("keyfile should be a valid filesystem path")
			}
			return value{}, err
		}
	}
	if p := a[2]; !p.IsZero() && !p.IsNone() && !object.Callable(p) {
		if _, err := passwordBytes(th, p, "password should be a string or callable"); err != nil {
			return value{}, err
		}
	}
	return object.None, contextOf(self).loadCertificates(th, cert, key, func() ([]byte, error) {
		p := a[2]
		if p.IsZero() || p.IsNone() {
			return nil, errNoPassword
		}
		what := "password should be a string or callable"
		if object.Callable(p) {
			if p, err = object.Call0(th, p); err != nil {
				return nil, err
			}
			what = "password callback must return a string"
		}
		return passwordBytes(th, p, what)
	})
}

func passwordBytes(th *thread, v value, refusal string) ([]byte, error) {
	const longest = 1024
	var b []byte
	if s, ok := object.AsStr(v); ok {
		b = []byte(s.String())
	} else if bb, err := object.BytesLike(th, v); err == nil {
		b = bb
	} else {
		return nil, th.TypeErrorf("%s", refusal)
	}
	if len(b) > longest {
		return nil, th.ValueErrorf("password cannot be longer than %d bytes", longest)
	}
	return b, nil
}

func loadVerifyLocations(th *thread, self value, a []value) (value, error) {
	given := func(v value) bool { return !v.IsZero() && !v.IsNone() }
	c := contextOf(self)
	if !given(a[0]) && !given(a[1]) && !given(a[2]) {
		return value{}, th.TypeErrorf("cafile, capath and cadata cannot be all omitted")
	}
	var paths [2]string
	for i, name := range [...]string{"cafile", "capath"} {
		if !given(a[i]) {
			continue
		}
		var err error
		if paths[i], err = fsPath(th, a[i]); err != nil {
			if object.IsException(err, object.TypeErrorType) {
				err = th.TypeErrorf("%s should be a valid filesystem path", name)
			}
			return value{}, err
		}
	}
	if given(a[2]) {
		if s, ok := object.AsStr(a[2]); ok {
			for _, r := range s.String() {
				if r >= 0x80 {
					return value{}, th.TypeErrorf("cadata should be an ASCII string or a bytes-like object")
				}
			}
			if err := c.trustData(th, []byte(s.String()), true); err != nil {
				return value{}, err
			}
		} else if b, err := object.BytesLike(th, a[2]); err != nil {
			return value{}, th.TypeErrorf("cadata should be an ASCII string or a bytes-like object")
		} else if err := c.trustData(th, b, false); err != nil {
			return value{}, err
		}
	}
	if paths[0] != "" {
		if err := c.trustFile(th, paths[0]); err != nil {
			return value{}, err
		}
	}
	if paths[1] != "" {
		c.store.folders, c.store.cached = append(c.store.folders, paths[1]), nil
	}
	return object.None, nil
}

// choiceMethods are those about ciphers and protocols.
func choiceMethods() []object.Func {
	refuse := func(name, what string) object.Func {
		return object.Func{Name: name, Sig: "(*args, **kwargs)", Doc: "Refuse: " + what + " are not supported.", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			return value{}, th.Raise(object.NotImplementedErrorType, what+" are not supported")
		}}
	}
	return []object.Func{
		{Name: "set_ciphers", Sig: "(cipherlist, /)", Doc: "Set the ciphers for TLS 1.2 and before, by a list of OpenSSL's.", Fast1: func(th *thread, self, v value) (value, error) {
			s, ok := object.AsStr(v)
			if !ok {
				return value{}, th.TypeErrorf("set_ciphers() argument must be str, not %s", v.Type().Name)
			}
			found := parseCiphers(s.String())
			if len(found) == 0 {
				return value{}, raiseMessage(th, "No cipher can be selected.")
			}
			contextOf(self).ciphers = found
			return object.None, nil
		}},
		{Name: "get_ciphers", Sig: "()", Doc: "Return a list of what is known of the ciphers.", Fast0: func(th *thread, self value) (value, error) {
			var out []value
			for i := range suites {
				if suites[i].version == "TLSv1.3" {
					out = append(out, suites[i].dict())
				}
			}
			for _, id := range contextOf(self).ciphers {
				out = append(out, suiteOf(id).dict())
			}
			return object.NewList(out), nil
		}},
		{Name: "_set_alpn_protocols", Sig: "(protos, /)", Doc: "Set the protocols of the application, each with its length in front.", Fast1: func(th *thread, self, v value) (value, error) {
			b, err := object.BytesLike(th, v)
			if err != nil {
				return value{}, err
			}
			var list []string
			for len(b) > 0 {
				n := min(int(b[0]), len(b)-1)
				list = append(list, string(b[1:1+n]))
				b = b[1+n:]
			}
			contextOf(self).protocols = list
			return object.None, nil
		}},
		{Name: "set_ecdh_curve", Sig: "(name, /)", Doc: "Set the curve by which keys are agreed upon.", Fast1: func(th *thread, self, v value) (value, error) {
			var name string
			if s, ok := object.AsStr(v); ok {
				name = s.String()
			} else if b, ok := object.AsBytes(v); ok {
				name = string(b)
			} else {
				return value{}, th.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Type().Name)
			}
			curve, ok := map[string]tls.CurveID{"prime256v1": tls.CurveP256, "secp384r1": tls.CurveP384, "secp521r1": tls.CurveP521, "X25519": tls.X25519, "x25519": tls.X25519}[name]
			if !ok {
				r, err := object.ReprString(th, v)
				if err != nil {
					return value{}, err
				}
				return value{}, th.ValueErrorf("unknown elliptic curve name %s", r)
			}
			contextOf(self).curves = []tls.CurveID{curve}
			return object.None, nil
		}},
		{Name: "session_stats", Sig: "()", Doc: "Return how many connections there were.", Fast0: func(th *thread, self value) (value, error) {
			n := contextOf(self).counts
			d := object.NewDict()
			for _, f := range [...]struct {
				name string
				n    int64
			}{{"number", 0}, {"connect", n.connect}, {"connect_good", n.connectGood}, {"connect_renegotiate", 0}, {"accept", n.accept}, {"accept_good", n.acceptGood},
				{"accept_renegotiate", 0}, {"hits", n.hits}, {"misses", 0}, {"timeouts", 0}, {"cache_full", 0}} {
				d.SetString(f.name, object.Int(f.n))
			}
			return object.From(d), nil
		}},
		refuse("load_dh_params", "parameters of Diffie-Hellman"),
		refuse("set_psk_client_callback", "pre-shared keys"),
		refuse("set_psk_server_callback", "pre-shared keys"),
	}
}
