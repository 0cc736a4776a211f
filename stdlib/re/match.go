package re

import (
	"math"
	"strings"

	"pyasync/object"
)

// this file defines Match

// MatchType is re.Match.
var MatchType = object.NewStatic("Match", object.ObjectType, object.FlagNoInstantiate)

// Match is the result of a search.
type Match struct {
	*search
	last  int32   // the group that was closed last, or 0
	spans []int32 // the offsets of the start and end of each group, -1 where it took no part
}

// search is what all matches of one iteration have in common.
type search struct {
	p      *Pattern
	v      value
	s      subject
	pos    int // the searched part, as numbers of characters
	endpos int // negative until someone asks
	// far are the offsets of the one match that has this search, where they do not fit into its spans.
	far []int
}

// newMatch makes a match of a search that others may share, from the marks of a machine and
// the group that was closed last.
func newMatch(sr *search, marks []int, last int) *Match {
	if len(sr.s.text) > math.MaxInt32 {
		return newLoneMatch(*sr, marks, last)
	}
	m := matchFor(sr.p.t.groups)
	m.search = sr
	m.fill(marks, last)
	return m
}

// newLoneMatch makes a match with its own search, in the same piece of memory.
func newLoneMatch(sr search, marks []int, last int) *Match {
	m := matchAlone(sr.p.t.groups)
	*m.search = sr
	if len(sr.s.text) > math.MaxInt32 {
		m.far, m.last = copySpans(nil, marks), int32(last)
		return m
	}
	m.fill(marks, last)
	return m
}

// fill notes the spans. A group that was begun only took no part.
func (m *Match) fill(marks []int, last int) {
	m.last = int32(last)
	for i := 0; i < len(marks); i += 2 {
		from, to := marks[i], marks[i+1]
		if to < from {
			from, to = -1, -1
		}
		m.spans = append(m.spans, int32(from), int32(to))
	}
}

// matchFor is a Match with room for the spans of so many groups, few of them in the same piece
// of memory. The sizes are those that the allocator has.
func matchFor(groups int) *Match {
	m, room := withRoom[Match](groups)
	m.spans = room
	return m
}

// matchAlone is a Match as from matchFor, with room for its search.
func matchAlone(groups int) *Match {
	m, room := withRoom[struct {
		Match
		own search
	}](groups)
	m.search, m.spans = &m.own, room
	return &m.Match
}

// withRoom is an H and room for the spans of so many groups behind it.
func withRoom[H any](groups int) (*H, []int32) {
	switch {
	case groups == 0:
		m := &struct {
			head H
			room [2]int32
		}{}
		return &m.head, m.room[:0]
	case groups <= 2:
		m := &struct {
			head H
			room [6]int32
		}{}
		return &m.head, m.room[:0]
	case groups <= 6:
		m := &struct {
			head H
			room [14]int32
		}{}
		return &m.head, m.room[:0]
	case groups <= 10:
		m := &struct {
			head H
			room [22]int32
		}{}
		return &m.head, m.room[:0]
	}
	return new(H), make([]int32, 0, 2*(groups+1))
}

// copySpans copies the marks of a machine. A group that was begun only took no part.
func copySpans(to, marks []int) []int {
	to = append(to, marks...)
	for i := 0; i < len(to); i += 2 {
		if to[i+1] < to[i] {
			to[i], to[i+1] = -1, -1
		}
	}
	return to
}

// span is where group i begins and ends, both -1 where it took no part.
func (m *Match) span(i int) (from, to int) {
	if m.far != nil {
		return m.far[2*i], m.far[2*i+1]
	}
	return int(m.spans[2*i]), int(m.spans[2*i+1])
}

// Type is re.Match.
func (*Match) Type() *object.Type { return MatchType }

func matchOf(v value) *Match { return v.Object().(*Match) }

// group is what group i matched. Bytes that changed since the search show what they are now.
func (m *Match) group(th *thread, i int) value {
	from, to := m.span(i)
	if b, ok := object.AsBytearray(m.v); ok && from >= 0 {
		now := b.Bytes()
		return object.BytesOf(now[min(from, len(now)):min(to, len(now))])
	}
	return m.s.partOrNone(th, from, to)
}

// start is where group i begins, as a number of characters.
func (m *Match) start(i int) int {
	from, _ := m.span(i)
	return m.s.number(from)
}

func (m *Match) end(i int) int {
	_, to := m.span(i)
	return m.s.number(to)
}

// index is the number of the group that v names.
func (m *Match) index(th *thread, v value) (int, error) {
	if v.IsInt() {
		if g := v.AsInt(); 0 <= g && g <= int64(m.p.t.groups) {
			return int(g), nil
		}
	} else if s, ok := object.AsStr(v); ok {
		if g, ok := m.p.t.index[s.String()]; ok {
			return g, nil
		}
		return 0, th.Raise(object.IndexErrorType, "no such group")
	}
	if v.Type().Index == nil {
		return 0, th.Raise(object.IndexErrorType, "no such group")
	}
	g, err := object.AsIndex(th, v)
	if err != nil || g < 0 || g > m.p.t.groups {
		return 0, th.Raise(object.IndexErrorType, "no such group")
	}
	return g, nil
}

// shownOfMatch is how many characters of what matched are in the repr of a match.
const shownOfMatch = 50

