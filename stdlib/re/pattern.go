package re

import (
	"strconv"

	"pyasync/internal/backtrack"
	"pyasync/object"
)

// this file defines what patterns do

// find looks for a match of p in s, which ends where the search may go, from offset pos on.
// What it found is in the machine, which the caller gives back, found or not.
func (p *Pattern) find(th *thread, mode backtrack.Mode, s string, pos int) (*machine, bool, error) {
	if p.st == nil {
		p.st = stateOf(th)
	}
	m := p.st.machine(th)
	found, err := m.Find(p.program, s, pos, mode)
	return m, found, err
}

// region is the searched part for the arguments pos and endpos, as offsets and as numbers of
// characters.
type region struct{ from, to, pos, endpos int }

func (s *subject) region(th *thread, pos, endpos value) (r region, err error) {
	r.to = len(s.text)
	if pos.IsZero() && endpos.IsZero() {
		r.endpos = -1 // counted when someone asks
		return r, nil
	}
	size := s.number(len(s.text))
	r.endpos = size
	if !endpos.IsZero() {
		n, err := object.ClampIndex(th, endpos)
		if err != nil {
			return r, err
		}
		r.endpos = max(0, min(n, size))
		r.to = s.offset(r.endpos)
	}
	if !pos.IsZero() {
		n, err := object.ClampIndex(th, pos)
		if err != nil {
			return r, err
		}
		r.pos = max(0, min(n, size))
		r.from = s.offset(r.pos)
	}
	return r, nil
}

// groupName is the name of a group, or None.
func (p *Pattern) groupName(i int) value {
	if i == 0 || p.t.names[i] == "" {
		return object.None
	}
	if p.names == nil {
		p.names = make([]value, len(p.t.names))
	}
	if p.names[i].IsZero() {
		p.names[i] = object.FromString(p.t.names[i])
	}
	return p.names[i]
}

func patOf(v value) *Pattern { return v.Object().(*Pattern) }

// one is search, match or fullmatch.
func one(mode backtrack.Mode) func(th *thread, self value, a []value) (value, error) {
	return func(th *thread, self value, a []value) (value, error) {
		p := patOf(self)
		s, err := p.subject(th, a[0])
		if err != nil {
			return value{}, err
		}
		r, err := s.region(th, a[1], a[2])
		if err != nil {
			return value{}, err
		}
		m, found, err := p.find(th, mode, s.text[:r.to], r.from)
		result := object.None
		if found {
			sr := search{p: p, v: a[0], s: s, pos: r.pos, endpos: r.endpos}
			result = object.From(newLoneMatch(sr, m.Marks, m.Last))
		}
		m.release()
		return result, err
	}
}

func init() {
	t := PatternType
	t.Module = "re"
	t.Doc = "A regular expression, compiled by re.compile()."
	t.Repr = patternRepr
	t.Hash = func(th *thread, v value) (int64, error) {
		p := patOf(v)
		h, err := object.Hash(th, p.source)
		return h ^ int64(p.flags), err
	}
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		p, ok1 := a.Object().(*Pattern)
		q, ok2 := b.Object().(*Pattern)
		if !ok1 || !ok2 || op != object.EQ && op != object.NE {
			return object.NotImplemented, nil
		}
		eq := p.flags == q.flags && p.bytes == q.bytes
		if eq {
			var err error
			if eq, err = object.Equal(th, p.source, q.source); err != nil {
				return value{}, err
			}
		}
		return object.Bool(eq == (op == object.EQ)), nil
	}
	t.Methods = patternMethods
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "pattern", Get: func(th *thread, v value) (value, error) { return patOf(v).source, nil }},
			{Name: "flags", Get: func(th *thread, v value) (value, error) { return object.Int(int64(patOf(v).flags)), nil }},
			{Name: "groups", Get: func(th *thread, v value) (value, error) { return object.Int(int64(patOf(v).t.groups)), nil }},
			{Name: "groupindex", Get: func(th *thread, v value) (value, error) {
				d := object.NewDict()
				p := patOf(v)
				for i, n := range p.t.names {
					if n != "" {
						d.SetString(n, object.Int(int64(i)))
					}
				}
				return object.NewMappingProxy(object.From(d)), nil
			}},
		}
	}
}

