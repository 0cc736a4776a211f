// Package re is Python's re: it reads patterns in Python's notation, and runs them on the
// engine of internal/backtrack.
package re

import (
	"strings"

	"pyasync/internal/backtrack"
	"pyasync/object"
)

// this file is the module: compiling, the cache and the functions

type (
	value  = object.Value
	thread = object.Thread
)

const doc = `Regular expressions.

The functions take a pattern as text or as compiled by compile(), and flags: A or ASCII,
I or IGNORECASE, L or LOCALE, M or MULTILINE, S or DOTALL, X or VERBOSE, U or UNICODE.`

// Pattern is a compiled pattern.
type Pattern struct {
	t       *translated
	program *backtrack.Program
	source  value
	bytes   bool
	flags   int

	st    *state  // of the interpreter, once it was asked for
	names []value // of the groups that someone asked for

	lastTemplate string // the last template of a replacement, and its parts
	lastParts    []part
}

// PatternType is re.Pattern.
var PatternType = object.NewStatic("Pattern", object.ObjectType, object.FlagNoInstantiate)

// Type is re.Pattern.
func (*Pattern) Type() *object.Type { return PatternType }

// Fork implements object.Forker.
func (p *Pattern) Fork(f *object.Fork) object.Object {
	return &Pattern{t: p.t, program: p.program, source: f.Value(p.source), bytes: p.bytes, flags: p.flags}
}

// MakeWeak lets scripts refer to patterns weakly.
func (p *Pattern) MakeWeak() object.Weak { return object.WeakTo(p) }

// cacheKey is a pattern in the cache of an interpreter.
type cacheKey struct {
	text  string
	bytes bool
	flags int
}

type stateKey struct{}

// state is what the module keeps for each interpreter.
type state struct {
	cache map[cacheKey]*Pattern

	idle []*machine

	last     value  // the last long bytes that were searched, and the same as text:
	lastText string // tokenizers search one object again and again
}

// Lengths of bytes whose text is kept.
const (
	minKept = 200
	maxKept = 1 << 20
)

const maxCache = 512

// CPython's compiler calls itself for groups within groups.
const (
	framesBefore  = 8
	framesOfGroup = 2
)

func stateOf(th *thread) *state {
	s, ok := th.Interp.State[stateKey{}].(*state)
	if !ok {
		s = &state{cache: map[cacheKey]*Pattern{}}
		th.Interp.State[stateKey{}] = s
	}
	return s
}

// compile compiles a str or bytes pattern.
func compile(th *thread, v value, flags int) (*Pattern, error) {
	if p, ok := v.Object().(*Pattern); ok {
		if flags != 0 {
			return nil, th.ValueErrorf("cannot process flags argument with a compiled pattern")
		}
		return p, nil
	}
	if err := hashable(th, v); err != nil { // it is looked up in a cache first
		return nil, err
	}
	s, err := textOf(th, v, "first argument must be string or compiled pattern")
	if err != nil {
		return nil, err
	}
	st := stateOf(th)
	key := cacheKey{s.text, s.bytes(), flags}
	if p, ok := st.cache[key]; ok {
		return p, nil
	}
	t, perr := translate(s.runes(), flags&^flagDebug, s.bytes(), (th.AskedLimit()-th.Depth-framesBefore)/framesOfGroup)
	if perr != nil {
		return nil, raise(th, perr, v)
	}
	for _, w := range t.warnings {
		if err := th.Warn(object.FutureWarningType, w, 1); err != nil {
			return nil, err
		}
	}
	p := &Pattern{t: t, source: v, bytes: s.bytes(), flags: t.flags}
	p.program = backtrack.Compile(t.tree, t.groups, p.bytes)
	t.tree = nil
	if len(st.cache) >= maxCache {
		clear(st.cache)
	}
	st.cache[key] = p
	return p, nil
}

// hashable is the error of a value that is no key of a dict.
func hashable(th *thread, v value) error {
	if v.Type() == object.StrType {
		return nil
	}
	_, err := object.Hash(th, v)
	return err
}

// subject is what is searched: a str, or bytes where str is nil.
type subject struct {
	text string
	str  *object.Str
}

