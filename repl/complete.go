package repl

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"

	"pyasync/object"
)

// this file completes Python text: what may stand before the cursor. Nothing that it looks
// at runs code of the program.

// patience is how long completion waits for a loop that is busy.
const patience = 300 * time.Millisecond

// complete is what may stand for text[start:pos]; any goroutine but the loop's.
func (p *Prompt) complete(text string, pos int) (start int, words []string) {
	s := p.session
	if s == nil {
		return pos, nil
	}
	type answer struct {
		start int
		words []string
	}
	ch := make(chan answer, 1)
	s.loop.Post(func(th *thread) error {
		c := completer{s: s, th: th, text: text[:pos]}
		start, words := c.complete()
		ch <- answer{start, words}
		return nil
	})
	select {
	case a := <-ch:
		return a.start, a.words
	case <-time.After(patience):
		return pos, nil
	}
}

// completer is one question. The text ends at the cursor.
type completer struct {
	s    *session
	th   *thread
	text string
}

// Lines that name modules; they are compiled when they are needed, not when any program starts.
var (
	importLine = line(`^\s*import\s+(?:[\w.]+(?:\s+as\s+\w+)?\s*,\s*)*([\w.]*)$`)
	fromLine   = line(`^\s*from\s+([\w.]*)$`)
	fromImport = line(`^\s*from\s+([\w.]+)\s+import\s+\(?(?:[^()]*,)?\s*(\w*)$`)
)

func line(re string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(re) })
}

func (c *completer) complete() (start int, words []string) {
	end := len(c.text)
	if cmd := strings.TrimLeft(c.text, " "); cmd != "" && (cmd[0] == '%' || cmd[0] == '!') {
		return c.command(cmd)
	}
	at := scan(c.text)
	if at.comment {
		return end, nil
	}
	if at.str >= 0 {
		return c.inString(at)
	}
	line := c.text[strings.LastIndexByte(c.text, '\n')+1:]
	if m := importLine().FindStringSubmatch(line); m != nil {
		return end - len(m[1]), c.modules(m[1])
	}
	if m := fromLine().FindStringSubmatch(line); m != nil {
		return end - len(m[1]), c.modules(m[1])
	}
	if m := fromImport().FindStringSubmatch(line); m != nil {
		return end - len(m[2]), c.fromModule(m[1], m[2])
	}
	start = wordStart(c.text)
	word := c.text[start:]
	if start > 0 && c.text[start-1] == '.' {
		return c.attributes(start-1, word)
	}
	if word != "" && word[0] >= '0' && word[0] <= '9' {
		return end, nil
	}
	if at.opener >= 0 && c.text[at.opener] == '[' && word == "" {
		if keys := c.keys(at.opener, "", ""); keys != nil {
			return end, keys
		}
	}
	words = c.keywordArguments(at, start, word)
	if word == "" && words == nil {
		return end, nil
	}
	return start, unique(append(words, c.names(word)...))
}

// unique sorts words and drops the second of equal ones.
func unique(words []string) []string {
	sort.Strings(words)
	return slices.Compact(words)
}

// names are the keywords, global names and builtins that begin as word does.
func (c *completer) names(word string) []string {
	if word == "" {
		return nil
	}
	var out []string
	for _, k := range keywords {
		if strings.HasPrefix(k, word) {
			out = append(out, k)
		}
	}
	out = appendKeys(out, c.s.names, word)
	return appendKeys(out, c.th.Interp.Builtins, word)
}

// keywords are all of Python's, and those that are keywords in their place.
var keywords = strings.Fields(`False None True and as assert async await break case class continue def del elif
	else except finally for from global if import in is lambda match nonlocal not or pass raise return try type while
	with yield`)

// appendKeys adds the names of a namespace that begin as word does; private ones if it is
// private too.
func appendKeys(out []string, d *object.Dict, word string) []string {
	for pos := d.NextPos(0); pos >= 0; pos = d.NextPos(pos + 1) {
		k, _ := d.At(pos)
		if s, ok := object.AsStr(k); ok && wanted(s.String(), word) {
			out = append(out, s.String())
		}
	}
	return out
}

func wanted(name, word string) bool {
	if !strings.HasPrefix(name, word) {
		return false
	}
	return name[min(len(word), len(name)-1)] != '_' || strings.HasPrefix(word, "_") || word != "" && !strings.HasPrefix(name, "_")
}

// attributes completes the name behind a dot.
func (c *completer) attributes(dot int, word string) (int, []string) {
	first := primary(c.text, dot)
	v, ok := c.peek(c.text[first:dot])
	if !ok {
		return len(c.text), nil
	}
	return dot + 1, c.attributesOf(v, word)
}

