package object

import "unicode/utf8"

// this file finds the name that a misspelt one may have meant

// The costs of edits, and the limits of the search.
const (
	moveCost      = 2
	caseCost      = 1
	maxCandidates = 750
	maxNameSize   = 40
)

// Suggest is the first of names with the least distance to wrong, if that is small enough
// for a slip of the fingers, or "".
func Suggest(wrong string, names []string) string {
	size := len(wrong)
	if len(names) > maxCandidates || size > maxNameSize {
		return ""
	}
	best, found := 1<<30, ""
	for _, name := range names {
		if name == wrong {
			continue
		}
		// no more than a third of the characters may differ
		limit := min((len(name)+size+3)*moveCost/6, best-1)
		if d := EditDistance(wrong, name, limit); d <= limit {
			best, found = d, name
		}
	}
	return found
}

// EditDistance is the cost of editing a into b, or something above limit.
func EditDistance(a, b string, limit int) int {
	if a == b {
		return 0
	}
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if a == "" || b == "" {
		return moveCost * (len(a) + len(b))
	}
	if len(a) > maxNameSize || len(b) > maxNameSize {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for j := range len(b) {
		diagonal := j * moveCost
		result = diagonal
		least := 1 << 30
		for i := range len(a) {
			// the cheapest of substituting, deleting and inserting
			sub := diagonal + substitution(b[j], a[i])
			diagonal = row[i]
			result = min(sub, min(result, diagonal)+moveCost)
			row[i] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}

func substitution(a, b byte) int {
	if a == b {
		return 0
	}
	if a < utf8.RuneSelf && b < utf8.RuneSelf && a|0x20 == b|0x20 && a|0x20 >= 'a' && a|0x20 <= 'z' {
		return caseCost
	}
	return moveCost
}