// textOf is the text or the bytes in v.
func textOf(th *thread, v value, msg string) (subject, error) {
	if str, ok := object.AsStr(v); ok {
		return subject{str.String(), str}, nil
	}
	if v.Type().Buffer == nil {
		return subject{}, th.TypeErrorf("%s", msg)
	}
	b, err := object.BytesLike(th, v)
	if err != nil {
		return subject{}, err
	}
	if v.Type() != object.BytesType || len(b) < minKept || len(b) > maxKept {
		return subject{text: string(b)}, nil
	}
	st := stateOf(th)
	if !object.Is(st.last, v) {
		st.last, st.lastText = v, string(b)
	}
	return subject{text: st.lastText}, nil
}

// subject is the argument of the pattern's methods.
func (p *Pattern) subject(th *thread, v value) (subject, error) {
	if str, ok := object.AsStr(v); ok && !p.bytes {
		return subject{str.String(), str}, nil
	}
	s, err := textOf(th, v, "expected string or bytes-like object, got '"+v.Type().Name+"'")
	if err != nil {
		return s, err
	}
	if s.bytes() != p.bytes {
		if p.bytes {
			return s, th.TypeErrorf("cannot use a bytes pattern on a string-like object")
		}
		return s, th.TypeErrorf("cannot use a string pattern on a bytes-like object")
	}
	return s, nil
}

func (s *subject) bytes() bool { return s.str == nil }

// part is what lies between two offsets, as an object.
func (s *subject) part(th *thread, from, to int) value {
	if s.str != nil {
		return th.PartOf(s.str, from, to)
	}
	return object.NewBytes([]byte(s.text[from:to]))
}

// partOrNone is part, or None for the offsets of a group that took no part.
func (s *subject) partOrNone(th *thread, from, to int) value {
	if from < 0 {
		return object.None
	}
	return s.part(th, from, to)
}

// number is the number of characters in front of an offset, which may be -1.
func (s *subject) number(offset int) int {
	if s.str == nil || offset < 0 {
		return offset
	}
	return s.str.CodePoint(offset)
}

// offset is where the character with a number begins.
func (s *subject) offset(number int) int {
	if s.str == nil {
		return number
	}
	return s.str.ByteOffset(number)
}

// runes are the characters, one by one.
func (s *subject) runes() []rune {
	if s.str != nil {
		return object.Runes(s.str)
	}
	rs := make([]rune, len(s.text))
	for i := range len(s.text) {
		rs[i] = rune(s.text[i])
	}
	return rs
}

// newError is an re.PatternError for pattern v.
func newError(th *thread, msg string, v, pos value) (value, error) {
	types, err := typesOf(th)
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(th, types, "PatternError", object.FromString(msg), v, pos)
}

// raise is the PatternError for a mistake in pattern v, whose text is s.
func raise(th *thread, e *patternError, v value) error {
	switch e.pos {
	case overflow:
		return th.Raise(object.OverflowErrorType, e.msg)
	case badGroup:
		return hide(th, th.Raise(object.IndexErrorType, e.msg), e.hidden)
	case tooDeep:
		return th.Raise(object.RecursionErrorType, e.msg)
	case badFlags:
		return th.Raise(object.ValueErrorType, e.msg)
	}
	pos := object.None
	if e.pos >= 0 {
		pos = object.Int(int64(e.pos))
	}
	x, err := newError(th, e.msg, v, pos)
	if err != nil {
		return err
	}
	exc := x.Object().(*object.Exception)
	exc.SetContext(th.Handled)
	if e.twice {
		first, err := newError(th, e.msg, object.None, object.None)
		if err != nil {
			return err
		}
		e.hidden, _ = first.Object().(*object.Exception)
	}
	return hide(th, exc, e.hidden)
}

// hide makes first, if there is one, the context that err does not show.
func hide(th *thread, err error, first *object.Exception) error {
	if x, ok := err.(*object.Exception); ok && first != nil {
		first.SetContext(th.Handled)
		x.Context, x.Suppress = first, true
	}
	return err
}

// flagsArg is a flags argument.
func flagsArg(th *thread, v value) (int, error) {
	if v.IsZero() {
		return 0, nil
	}
	if err := hashable(th, v); err != nil {
		return 0, err
	}
	if v.Type().Index == nil {
		return 0, th.TypeErrorf("unsupported operand type(s) for &: '%s' and 'int'", v.Type().Name)
	}
	return object.AsIndex(th, v)
}

