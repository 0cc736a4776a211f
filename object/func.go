package object

import (
	"strings"
	"sync"
)

// this file defines Func, a Python-visible function written in Go, and how its arguments are bound

// Func declares a function or method in Go: the one place for its name, signature,
// documentation and code. Exactly one of Fast0, Fast1, Fast2, Bound and Raw is set.
type Func struct {
	Name string
	// Sig is the text signature without the self parameter, e.g. "(sep=None, maxsplit=-1)".
	// It has CPython's syntax: '/' ends the positional-only parameters, '*' begins the
	// keyword-only ones, *args and **kwargs collect. Defaults are for inspect; an
	// omitted argument is the zero Value.
	Sig string
	Doc string

	// Fast0, Fast1 and Fast2 take no, one or two positional-only arguments (all required).
	Fast0 func(th *Thread, self Value) (Value, error)
	Fast1 func(th *Thread, self, a Value) (Value, error)
	Fast2 func(th *Thread, self, a, b Value) (Value, error)
	// Bound gets one Value per parameter of Sig, in order; *args is a tuple and
	// **kwargs a dict. a is valid during the call only.
	Bound func(th *Thread, self Value, a []Value) (Value, error)
	// Raw gets the arguments as they came. args and kw are valid during the call only.
	Raw func(th *Thread, self Value, args []Value, kw []Kw) (Value, error)

	Class  bool // a classmethod: self is the class
	Static bool // a staticmethod

	// NoTextSig keeps Sig from inspect: CPython tells nothing of the parameters.
	NoTextSig bool
	// Coroutine tells that a call makes a coroutine.
	Coroutine bool
	// Prompt, of a coroutine function with Fast0, Fast1 or Bound, is what `await f(…)` calls in
	// place of it; nil where there is nothing to gain. args are those of the call.
	Prompt func(th *Thread, self Value, args []Value) (Value, Promptness, error)
	// Qual is set where CPython defines the function in Python: errors about the arguments
	// are worded as for a def of this qualified name, unless Raw words them.
	Qual string

	slot   *slotDef // of a method that stands for a slot
	once   sync.Once
	params []param
	min    int  // required positional parameters
	maxPos int  // positional parameters, -1 with *args
	star   int  // index of *args, or -1
	kwargs int  // index of **kwargs, or -1
	plain  bool // positional arguments alone, min to maxPos of them, are a good call
}

// Promptness is what Prompt of a Func has done.
type Promptness uint8

const (
	NotPrompt Promptness = iota // nothing: the function is to be called
	Prompt                      // all that awaiting the coroutine would do
	Awaiting                    // it has made a coroutine, by InitAwaited, which is to be awaited
	Turning                     // the value is a Turn, which is to be awaited
)

type param struct {
	name     string
	posOnly  bool
	kwOnly   bool
	required bool
}

// parse reads Sig.
func (f *Func) parse() {
	f.star, f.kwargs = -1, -1
	s := strings.TrimSuffix(strings.TrimPrefix(f.Sig, "("), ")")
	kwOnly := false
	for _, p := range splitParams(optionalGroups(s)) {
		switch {
		case p == "":
		case p == "/":
			for i := range f.params {
				f.params[i].posOnly = true
			}
		case p == "*":
			kwOnly = true
		case strings.HasPrefix(p, "**"):
			f.kwargs = len(f.params)
			f.params = append(f.params, param{name: p[2:], kwOnly: true})
		case p[0] == '*':
			f.star, kwOnly = len(f.params), true
			f.params = append(f.params, param{name: p[1:], posOnly: true})
		default:
			name, _, hasDefault := strings.Cut(p, "=")
			f.params = append(f.params, param{name: strings.TrimSpace(name), kwOnly: kwOnly, required: !hasDefault})
			if !kwOnly {
				f.maxPos++
				if !hasDefault {
					f.min++
				}
			}
		}
	}
	f.plain = f.star < 0 && f.kwargs < 0
	for _, p := range f.params {
		if p.kwOnly && p.required {
			f.plain = false
		}
	}
	if f.star >= 0 {
		f.maxPos = -1
	}
}