func patternRepr(th *thread, v value) (value, error) {
	p := patOf(v)
	r, err := object.ReprString(th, p.source)
	if err != nil {
		return value{}, err
	}
	if rs := []rune(r); len(rs) > 200 {
		r = string(rs[:200])
	}
	flags := p.flags
	if !p.bytes {
		flags &^= flagUnicode
	}
	if flags != 0 {
		r += ", " + flagText(int64(flags))
	}
	return object.FromString("re.compile(" + r + ")"), nil
}

func patternMethods() []object.Func {
	return []object.Func{
		{Name: "search", Sig: "(string, pos=0, endpos=9223372036854775807)", Doc: "Look for the first place where the pattern fits, from pos to endpos: a Match, or None.", Bound: one(backtrack.Search)},
		{Name: "match", Sig: "(string, pos=0, endpos=9223372036854775807)", Doc: "Try the pattern at pos: a Match, or None.", Bound: one(backtrack.Match)},
		{Name: "fullmatch", Sig: "(string, pos=0, endpos=9223372036854775807)", Doc: "Try the pattern on all from pos to endpos: a Match, or None.", Bound: one(backtrack.Full)},
		{Name: "scanner", Sig: "(string, pos=0, endpos=9223372036854775807)", Bound: newScanner},
		{Name: "findall", Sig: "(string, pos=0, endpos=9223372036854775807)", Doc: "The text of every match from pos to endpos, a list; with groups in the pattern what they matched, tuples if there are several.", Bound: findAll},
		{Name: "finditer", Sig: "(string, pos=0, endpos=9223372036854775807)", Doc: "Iterate over the matches from pos to endpos, as Match objects.", Bound: findIter},
		{Name: "split", Sig: "(string, maxsplit=0)", Doc: "Cut string up at each match, into a list, in at most maxsplit places if that is not 0. What groups matched goes in too.", Bound: split},
		{Name: "sub", Sig: "(repl, string, count=0)", Doc: "Put repl, a template or a function of the Match, in place of each match, of the first count if that is not 0.", Bound: func(th *thread, self value, a []value) (value, error) {
			v, _, err := substitute(th, patOf(self), a)
			return v, err
		}},
		{Name: "subn", Sig: "(repl, string, count=0)", Doc: "Return the tuple (new_string, number_of_subs_made).", Bound: func(th *thread, self value, a []value) (value, error) {
			v, n, err := substitute(th, patOf(self), a)
			return object.NewTuple([]value{v, object.Int(int64(n))}), err
		}},
		{Name: "__copy__", Fast0: func(th *thread, self value) (value, error) { return self, nil }},
		{Name: "__deepcopy__", Sig: "(memo, /)", Fast1: func(th *thread, self, memo value) (value, error) { return self, nil }},
		{Name: "__reduce__", Fast0: func(th *thread, self value) (value, error) {
			m, err := th.Interp.Hooks.ImportModule(th, "re")
			if err != nil {
				return value{}, err
			}
			fn, err := object.GetAttrString(th, m, "_compile")
			p := patOf(self)
			return object.NewTuple([]value{fn, object.NewTuple([]value{p.source, object.Int(int64(p.flags))})}), err
		}},
		{Name: "__class_getitem__", Class: true, Sig: "(object, /)", Fast1: func(th *thread, self, x value) (value, error) { return object.NewGenericAlias(th, self, x) }},
	}
}

func findAll(th *thread, self value, a []value) (value, error) {
	p := patOf(self)
	it, err := p.scan(th, a[0], a[1], a[2])
	if err != nil {
		return value{}, err
	}
	var out []value
	group := func(i int) value {
		if it.spans[2*i] < 0 {
			return it.s.part(th, 0, 0)
		}
		return it.s.part(th, it.spans[2*i], it.spans[2*i+1])
	}
	err = it.each(th, func() (bool, error) {
		switch p.t.groups {
		case 0:
			out = append(out, group(0))
		case 1:
			out = append(out, group(1))
		default:
			t := make([]value, p.t.groups)
			for i := range t {
				t[i] = group(i + 1)
			}
			out = append(out, object.NewTuple(t))
		}
		return true, nil
	})
	return object.NewList(out), err
}