func init() {
	t := MatchType
	t.Module = "re"
	t.Doc = "Where a pattern matched: what match(), search() and their like return. Always true."
	t.Repr = func(th *thread, v value) (value, error) {
		m := matchOf(v)
		r, err := object.ReprString(th, m.group(th, 0))
		n := 0
		for at := range r {
			if n++; n > shownOfMatch {
				r = r[:at]
				break
			}
		}
		return object.FromString("<re.Match object; span=(" + itoa(m.start(0)) + ", " + itoa(m.end(0)) + "), match=" + r + ">"), err
	}
	t.GetItem = func(th *thread, v, key value) (value, error) {
		m := matchOf(v)
		i, err := m.index(th, key)
		if err != nil {
			return value{}, err
		}
		return m.group(th, i), nil
	}
	t.Methods = matchMethods
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "re", Get: func(th *thread, v value) (value, error) { return object.From(matchOf(v).p), nil }},
			{Name: "string", Get: func(th *thread, v value) (value, error) { return matchOf(v).v, nil }},
			{Name: "pos", Get: func(th *thread, v value) (value, error) { return object.Int(int64(matchOf(v).pos)), nil }},
			{Name: "endpos", Get: func(th *thread, v value) (value, error) { return endOf(matchOf(v)), nil }},
			{Name: "lastindex", Get: func(th *thread, v value) (value, error) {
				if i := matchOf(v).last; i > 0 {
					return object.Int(int64(i)), nil
				}
				return object.None, nil
			}},
			{Name: "lastgroup", Get: func(th *thread, v value) (value, error) {
				m := matchOf(v)
				return m.p.groupName(int(m.last)), nil
			}},
			{Name: "regs", Get: func(th *thread, v value) (value, error) {
				m := matchOf(v)
				out := make([]value, m.p.t.groups+1)
				for i := range out {
					out[i] = m.spanTuple(i)
				}
				return object.NewTuple(out), nil
			}},
		}
	}
}

// endOf is the end of the searched part.
func endOf(m *Match) value {
	if m.endpos < 0 {
		m.endpos = m.s.number(len(m.s.text))
	}
	return object.Int(int64(m.endpos))
}

func (m *Match) spanTuple(i int) value {
	return object.NewTuple([]value{object.Int(int64(m.start(i))), object.Int(int64(m.end(i)))})
}

func matchMethods() []object.Func {
	// place is start, end or span of a group, the whole match when it is omitted.
	place := func(name string, f func(m *Match, i int) value) object.Func {
		return object.Func{Name: name, Sig: "(group=0, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			m, i := matchOf(self), 0
			if !a[0].IsZero() {
				var err error
				if i, err = m.index(th, a[0]); err != nil {
					return value{}, err
				}
			}
			return f(m, i), nil
		}}
	}
	orDefault := func(th *thread, m *Match, i int, def value) value {
		if from, _ := m.span(i); from < 0 && !def.IsZero() {
			return def
		}
		return m.group(th, i)
	}
	return []object.Func{
		{Name: "group", Doc: `group([group1, ...]): what a group matched, by number or name; 0 or nothing is the whole match.

Several arguments give a tuple; a group that took no part gives None. Raises IndexError for a group that is not there.`, Raw: func(th *thread, self value, args []value, kw []object.Kw) (value, error) {
			m := matchOf(self)
			switch len(args) {
			case 0:
				return m.group(th, 0), nil
			case 1:
				i, err := m.index(th, args[0])
				if err != nil {
					return value{}, err
				}
				return m.group(th, i), nil
			}
			out := make([]value, len(args))
			for k, a := range args {
				i, err := m.index(th, a)
				if err != nil {
					return value{}, err
				}
				out[k] = m.group(th, i)
			}
			return object.NewTuple(out), nil
		}},
		{Name: "groups", Sig: "(default=None)", Doc: "What each group matched, as a tuple; default for those that took no part.", Bound: func(th *thread, self value, a []value) (value, error) {
			m := matchOf(self)
			out := make([]value, m.p.t.groups)
			for i := range out {
				out[i] = orDefault(th, m, i+1, a[0])
			}
			return object.NewTuple(out), nil
		}},
		{Name: "groupdict", Sig: "(default=None)", Doc: "What each named group matched, as a dict; default for those that took no part.", Bound: func(th *thread, self value, a []value) (value, error) {
			m := matchOf(self)
			d := object.NewDict()
			for i, n := range m.p.t.names {
				if n != "" {
					d.SetString(n, orDefault(th, m, i, a[0]))
				}
			}
			return object.From(d), nil
		}},
		place("start", func(m *Match, i int) value { return object.Int(int64(m.start(i))) }),
		place("end", func(m *Match, i int) value { return object.Int(int64(m.end(i))) }),
		place("span", func(m *Match, i int) value { return m.spanTuple(i) }),
		{Name: "expand", Sig: "(template)", Doc: "Fill in a template as sub() does: '\\1' and '\\g<name>' stand for what the groups matched.", Bound: func(th *thread, self value, a []value) (value, error) {
			m := matchOf(self)
			if object.Callable(a[0]) && !strings.Contains(a[0].Type().Name, "str") {
				return value{}, th.TypeErrorf("expected string or bytes-like object, got '%s'", a[0].Type().Name)
			}
			parts, err := m.p.parts(th, a[0])
			if err != nil {
				return value{}, err
			}
			return m.p.result(expand(nil, parts, m.s.text, m.span)), nil
		}},
		{Name: "__copy__", Fast0: func(th *thread, self value) (value, error) { return self, nil }},
		{Name: "__deepcopy__", Sig: "(memo, /)", Fast1: func(th *thread, self, memo value) (value, error) { return self, nil }},
		{Name: "__class_getitem__", Class: true, Sig: "(object, /)", Fast1: func(th *thread, self, x value) (value, error) { return object.NewGenericAlias(th, self, x) }},
	}
}