// optionalGroups rewrites "sub[, start[, end]]" as "sub, start=, end=".
func optionalGroups(s string) string {
	if !strings.Contains(s, "[, ") {
		return s
	}
	var b strings.Builder
	open := false
	for i := 0; i < len(s); i++ {
		switch {
		case strings.HasPrefix(s[i:], "[, "):
			if open {
				b.WriteByte('=')
			}
			open = true
		case s[i] == ']':
			if open {
				b.WriteByte('=')
			}
			open = false
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// splitParams splits at commas outside brackets and quotes.
func splitParams(s string) []string {
	var out []string
	depth, start := 0, 0
	quote := byte(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '(' || c == '[' || c == '{':
			depth++
		case c == ')' || c == ']' || c == '}':
			depth--
		case c == ',' && depth == 0:
			out = append(out, strings.TrimSpace(s[start:i]))
			start = i + 1
		}
	}
	return append(out, strings.TrimSpace(s[start:]))
}

// call calls f, for which errors need no more than its name.
func (f *Func) call(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
	return f.callOn(th, self, args, kw, nil, Value{})
}

// callOn calls f, which is found on owner if that is not nil, else in module.
func (f *Func) callOn(th *Thread, self Value, args []Value, kw []Kw, owner *Type, module Value) (Value, error) {
	if f.Qual != "" && f.Raw == nil {
		return f.callDef(th, self, args, kw)
	}
	want := -1
	switch {
	case f.Raw != nil:
		return f.Raw(th, self, args, kw)
	case f.Fast0 != nil:
		if len(args)+len(kw) == 0 {
			return f.Fast0(th, self)
		}
		want = 0
	case f.Fast1 != nil:
		if len(args) == 1 && len(kw) == 0 {
			return f.Fast1(th, self, args[0])
		}
		want = 1
	case f.Fast2 != nil:
		if len(args) == 2 && len(kw) == 0 {
			return f.Fast2(th, self, args[0], args[1])
		}
		want = 2
	}
	if want >= 0 {
		return Value{}, f.fastError(th, want, len(args), len(kw), owner, module)
	}
	f.once.Do(f.parse)
	if len(kw) == 0 && len(args) == len(f.params) && f.maxPos == len(args) {
		return f.Bound(th, self, args)
	}
	if f.plain && len(kw) == 0 && f.min <= len(args) && len(args) <= f.maxPos {
		a, mark := th.PushArgs(len(f.params))
		copy(a, args)
		v, err := f.Bound(th, self, a)
		th.PopArgs(mark)
		return v, err
	}
	if len(kw) > 0 && f.allPosOnly() {
		return Value{}, th.TypeErrorf("%s() takes no keyword arguments", f.qual(owner, module))
	}
	a, mark := th.PushArgs(len(f.params))
	var v Value
	err := f.bind(th, args, kw, a)
	if err == nil {
		v, err = f.Bound(th, self, a)
	}
	th.PopArgs(mark)
	return v, err
}

// Room is how many values Bound wants when f is called with n positional arguments and
// nothing else, or -1 when such a call needs CallFunc.
func (f *Func) Room(n int) int {
	if f.Bound == nil {
		return -1
	}
	f.once.Do(f.parse)
	if !f.plain || n < f.min || n > f.maxPos {
		return -1
	}
	return len(f.params)
}

// Places is where Bound wants the values of keywords, behind n positional arguments, and how
// many values it wants. It is nil when such a call needs CallFunc.
func (f *Func) Places(n int, names []*Str) (places []int, room int) {
	if f.Bound == nil || f.Qual != "" {
		return nil, 0
	}
	f.once.Do(f.parse)
	if f.star >= 0 || f.kwargs >= 0 || n > f.maxPos {
		return nil, 0
	}
	given := make([]bool, len(f.params))
	for i := range n {
		given[i] = true
	}
	for _, name := range names {
		i := f.paramIndex(name.s)
		if i < 0 || given[i] {
			return nil, 0
		}
		given[i] = true
		places = append(places, i)
	}
	for i := range f.params {
		if f.params[i].required && !given[i] {
			return nil, 0
		}
	}
	return places, len(f.params)
}

// qual is what errors call f, found on owner or in module.
func (f *Func) qual(owner *Type, module Value) string {
	if owner != nil {
		return owner.Qualname + "." + f.Name
	}
	if m, ok := module.o.(*Str); ok && m.s != "builtins" {
		return m.s + "." + f.Name
	}
	return f.Name
}

// fastError is the TypeError for a call of a function that takes want arguments by position.
func (f *Func) fastError(th *Thread, want, got, kws int, owner *Type, module Value) error {
	qual := f.qual(owner, module)
	switch {
	case kws > 0:
		return th.TypeErrorf("%s() takes no keyword arguments", qual)
	case want == 0:
		return th.TypeErrorf("%s() takes no arguments (%d given)", qual, got)
	case want == 1:
		return th.TypeErrorf("%s() takes exactly one argument (%d given)", qual, got)
	}
	return th.TypeErrorf("%s expected 2 arguments, got %d", f.Name, got)
}

// bind sorts the arguments into a, one per parameter, with CPython's messages.
func (f *Func) bind(th *Thread, args []Value, kw []Kw, a []Value) error {
	if f.star < 0 && f.kwargs < 0 && len(args)+len(kw) > len(f.params) && !f.allPosOnly() {
		return f.totalError(th, len(args), len(kw))
	}
	if f.maxPos >= 0 && len(args) > f.maxPos {
		return f.countError(th, len(args))
	}
	n := 0
	for i := range f.params {
		if n < len(args) && !f.params[i].kwOnly && i != f.star {
			a[i] = args[n]
			n++
		}
	}
	if f.star >= 0 {
		a[f.star] = NewTuple(append([]Value(nil), args[n:]...))
	}
	for i := range f.params {
		if p := &f.params[i]; p.required && p.posOnly && a[i].o == nil {
			if f.allPosOnly() {
				break
			}
			least := "at least"
			if f.min == f.maxPos {
				least = "exactly"
			}
			return th.TypeErrorf("%s() takes %s %d positional argument%s (%d given)", f.Name, least, f.min, plural(f.min), len(args))
		}
	}
	var rest *Dict
	if f.kwargs >= 0 {
		rest = NewDict()
		a[f.kwargs] = From(rest)
	}
	bad := -1 // the first keyword that does not fit; a missing argument is told first
	for n, k := range kw {
		i := f.paramIndex(k.Name.s)
		switch {
		case i >= 0 && a[i].o == nil:
			a[i] = k.Val
		case i < 0 && rest != nil:
			rest.SetStr(k.Name, k.Val)
		case bad < 0:
			bad = n
		}
	}
	for i := range f.params {
		if p := &f.params[i]; p.required && a[i].o == nil {
			if p.posOnly && !f.allPosOnly() {
				return f.tooFewError(th, len(args))
			}
			if p.posOnly {
				return f.countError(th, len(args))
			}
			return th.TypeErrorf("%s() missing required argument '%s' (pos %d)", f.Name, p.name, i+1)
		}
	}
	if bad < 0 {
		return nil
	}
	name := kw[bad].Name.s
	if i := f.paramIndex(name); i >= 0 {
		return th.TypeErrorf("argument for %s() given by name ('%s') and position (%d)", f.Name, name, i+1)
	}
	var names []string
	for i := range f.params {
		if p := &f.params[i]; !p.posOnly && i != f.star && i != f.kwargs {
			names = append(names, p.name)
		}
	}
	return th.UnknownKeyword(f.Name, kw[bad].Name, names...)
}

// UnknownKeyword is the TypeError for a keyword that is no parameter of a native function fn;
// names are those that are. One that says that it equals a parameter, as a subclass of str may,
// is called invalid.
func (th *Thread) UnknownKeyword(fn string, name *Str, names ...string) error {
	if name.Exact() {
		return th.UnexpectedKeyword(fn, name.s, names...)
	}
	for _, n := range names {
		eq, err := Equal(th, From(name), FromString(n))
		if err == nil && eq {
			err = th.TypeErrorf("invalid keyword argument for %s()", fn)
		}
		if err != nil {
			return err
		}
	}
	return th.UnexpectedKeyword(fn, name.s, names...)
}

// UnexpectedKeyword is the TypeError for a keyword that is no parameter of function fn;
// names are those that are.
func (th *Thread) UnexpectedKeyword(fn, name string, names ...string) error {
	if s := Suggest(name, names); s != "" {
		return th.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", fn, name, s)
	}
	return th.TypeErrorf("%s() got an unexpected keyword argument '%s'", fn, name)
}

// TooManyKeywords is the TypeError for more keyword arguments than function fn, which takes
// most of them, could know.
func (th *Thread) TooManyKeywords(fn string, most, got int) error {
	return th.TypeErrorf("%s() takes at most %d keyword argument%s (%d given)", fn, most, plural(most), got)
}

func (f *Func) paramIndex(name string) int {
	for i := range f.params {
		if p := &f.params[i]; !p.posOnly && i != f.star && i != f.kwargs && p.name == name {
			return i
		}
	}
	return -1
}

func (f *Func) allPosOnly() bool {
	for i := range f.params {
		if !f.params[i].posOnly {
			return false
		}
	}
	return true
}

// tooFewError is the TypeError for a lack of positional-only arguments when there are others too.
func (f *Func) tooFewError(th *Thread, got int) error {
	n := 0
	for _, p := range f.params {
		if p.posOnly && p.required {
			n++
		}
	}
	want := "exactly"
	if n < f.maxPos {
		want = "at least"
	}
	return th.TypeErrorf("%s() takes %s %d positional argument%s (%d given)", f.Name, want, n, plural(n), got)
}

// totalError is the TypeError for more arguments than parameters.
func (f *Func) totalError(th *Thread, got, kws int) error {
	kind, n := "", len(f.params)
	if got == 0 {
		kind = "keyword "
	}
	return th.TypeErrorf("%s() takes at most %d %sargument%s (%d given)", f.Name, n, kind, plural(n), got+kws)
}

// countError is the TypeError for a wrong number of positional arguments.
func (f *Func) countError(th *Thread, got int) error {
	if !f.allPosOnly() {
		if f.maxPos == 0 && got > 0 {
			return th.TypeErrorf("%s() takes no positional arguments", f.Name)
		}
		most := "at most"
		if f.min == f.maxPos {
			most = "exactly"
		}
		return th.TypeErrorf("%s() takes %s %d positional argument%s (%d given)", f.Name, most, f.maxPos, plural(f.maxPos), got)
	}
	want := "exactly"
	n := f.min
	if f.min != f.maxPos {
		want = "at least"
		if got > f.maxPos {
			want, n = "at most", f.maxPos
		}
	} else {
		return th.TypeErrorf("%s expected %d argument%s, got %d", f.Name, n, plural(n), got)
	}
	return th.TypeErrorf("%s expected %s %d argument%s, got %d", f.Name, want, n, plural(n), got)
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// NoKeywords is the check of a Raw function that takes none.
func NoKeywords(th *Thread, name string, kw []Kw) error {
	if len(kw) > 0 {
		return th.TypeErrorf("%s() takes no keyword arguments", name)
	}
	return nil
}

// Attr is a plain class attribute of a static type.
type Attr struct {
	Name  string
	Value Value
}

// Getter declares a computed attribute; Set is nil when it is read-only. A zero x
// given to Set deletes.
type Getter struct {
	Name  string
	Doc   string
	Get   UnaryFunc
	Set   func(th *Thread, v, x Value) error
	Field bool // CPython has a struct member here: a member descriptor with its own words
}
