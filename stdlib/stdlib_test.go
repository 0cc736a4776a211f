package stdlib

import "testing"

func TestEntries(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range Library.Entries {
		if seen[e.Name] {
			t.Errorf("%s: declared twice", e.Name)
		}
		seen[e.Name] = true
		if e.Def == nil && e.Source == "" {
			t.Errorf("%s: neither Def nor Source", e.Name)
		}
		if e.Def != nil && e.Def.Name != e.Name {
			t.Errorf("%s: its Def is called %s", e.Name, e.Def.Name)
		}
		if e.Source != "" {
			if _, err := Library.Read(e.Source); err != nil {
				t.Errorf("%s: %v", e.Name, err)
			}
		}
		if Library.Find(e.Name) == nil {
			t.Errorf("%s: not found", e.Name)
		}
	}
	for _, name := range []string{"", "a", "keywor", "zzz"} {
		if Library.Find(name) != nil {
			t.Errorf("found %q", name)
		}
	}
}
