package backtrack

import (
	"errors"
	"strings"
	"testing"
)

// this file builds patterns by hand and looks at what they find

func char(r rune) *Node              { return &Node{Op: Char, Char: r} }
func seq(subs ...*Node) *Node        { return &Node{Op: Sequence, Subs: subs} }
func alt(subs ...*Node) *Node        { return &Node{Op: Alternatives, Subs: subs} }
func group(i int, sub *Node) *Node   { return &Node{Op: Group, Index: i, Subs: []*Node{sub}} }
func look(not bool, sub *Node) *Node { return &Node{Op: Look, Not: not, Subs: []*Node{sub}} }

func repeat(sub *Node, least, most int, m Manner) *Node {
	return &Node{Op: Repeat, Min: least, Max: most, Manner: m, Subs: []*Node{sub}}
}

func set(not bool, ranges ...rune) *Node {
	s := &Set{Not: not}
	for i := 0; i < len(ranges); i += 2 {
		s.AddRange(ranges[i], ranges[i+1])
	}
	return &Node{Op: OneOf, Set: s}
}

func TestFind(t *testing.T) {
	lower := func() *Node { return set(false, 'a', 'z') }
	any := func() *Node { return set(true, '\n', '\n') }
	for _, c := range []struct {
		name   string
		tree   *Node
		groups int
		text   string
		mode   Mode
		want   []int // nil for no match
	}{
		{"text", seq(char('b'), char('c')), 0, "abcbc", Search, []int{1, 3}},
		{"text of several bytes", seq(char('ž'), char('日')), 0, "ž日", Match, []int{0, 5}},
		{"greedy gives back", seq(repeat(any(), 0, -1, Greedy), char('b')), 0, "abab!", Search, []int{0, 4}},
		{"lazy", seq(repeat(any(), 0, -1, Lazy), char('b')), 0, "abab!", Search, []int{0, 2}},
		{"possessive", seq(repeat(any(), 0, -1, Possessive), char('b')), 0, "abab", Search, nil},
		{"bounded", seq(repeat(lower(), 2, 3, Greedy), char('c')), 0, "abcc", Search, []int{0, 4}},
		{"first alternative", alt(char('a'), seq(char('a'), char('b'))), 0, "ab", Search, []int{0, 1}},
		{"whole text", alt(char('a'), seq(char('a'), char('b'))), 0, "ab", Full, []int{0, 2}},
		{"group of the last round", repeat(group(1, alt(char('a'), char('b'))), 0, -1, Greedy), 1, "abab", Match, []int{0, 4, 3, 4}},
		{"group that took no part", alt(group(1, char('a')), char('b')), 1, "b", Match, []int{0, 1, -1, -1}},
		{"empty rounds end", repeat(group(1, repeat(char('a'), 0, -1, Greedy)), 0, -1, Greedy), 1, "aab", Match, []int{0, 2, 2, 2}},
		{"counted", seq(repeat(seq(char('a'), char('b')), 2, 2, Greedy), char('c')), 0, "ababababc", Search, []int{4, 9}},
		{"reference", seq(group(1, repeat(lower(), 1, -1, Greedy)), char('-'), &Node{Op: Reference, Index: 1}), 1, "xab-ab", Search, []int{1, 6, 1, 3}},
		{"followed", seq(char('a'), look(false, char('c'))), 0, "abac", Search, []int{2, 3}},
		{"not followed", seq(char('a'), look(true, char('b'))), 0, "abac", Search, []int{2, 3}},
		{"advance", repeat(char('a'), 0, -1, Greedy), 0, "baa", Search | Advance, []int{1, 3}},
		{"wide characters of a set", repeat(set(true, 'x', 'x'), 1, -1, Greedy), 0, "xé日x", Search, []int{1, 6}},
	} {
		p := Compile(c.tree, c.groups, false)
		var m Machine
		found, err := m.Find(p, c.text, 0, c.mode)
		if err != nil || found != (c.want != nil) {
			t.Errorf("%s: found %v, %v", c.name, found, err)
			continue
		}
		for i, want := range c.want {
			if m.Marks[i] != want {
				t.Errorf("%s: marks %v, want %v", c.name, m.Marks, c.want)
				break
			}
		}
	}
}

// A long text makes nothing recurse, and a search that explodes can be ended.
func TestLimits(t *testing.T) {
	either := alt(seq(char('a'), char('a')), char('a'))
	p := Compile(seq(repeat(group(1, either), 0, -1, Greedy), char('c')), 1, false)
	stop := errors.New("stop")
	m := Machine{Poll: func() error { return stop }}
	if found, err := m.Find(p, strings.Repeat("a", 1_000_000), 0, Search); found || err != stop {
		t.Errorf("found %v, %v", found, err)
	}
	if found, err := m.Find(p, strings.Repeat("a", 1_000_000)+"c", 0, Search); !found || err != nil || m.Marks[1] != 1_000_001 {
		t.Errorf("found %v, %v, %v", found, err, m.Marks)
	}
}
