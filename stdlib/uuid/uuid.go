// Package uuid holds what module uuid asks of the system: a UUID of the time and of this machine.
package uuid

import (
	"crypto/rand"
	"encoding/binary"
	"net"
	"sync"
	"time"

	"pyasync/object"
)

// this file is module _uuid

type (
	value  = object.Value
	thread = object.Thread
)

// Core is _uuid.
var Core = object.ModuleDef{
	Name:  "_uuid",
	Doc:   "UUIDs made of the time and of the address of a network card.",
	Funcs: []*object.Func{&generateTimeSafe},
	Attrs: func(th *thread) []object.Attr {
		return []object.Attr{{Name: "has_uuid_generate_time_safe", Value: object.Int(1)}}
	},
}

// generateTimeSafe tells with the UUID that other processes may make the same one (-1): nothing
// keeps two processes from taking the same time and sequence number but chance.
var generateTimeSafe = object.Func{
	Name: "generate_time_safe",
	Sig:  "()",
	Doc:  "Return the bytes of a UUID of the time, and how unique it is.",
	Fast0: func(th *thread, _ value) (value, error) {
		u := makerOf(th).next(time.Now())
		return object.NewTuple([]value{object.NewBytes(u[:]), object.Int(-1)}), nil
	},
}

// maker makes the UUIDs of one interpreter. Any goroutine may use it.
type maker struct {
	mu       sync.Mutex
	last     uint64 // the time of the last UUID
	sequence uint16
	node     [6]byte
}

type stateKey struct{}

func makerOf(th *thread) *maker {
	m, ok := th.Interp.State[stateKey{}].(*maker)
	if !ok {
		m = &maker{node: node()}
		var b [2]byte
		rand.Read(b[:])
		m.sequence = binary.BigEndian.Uint16(b[:]) & 0x3fff
		th.Interp.State[stateKey{}] = m
	}
	return m
}

// node is the address of a network card, or a random one with the multicast bit.
func node() (n [6]byte) {
	cards, _ := net.Interfaces()
	for _, c := range cards {
		if len(c.HardwareAddr) == 6 && [6]byte(c.HardwareAddr) != n {
			return [6]byte(c.HardwareAddr)
		}
	}
	rand.Read(n[:])
	n[0] |= 1
	return n
}

// epoch is 1970 in the calendar of UUIDs: in units of 100 ns since 15 October 1582.
const epoch = 0x01b21dd213814000

func (m *maker) next(now time.Time) (u [16]byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	t := uint64(now.UnixNano()/100) + epoch
	m.last = max(m.last+1, t)
	binary.BigEndian.PutUint32(u[0:], uint32(m.last))
	binary.BigEndian.PutUint16(u[4:], uint16(m.last>>32))
	binary.BigEndian.PutUint16(u[6:], uint16(m.last>>48)&0x0fff|1<<12)
	binary.BigEndian.PutUint16(u[8:], m.sequence|1<<15)
	copy(u[10:], m.node[:])
	return u
}
