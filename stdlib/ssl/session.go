package ssl

import (
	"crypto/rand"
	"crypto/tls"
	"net/netip"
	"time"

	"pyasync/object"
)

// this file defines SSLSession, by which a client goes on with what it has agreed upon before

var sessionType = object.NewStatic("_ssl.SSLSession", object.ObjectType, 0)

// session is an SSLSession.
type session struct {
	object.Sub
	context value
	state   *tls.ClientSessionState // nil where the server has sent no ticket
	id      [32]byte
	made    time.Time
	tls13   bool
}

// Type is SSLSession.
func (s *session) Type() *object.Type { return s.TypeOr(sessionType) }

// MakeWeak implements object.WeakTarget.
func (s *session) MakeWeak() object.Weak { return object.WeakTo(s) }

// sessionKeeper is the cache of one connection of a client.
type sessionKeeper struct {
	given, newest *tls.ClientSessionState
	made          *session // for newest
}

// Get implements tls.ClientSessionCache.
func (k *sessionKeeper) Get(string) (*tls.ClientSessionState, bool) { return k.given, k.given != nil }

// Put implements tls.ClientSessionCache.
func (k *sessionKeeper) Put(_ string, s *tls.ClientSessionState) {
	if s != nil {
		k.newest, k.made = s, nil
	}
}

// session is the SSLSession of a connection, or None before the handshake.
func (c *connection) session(th *thread) (value, error) {
	k := c.e.sessions
	if !c.e.done {
		if !c.resuming.IsZero() {
			return c.resuming, nil
		}
		return object.None, nil
	}
	if k.made == nil {
		k.made = &session{context: c.context, state: k.newest, made: time.Now(), tls13: c.e.tls.ConnectionState().Version == tls.VersionTLS13}
		if s, ok := c.resuming.Object().(*session); ok && k.newest == nil {
			k.made.state, k.made.id, k.made.made = s.state, s.id, s.made
		} else if _, err := rand.Read(k.made.id[:]); err != nil {
			return value{}, err
		}
	}
	return object.From(k.made), nil
}

func (c *connection) setSession(th *thread, v value) error {
	s, ok := v.Object().(*session)
	switch {
	case !ok:
		return th.TypeErrorf("Value is not a SSLSession.")
	case contextOf(s.context) != contextOf(c.context):
		return th.ValueErrorf("Session refers to a different SSLContext.")
	case c.e.server:
		return th.ValueErrorf("Cannot set session for server-side SSLSocket.")
	case c.e.done || c.e.tls != nil:
		return th.ValueErrorf("Cannot set session after handshake.")
	}
	c.resuming = v
	return nil
}

func (s *session) lifetime() int64 {
	if s.tls13 {
		return 7200
	}
	return 300
}

// isAddress reports whether a host is named by its address.
func isAddress(name string) bool {
	_, err := netip.ParseAddr(name)
	return err == nil
}

func init() {
	t := sessionType
	t.Doc = "What a client and a server have agreed upon, to be used again."
	t.Flags |= object.FlagNoInstantiate
	get := func(name string, f func(s *session) value) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return f(v.Object().(*session)), nil }}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			get("id", func(s *session) value { return object.NewBytes(s.id[:]) }),
			get("time", func(s *session) value { return object.Int(s.made.Unix()) }),
			get("timeout", func(s *session) value { return object.Int(s.lifetime()) }),
			get("has_ticket", func(s *session) value { return object.Bool(s.state != nil) }),
			get("ticket_lifetime_hint", func(s *session) value { return object.Int(s.lifetime()) }),
		}
	}
}
