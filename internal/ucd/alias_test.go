package ucd

import (
	"slices"
	"strings"
	"testing"
)

func TestAliases(t *testing.T) {
	if !slices.IsSortedFunc(aliases[:], func(a, b alias) int { return strings.Compare(a.name, b.name) }) {
		t.Error("aliases are not sorted")
	}
	for name, want := range map[string]rune{
		"LF": '\n', "line feed": '\n', "NULL": 0, "BEL": 7, "ZWNBSP": 0xfeff, "Latin Small Letter Gha": 0x1a3,
		"VS1": 0xfe00, "VS16": 0xfe0f, "VS17": 0xe0100, "VS256": 0xe01ef, "SNOWMAN": '☃', "BELL": 0x1f514,
	} {
		if r, ok := Named(name); !ok || r != want {
			t.Errorf("Named(%q) = %x, %v, want %x", name, r, ok, want)
		}
	}
	for _, name := range []string{"VS0", "VS257", "VS01", "VS", "LFX", ""} {
		if r, ok := Named(name); ok {
			t.Errorf("Named(%q) = %x", name, r)
		}
	}
}