func split(th *thread, self value, a []value) (value, error) {
	p := patOf(self)
	it, err := p.scan(th, a[0], value{}, value{})
	if err != nil {
		return value{}, err
	}
	limit := 0
	if !a[1].IsZero() {
		if limit, err = object.AsIndex(th, a[1]); err != nil {
			return value{}, err
		}
	}
	var out []value
	last, n := 0, 0
	if limit >= 0 {
		err = it.each(th, func() (bool, error) {
			out = append(out, it.s.part(th, last, it.spans[0]))
			for i := 1; i <= p.t.groups; i++ {
				out = append(out, it.s.partOrNone(th, it.spans[2*i], it.spans[2*i+1]))
			}
			last = it.spans[1]
			n++
			return limit == 0 || n < limit, nil
		})
	}
	return object.NewList(append(out, it.s.part(th, last, len(it.s.text)))), err
}

// substitute is sub: the new text and the number of replacements.
func substitute(th *thread, p *Pattern, a []value) (value, int, error) {
	it, err := p.scan(th, a[1], value{}, value{})
	if err != nil {
		return value{}, 0, err
	}
	s, count := it.s.text, 0
	if !a[2].IsZero() {
		if count, err = object.AsIndex(th, a[2]); err != nil {
			return value{}, 0, err
		}
	}
	expand, err := p.replacement(th, a[0])
	if err != nil {
		return value{}, 0, err
	}
	var out []byte
	var bad error // of the first result that is no text, told when all are there
	last, n, pieces := 0, 0, 0
	err = it.each(th, func() (bool, error) {
		if out == nil {
			out = make([]byte, 0, len(s)+len(s)/8)
		}
		out = append(out, s[last:it.spans[0]]...)
		if it.spans[0] > last {
			pieces++
		}
		last = it.spans[1]
		n++
		var odd value
		var err error
		out, odd, err = expand(out, it)
		if !odd.IsZero() && odd.IsNone() {
			return count <= 0 || n < count, err
		}
		if !odd.IsZero() && bad == nil {
			bad = th.TypeErrorf("sequence item %d: expected %s, %s found", pieces, p.textType(), odd.Type().Name)
		}
		pieces++
		return count <= 0 || n < count, err
	})
	if err != nil {
		return value{}, 0, err
	}
	if bad != nil {
		return value{}, 0, bad
	}
	if n == 0 && (a[1].Type() == object.StrType || a[1].Type() == object.BytesType) {
		return a[1], 0, nil
	}
	return p.result(append(out, s[last:]...)), n, nil
}

// result is a new text or new bytes.
func (p *Pattern) result(b []byte) value {
	if p.bytes {
		return object.NewBytes(b)
	}
	return object.FromString(string(b))
}

// textType is what errors call the type of the text that p searches.
func (p *Pattern) textType() string {
	if p.bytes {
		return "a bytes-like object"
	}
	return "str instance"
}

// expansion appends the replacement of a match, the present one of an iteration. Its second
// result is what it is to be replaced by, if that is None or no text of the pattern's kind.
type expansion func(out []byte, it *matches) ([]byte, value, error)

// replacement is the repl argument as a function: a template or anything callable.
func (p *Pattern) replacement(th *thread, repl value) (expansion, error) {
	if object.Callable(repl) {
		return func(out []byte, it *matches) ([]byte, value, error) {
			r, err := object.Call1(th, repl, it.match())
			if err != nil || r.IsNone() {
				return out, r, err
			}
			s, err := textOf(th, r, "")
			if err != nil && object.IsException(err, object.TypeErrorType) || err == nil && s.bytes() != p.bytes {
				return out, r, nil
			}
			return append(out, s.text...), value{}, err
		}, nil
	}
	if k := repl.Type(); p.bytes && k.Is(object.StrType) || !p.bytes && k.Is(object.BytesType) {
		return func(out []byte, it *matches) ([]byte, value, error) { return out, repl, nil }, nil // which tells, where it is used
	}
	parts, err := p.parts(th, repl)
	if err != nil {
		return nil, err
	}
	return func(out []byte, it *matches) ([]byte, value, error) {
		return expand(out, parts, it.s.text, it.span), value{}, nil
	}, nil
}

