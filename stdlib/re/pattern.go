package re

import (
	"strconv"

	"github.com/dlclark/regexp2"

	"pyasync/object"
)

// this file defines what patterns do

// mode says where a match must begin and end.
type mode uint8

const (
	searching mode = iota
	matching
	fullMatching
	advancing mode = 4 // with searching or matching: not empty at the beginning
)

// engine is the compiled form for a mode.
func (p *Pattern) engine(th *thread, m mode) (*regexp2.Regexp, error) {
	if p.forms[m] == nil {
		text := p.t.text
		switch m {
		case matching:
			text = `\G(?:` + text + `)`
		case fullMatching:
			text = `\G(?:` + text + `)\z`
		case searching | advancing:
			text = `(?:` + text + `)(?!\G)`
		case matching | advancing:
			text = `\G(?:` + text + `)(?!\G)`
		}
		var err error
		if p.forms[m], err = build(th, text); err != nil {
			return nil, err
		}
	}
	return p.forms[m], nil
}

// find is the first match of s at or after pos, or nil. s ends where the search may go.
func (p *Pattern) find(th *thread, m mode, s []rune, pos int) ([]int, error) {
	if pos > len(s) {
		return nil, nil
	}
	re, err := p.engine(th, m)
	if err != nil {
		return nil, err
	}
	g, err := run(th, re, s, pos)
	if g == nil {
		return nil, err
	}
	spans := make([]int, 2*(p.t.groups+1))
	spans[0], spans[1] = g.Index, g.Index+g.Length
	for i := 1; i <= p.t.groups; i++ {
		spans[2*i], spans[2*i+1] = -1, -1
		if c := g.GroupByNumber(i); c != nil && len(c.Captures) > 0 {
			spans[2*i], spans[2*i+1] = c.Index, c.Index+c.Length
		}
	}
	return spans, nil
}

// region is the searched part for the arguments pos and endpos.
func region(th *thread, s []rune, pos, endpos value) (part []rune, from int, err error) {
	end := len(s)
	if !endpos.IsZero() {
		n, err := object.ClampIndex(th, endpos)
		if err != nil {
			return nil, 0, err
		}
		end = max(0, min(n, end))
	}
	if !pos.IsZero() {
		n, err := object.ClampIndex(th, pos)
		if err != nil {
			return nil, 0, err
		}
		from = max(0, min(n, len(s)))
	}
	return s[:end], from, nil
}

func patOf(v value) *Pattern { return v.Object().(*Pattern) }

// one is search, match or fullmatch.
func one(m mode) func(th *thread, self value, a []value) (value, error) {
	return func(th *thread, self value, a []value) (value, error) {
		p := patOf(self)
		s, err := p.subject(th, a[0])
		if err != nil {
			return value{}, err
		}
		part, from, err := region(th, s, a[1], a[2])
		if err != nil {
			return value{}, err
		}
		spans, err := p.find(th, m, part, from)
		if err != nil {
			return value{}, err
		}
		if spans == nil {
			return object.None, nil
		}
		return object.From(&Match{p: p, v: a[0], s: s, spans: spans, pos: from, endpos: len(part)}), nil
	}
}