// viaPattern is the function of the module for a method of patterns that takes a string.
func viaPattern(name, doc string, method func(th *thread, self value, a []value) (value, error)) *object.Func {
	return &object.Func{Name: name, Sig: "(pattern, string, flags=0)", Doc: doc, Bound: func(th *thread, self value, a []value) (value, error) {
		fl, err := flagsArg(th, a[2])
		if err != nil {
			return value{}, err
		}
		p, err := compile(th, a[0], fl)
		if err != nil {
			return value{}, err
		}
		args := [3]value{a[1]} // without pos and endpos
		return method(th, object.From(p), args[:])
	}}
}

// Module is re.
var Module = object.ModuleDef{
	Name:  "re",
	Doc:   doc,
	Types: []*object.Type{PatternType, MatchType},
	Funcs: []*object.Func{
		{Name: "compile", Sig: "(pattern, flags=0)", Doc: "Compile a regular expression, for many uses. Raises PatternError if it is not valid.", Bound: func(th *thread, self value, a []value) (value, error) {
			fl, err := flagsArg(th, a[1])
			if err != nil {
				return value{}, err
			}
			p, err := compile(th, a[0], fl)
			if err != nil {
				return value{}, err
			}
			return object.From(p), nil
		}},
		{Name: "_compile", Sig: "(pattern, flags)", Doc: "What a pickled Pattern calls.", Bound: func(th *thread, self value, a []value) (value, error) {
			fl, err := flagsArg(th, a[1])
			if err != nil {
				return value{}, err
			}
			p, err := compile(th, a[0], fl)
			if err != nil {
				return value{}, err
			}
			return object.From(p), nil
		}},
		viaPattern("search", "Look for the first place in string where the pattern fits: a Match, or None.", one(backtrack.Search)),
		viaPattern("match", "Try the pattern at the beginning of string: a Match, or None.", one(backtrack.Match)),
		viaPattern("fullmatch", "Try the pattern on the whole string: a Match, or None.", one(backtrack.Full)),
		viaPattern("findall", `The text of every match in string, a list.

With one group in the pattern it holds what that matched, with several tuples of what they did.`, findAll),
		viaPattern("finditer", "Iterate over the matches in string, as Match objects. They do not overlap, and may be empty.", findIter),
		{Name: "escape", Sig: "(pattern)", Doc: "Put a backslash before whatever means something special in a pattern.", Bound: func(th *thread, self value, a []value) (value, error) { return escape(th, a[0]) }},
		{Name: "purge", Doc: "Forget the patterns compiled so far.", Fast0: func(th *thread, self value) (value, error) {
			st := stateOf(th)
			clear(st.cache)
			st.last, st.lastText = value{}, ""
			return object.None, nil
		}},
	},
	Defs: []*object.Def{splitDef, subDef, subnDef, &lateName, &allNames},
	Exec: func(th *thread, m *object.Module) error {
		t, err := scannerClass.Make(th, m, object.TypeType)
		if err != nil {
			return err
		}
		m.Set(th, "Scanner", object.From(t))
		for _, d := range []*object.Def{splitDef, subDef, subnDef} {
			// What inspect.signature shows in place of the *args that catch positional options.
			fixed, _, _ := strings.Cut(d.Sig, ", *args")
			option := "count"
			if d == splitDef {
				option = "maxsplit"
			}
			if err := object.SetAttrString(th, m.Get(d.Name), "__text_signature__", object.FromString(fixed+", "+option+"=0, flags=0)")); err != nil {
				return err
			}
		}
		return nil
	},
	Attrs: func(th *thread) []object.Attr {
		var all []value
		for _, n := range []string{"match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error", "Pattern", "Match",
			"A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError"} {
			all = append(all, object.FromString(n))
		}
		return []object.Attr{{Name: "__all__", Value: object.NewList(all)}}
	},
}

// escape puts a backslash before everything that has a meaning in patterns.
func escape(th *thread, v value) (value, error) {
	s, err := textOf(th, v, "decoding to str: need a bytes-like object, "+v.Type().Name+" found")
	if err != nil {
		return value{}, err
	}
	var out []rune
	for _, r := range s.runes() {
		for _, c := range "()[]{}?*+-|^$\\.&~# \t\n\r\v\f" {
			if c == r {
				out = append(out, '\\')
			}
		}
		out = append(out, r)
	}
	p := Pattern{bytes: s.bytes()}
	if p.bytes {
		return object.NewBytes([]byte(p.encode(out))), nil
	}
	return object.FromRunes(out), nil
}
