package unicodedata

import (
	_ "embed"
	"fmt"
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"pyasync/object"
)

// this file holds what the database says of single characters beyond their categories:
// values, mirroring and decompositions, read from values.txt when first asked for

// valuesText lists runs of characters, by section: the first one in base 16 and how many, then for
// numeric a value and by how much it grows, for digit the first value, and for decomposition a
// tag or "-" and code points, of which a single one grows with the characters.
//
//go:embed values.txt
var valuesText string

// run is one line of values.txt.
type run struct {
	first, last rune
	rest        string
}

// sections are the runs of each section of values.txt, in the order of their characters.
var sections = sync.OnceValue(func() map[string][]run {
	all := map[string][]run{}
	section := ""
	for line := range strings.Lines(valuesText) {
		line = strings.TrimSuffix(line, "\n")
		first, more, ok := strings.Cut(line, " ")
		if !ok {
			section = line
			continue
		}
		count, rest, _ := strings.Cut(more, " ")
		r, n := hex(first), number(count)
		all[section] = append(all[section], run{r, r + rune(n) - 1, rest})
	}
	return all
})

func hex(s string) rune {
	n, _ := strconv.ParseInt(s, 16, 32)
	return rune(n)
}

// number is a value of values.txt, a whole number or a fraction.
func number(s string) float64 {
	above, below, fraction := strings.Cut(s, "/")
	n, _ := strconv.ParseFloat(above, 64)
	if fraction {
		d, _ := strconv.ParseFloat(below, 64)
		n /= d
	}
	return n
}

// find returns the run of a section that r is in, and how far from its start.
func find(section string, r rune) (rest string, far int, ok bool) {
	runs := sections()[section]
	i := sort.Search(len(runs), func(i int) bool { return runs[i].last >= r })
	if i == len(runs) || r < runs[i].first {
		return "", 0, false
	}
	return runs[i].rest, int(r - runs[i].first), true
}

// decimalOf is the value of a decimal digit.
func decimalOf(r rune) (value, bool) {
	if !unicode.Is(unicode.Nd, r) {
		return value{}, false
	}
	n := 0 // digits come in runs of ten, from zero on
	for unicode.Is(unicode.Nd, r-rune(n)-1) && n < 50 {
		n++
	}
	return object.Int(int64(n % 10)), true
}

// digitOf is the value of a digit, be it in a circle or above the line.
func digitOf(r rune) (value, bool) {
	if v, ok := decimalOf(r); ok {
		return v, true
	}
	first, far, ok := find("digit", r)
	return object.Int(int64(number(first)) + int64(far)), ok
}

// numericOf is the value of a character that stands for a number, which may be a fraction.
func numericOf(r rune) (value, bool) {
	rest, far, ok := find("numeric", r)
	first, step, _ := strings.Cut(rest, " ")
	return object.Float(number(first) + float64(far)*number(step)), ok
}

// decomposition is what a character is made of: a tag in angle brackets, perhaps, and code points.
func decomposition(r rune) value {
	rest, far, ok := find("decomposition", r)
	if !ok {
		return object.FromString("")
	}
	fields := strings.Fields(rest)
	var parts []string
	if fields[0] != "-" {
		parts = append(parts, "<"+fields[0]+">")
	}
	for _, field := range fields[1:] {
		parts = append(parts, fmt.Sprintf("%04X", hex(field)+rune(far)))
	}
	return object.FromString(strings.Join(parts, " "))
}

// valued makes one of the functions that return a character's value, a default or an error.
func valued(name, doc, missing string, get func(rune) (value, bool)) *object.Func {
	return &object.Func{Name: name, Sig: "(chr, default=?, /)", Doc: doc,
		Bound: func(th *thread, _ value, a []value) (value, error) {
			s, ok := object.AsStr(a[0])
			if !ok || s.Len() != 1 {
				return value{}, th.TypeErrorf("%s() argument 1 must be a unicode character, not %s", name, object.ArgTypeName(a[0]))
			}
			r, _ := object.DecodeRune(s.String())
			if v, ok := get(r); ok {
				return v, nil
			}
			if !a[1].IsZero() {
				return a[1], nil
			}
			return value{}, th.ValueErrorf("%s", missing)
		}}
}