func init() {
	t := PatternType
	t.Module = "re"
	t.Doc = "Compiled regular expression object."
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
		{Name: "search", Sig: "(string, pos=0, endpos=9223372036854775807)", Doc: "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.", Bound: one(searching)},
		{Name: "match", Sig: "(string, pos=0, endpos=9223372036854775807)", Doc: "Matches zero or more characters at the beginning of the string.", Bound: one(matching)},
		{Name: "fullmatch", Sig: "(string, pos=0, endpos=9223372036854775807)", Doc: "Matches against all of the string.", Bound: one(fullMatching)},
		{Name: "scanner", Sig: "(string, pos=0, endpos=9223372036854775807)", Bound: newScanner},
		{Name: "findall", Sig: "(string, pos=0, endpos=9223372036854775807)", Doc: "Return a list of all non-overlapping matches of pattern in string.", Bound: findAll},
		{Name: "finditer", Sig: "(string, pos=0, endpos=9223372036854775807)", Doc: "Return an iterator over all non-overlapping matches for the RE pattern in string.", Bound: findIter},
		{Name: "split", Sig: "(string, maxsplit=0)", Doc: "Split string by the occurrences of pattern.", Bound: split},
		{Name: "sub", Sig: "(repl, string, count=0)", Doc: "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.", Bound: func(th *thread, self value, a []value) (value, error) {
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
	s := it.all
	var out []value
	empty := p.slice(value{}, nil, 0, 0)
	err = it.each(th, func(spans []int) (bool, error) {
		group := func(i int) value {
			if spans[2*i] < 0 {
				return empty
			}
			return p.slice(value{}, s, spans[2*i], spans[2*i+1])
		}
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
	s, limit := it.all, 0
	if !a[1].IsZero() {
		if limit, err = object.AsIndex(th, a[1]); err != nil {
			return value{}, err
		}
	}
	var out []value
	last, n := 0, 0
	if limit >= 0 {
		err = it.each(th, func(spans []int) (bool, error) {
			out = append(out, p.slice(value{}, s, last, spans[0]))
			for i := 1; i <= p.t.groups; i++ {
				out = append(out, p.slice(value{}, s, spans[2*i], spans[2*i+1]))
			}
			last = spans[1]
			n++
			return limit == 0 || n < limit, nil
		})
	}
	return object.NewList(append(out, p.slice(value{}, s, last, len(s)))), err
}

// substitute is sub: the new text and the number of replacements.
func substitute(th *thread, p *Pattern, a []value) (value, int, error) {
	it, err := p.scan(th, a[1], value{}, value{})
	if err != nil {
		return value{}, 0, err
	}
	s, count := it.all, 0
	if !a[2].IsZero() {
		if count, err = object.AsIndex(th, a[2]); err != nil {
			return value{}, 0, err
		}
	}
	expand, err := p.replacement(th, a[0])
	if err != nil {
		return value{}, 0, err
	}
	var out []rune
	var bad error // of the first result that is no text, told when all are there
	last, n, pieces := 0, 0, 0
	err = it.each(th, func(spans []int) (bool, error) {
		out = append(out, s[last:spans[0]]...)
		if spans[0] > last {
			pieces++
		}
		r, odd, err := expand(&Match{p: p, v: a[1], s: s, spans: spans, endpos: len(s)})
		if !odd.IsZero() && bad == nil {
			bad = th.TypeErrorf("sequence item %d: expected %s, %s found", pieces, p.textType(), odd.Type().Name)
		}
		out = append(out, r...)
		last = spans[1]
		n++
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
	out = append(out, s[last:]...)
	return p.slice(value{}, out, 0, len(out)), n, nil
}

// textType is what errors call the type of the text that p searches.
func (p *Pattern) textType() string {
	if p.bytes {
		return "a bytes-like object"
	}
	return "str instance"
}

// replacement is the repl argument as a function: a template or anything callable. Its second
// result is what a callable returned, if that is no text.
func (p *Pattern) replacement(th *thread, repl value) (func(m *Match) ([]rune, value, error), error) {
	if object.Callable(repl) {
		return func(m *Match) ([]rune, value, error) {
			r, err := object.Call1(th, repl, object.From(m))
			if err != nil || r.IsNone() {
				return nil, value{}, err
			}
			s, isBytes, err := subject(th, r, "")
			if err != nil && object.IsException(err, object.TypeErrorType) || err == nil && isBytes != p.bytes {
				return nil, r, nil
			}
			return s, value{}, err
		}, nil
	}
	if err := hashable(th, repl); err != nil { // templates are looked up in a cache
		return nil, err
	}
	s, isBytes, err := subject(th, repl, "decoding to str: need a bytes-like object, "+repl.Type().Name+" found")
	if err != nil {
		return nil, err
	}
	if isBytes != p.bytes {
		if p.bytes {
			return nil, th.TypeErrorf("a bytes-like object is required, not 'str'")
		}
		return nil, th.TypeErrorf("expected str instance, bytes found")
	}
	parts, perr := p.template(s)
	if perr != nil {
		return nil, raise(th, perr, repl, s)
	}
	return func(m *Match) ([]rune, value, error) { return m.expand(parts), value{}, nil }, nil
}

// part of a template: text, or a group when group >= 0.
type part struct {
	text  []rune
	group int
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
	add := func(g, pos int) {
		if g > p.t.groups {
			r.fail("invalid group reference "+strconv.Itoa(g), pos)
		}
		parts = append(parts, part{text: text, group: -1}, part{group: g})
		text = nil
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
	return append(parts, part{text: text, group: -1}), nil
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