func (c *completer) attributesOf(v value, word string) []string {
	var out []string
	dir := c.th.Interp.Builtins.GetString("dir")
	if dir.IsZero() {
		return nil
	}
	list, err := object.Call1(c.th, dir, v)
	if err != nil {
		return nil
	}
	items, err := object.Slice(c.th, list)
	if err != nil {
		return nil
	}
	for _, x := range items {
		if s, ok := object.AsStr(x); ok && s.String() != "" && wanted(s.String(), word) && isName(s.String()) {
			out = append(out, s.String())
		}
	}
	return unique(out)
}

// keywordArguments are the parameters of the function whose call the cursor is in, if an
// argument begins here.
func (c *completer) keywordArguments(at place, start int, word string) []string {
	if at.opener <= 0 || c.text[at.opener] != '(' {
		return nil
	}
	before := strings.TrimRight(c.text[:start], " \t\n")
	if before == "" || before[len(before)-1] != '(' && before[len(before)-1] != ',' {
		return nil
	}
	fn, ok := c.peek(c.text[primary(c.text, at.opener):at.opener])
	if !ok {
		return nil
	}
	var out []string
	for _, name := range c.parameters(fn) {
		if strings.HasPrefix(name, word) {
			out = append(out, name+"=")
		}
	}
	return out
}

// parameters are the names that may be given as keywords in a call of fn.
func (c *completer) parameters(fn value) []string {
	switch o := fn.Object().(type) {
	case *object.Function:
		return functionParameters(o.Code, false)
	case *object.Method:
		if f, ok := o.Fn.Object().(*object.Function); ok {
			return functionParameters(f.Code, true)
		}
		return c.parameters(o.Fn)
	case *object.Type:
		for _, name := range [...]string{"__init__", "__new__"} {
			if f, ok := o.Lookup(name).Object().(*object.Function); ok {
				return functionParameters(f.Code, true)
			}
		}
		return signatureNames(o.TextSig)
	case *object.Builtin:
		return signatureNames(o.Func.Sig)
	}
	return nil
}

func functionParameters(code *object.Code, bound bool) []string {
	n := min(code.ArgCount+code.KwOnly, len(code.Varnames))
	first := code.PosOnly
	if bound {
		first = max(first, 1)
	}
	return code.Varnames[min(first, n):n]
}

// signatureNames are the names in a text such as (a, b=1, /, *, c=None).
func signatureNames(sig string) []string {
	var out []string
	for _, part := range strings.Split(strings.Trim(sig, "()"), ",") {
		part = strings.TrimSpace(part)
		if part == "/" {
			out = nil
			continue
		}
		name, _, _ := strings.Cut(part, "=")
		if name = strings.TrimSpace(name); isName(name) && name != "self" {
			out = append(out, name)
		}
	}
	return out
}

// inString completes a string: a key of the dict that it is the subscript of, or a path.
func (c *completer) inString(at place) (int, []string) {
	typed := c.text[at.str:]
	if at.opener > 0 && c.text[at.opener] == '[' && strings.TrimSpace(c.text[at.opener+1:at.str-len(at.quote)]) == "" {
		if keys := c.keys(at.opener, typed, at.quote); keys != nil {
			return at.str, keys
		}
	}
	if len(at.quote) > 1 {
		return len(c.text), nil
	}
	return paths(c.text, typed)
}

// keys are the keys of the dict before the bracket at i that begin as typed does. Without a
// quote they are shown as literals.
func (c *completer) keys(i int, typed, quote string) []string {
	v, ok := c.peek(c.text[primary(c.text, i):i])
	if !ok {
		return nil
	}
	d, ok := object.AsDict(v)
	if !ok {
		return nil
	}
	var out []string
	for pos := d.NextPos(0); pos >= 0 && len(out) < 1000; pos = d.NextPos(pos + 1) {
		k, _ := d.At(pos)
		s, isStr := object.AsStr(k)
		switch {
		case quote == "" && (isStr || k.IsInt()):
			if r, err := object.ReprString(c.th, k); err == nil {
				out = append(out, r+"]")
			}
		case quote != "" && isStr && strings.HasPrefix(s.String(), typed) && !strings.ContainsAny(s.String(), "\\\n"+quote):
			out = append(out, s.String()+quote+"]")
		}
	}
	if out == nil && quote == "" {
		return nil
	}
	return unique(append([]string{}, out...))
}
