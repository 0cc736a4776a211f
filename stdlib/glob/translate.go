package glob

import (
	"strings"

	"pyasync/internal/wildcard"
	"pyasync/object"
)

// this file writes patterns of paths as regular expressions

var translate = object.Func{Name: "translate", Sig: "(pat, *, recursive=False, include_hidden=False, seps=None)", Doc: `Write a path with wildcards as a regular expression that fits the same paths.

recursive lets '**' stand for any number of parts, include_hidden lets wildcards match names that begin
with a dot, and seps are the separators, by default those of the system.`, Bound: func(th *thread, _ value, a []value) (value, error) {
	pat, ok := object.AsStr(a[0])
	if !ok {
		return value{}, th.TypeErrorf("expected string or bytes-like object, got '%s'", a[0].Type().Name)
	}
	var recursive, hidden bool
	for i, b := range []*bool{&recursive, &hidden} {
		if v := a[1+i]; !v.IsZero() {
			var err error
			if *b, err = object.Truth(th, v); err != nil {
				return value{}, err
			}
		}
	}
	seps := []rune{'/'}
	if v := a[3]; !v.IsZero() && !v.IsNone() {
		var given []value
		err := object.Each(th, v, func(x value) (bool, error) { given = append(given, x); return true, nil })
		if err != nil {
			return value{}, err
		}
		if len(given) > 0 {
			seps = nil
		}
		for _, x := range given {
			s, ok := object.AsStr(x)
			if !ok {
				return value{}, th.TypeErrorf("decoding to str: need a bytes-like object, %s found", x.Type().Name)
			}
			seps = append(seps, object.Runes(s)...)
		}
	}
	return object.FromString(Regex(pat.String(), recursive, hidden, seps)), nil
}}

// Regex is the regular expression for the paths that a pattern finds.
func Regex(pat string, recursive, hidden bool, seps []rune) string {
	quoted := string(wildcard.QuoteRegex(seps))
	sep, notSep := quoted, "[^"+quoted+"]"
	if len(seps) > 1 {
		sep = "[" + quoted + "]"
	}
	var name, folders, rest string // one name, any folders, anything at the end
	if hidden {
		name, folders, rest = notSep+"+", "(?:.+"+sep+")?", ".*"
	} else {
		name = "[^" + quoted + ".]" + notSep + "*"
		folders = "(?:" + name + sep + ")*"
		rest = folders + "(?:" + name + ")?"
	}
	var b strings.Builder
	b.WriteString("(?s:")
	parts := splitAny(pat, seps)
	for i, p := range parts {
		last := i == len(parts)-1
		switch {
		case p == "*":
			b.WriteString(name)
			if !last {
				b.WriteString(sep)
			}
			continue
		case recursive && p == "**":
			if last {
				b.WriteString(rest)
			} else if parts[i+1] != "**" {
				b.WriteString(folders)
			}
			continue
		}
		if p != "" {
			if !hidden && (p[0] == '*' || p[0] == '?') {
				b.WriteString(`(?!\.)`)
			}
			b.WriteString(object.StringOf(object.FromRunes(wildcard.Parse(object.Runes(object.NewStr(p))).Fragment(notSep+"*", notSep))))
		}
		if !last {
			b.WriteString(sep)
		}
	}
	b.WriteString(`)\Z`)
	return b.String()
}

// splitAny splits at each of the separators.
func splitAny(s string, seps []rune) []string {
	var out []string
	start := 0
	for i, r := range s {
		for _, sep := range seps {
			if r == sep {
				out = append(out, s[start:i])
				start = i + len(string(r))
			}
		}
	}
	return append(out, s[start:])
}