// parts is a template in parts. The pattern remembers the last one.
func (p *Pattern) parts(th *thread, repl value) ([]part, error) {
	if err := hashable(th, repl); err != nil { // templates are looked up in a cache
		return nil, err
	}
	s, err := textOf(th, repl, "decoding to str: need a bytes-like object, "+repl.Type().Name+" found")
	if err != nil {
		return nil, err
	}
	if s.bytes() != p.bytes {
		if p.bytes {
			return nil, th.TypeErrorf("a bytes-like object is required, not 'str'")
		}
		return nil, th.TypeErrorf("expected str instance, bytes found")
	}
	if p.lastParts != nil && p.lastTemplate == s.text {
		return p.lastParts, nil
	}
	parts, perr := p.template(s.runes())
	if perr != nil {
		return nil, raise(th, perr, repl)
	}
	p.lastTemplate, p.lastParts = s.text, parts
	return parts, nil
}

// part of a template: text, or a group when group >= 0.
type part struct {
	text  string
	group int
}

// expand appends a template with the groups of a match in their places.
func expand(out []byte, parts []part, s string, span func(i int) (from, to int)) []byte {
	for _, p := range parts {
		if p.group < 0 {
			out = append(out, p.text...)
		} else if from, to := span(p.group); from >= 0 {
			out = append(out, s[from:to]...)
		}
	}
	return out
}

// template reads a replacement with its \1 and \g<name>.
func (p *Pattern) template(s []rune) (parts []part, perr *patternError) {
	defer func() {
		if e, ok := recover().(*patternError); ok {
			perr = e
		}
	}()
	r := &parser{src: s, bytes: p.bytes, index: p.t.index}
	var text []rune
	literal := func() {
		if text != nil {
			parts = append(parts, part{text: p.encode(text), group: -1})
			text = nil
		}
	}
	add := func(g, pos int) {
		if g > p.t.groups {
			r.fail("invalid group reference "+strconv.Itoa(g), pos)
		}
		literal()
		parts = append(parts, part{group: g})
	}
	for r.more() {
		c := r.src[r.i]
		start := r.i
		r.i++
		if c != '\\' {
			text = append(text, c)
			continue
		}
		if !r.more() {
			r.failAtEnd(start)
		}
		c = r.src[r.i]
		r.i++
		switch {
		case c == 'g':
			add(r.templateGroup(), start+3)
		case c == '0':
			r.i--
			n := r.octal(start)
			text = append(text, n&0xff)
		case c >= '1' && c <= '9':
			digits := string(c)
			if r.more() && r.src[r.i] >= '0' && r.src[r.i] <= '9' {
				if isOctal(c) && isOctal(r.src[r.i]) && r.i+1 < len(r.src) && isOctal(r.src[r.i+1]) {
					n, _ := strconv.ParseInt(digits+string(r.src[r.i:r.i+2]), 8, 32)
					if n > 0o377 {
						r.fail(`octal escape value \`+digits+string(r.src[r.i:r.i+2])+` outside of range 0-0o377`, start)
					}
					r.i += 2
					text = append(text, rune(n))
					continue
				}
				digits += string(r.src[r.i])
				r.i++
			}
			g, _ := strconv.Atoi(digits)
			add(g, start+1)
		default:
			if e, ok := map[rune]rune{'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}[c]; ok {
				text = append(text, e)
			} else if c < 128 && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
				r.failOver(object.KeyErrorType, `\`+string(c), `bad escape \`+string(c), start)
			} else {
				text = append(text, '\\', c)
			}
		}
	}
	if literal(); parts == nil {
		parts = []part{}
	}
	return parts, nil
}

// encode is the text of a template as it is in subjects.
func (p *Pattern) encode(rs []rune) string {
	if !p.bytes {
		return object.StringOf(object.FromRunes(rs))
	}
	b := make([]byte, len(rs))
	for i, r := range rs {
		b[i] = byte(r)
	}
	return string(b)
}

// templateGroup reads <name> after \g.
func (r *parser) templateGroup() int {
	if !r.take("<") {
		r.fail("missing <", r.i)
	}
	at := r.i
	name := r.until('>')
	if g, ok := r.groupNumber(name, at); ok {
		return g
	}
	r.checkName(name, at)
	g, ok := r.index[name]
	if !ok {
		r.failOver(object.KeyErrorType, name, "unknown group name '"+name+"'", badGroup)
	}
	return g
}
