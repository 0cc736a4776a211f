package repl

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestHistoryFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "history")
	h := &history{file: file}
	for _, e := range []string{"one", "one", "  ", "def f():\n    return '\\n'\n\n", `back\slash`, "one"} {
		h.add(e)
	}
	h.keep("given up")
	want := []string{"one", "def f():\n    return '\\n'", `back\slash`, "one"}
	again := &history{file: file}
	again.load()
	if !slices.Equal(again.entries, want) {
		t.Errorf("read %q, want %q", again.entries, want)
	}
	if st, err := os.Stat(file); err != nil || st.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
		t.Errorf("others may read it: %v, %v", st, err)
	}
	if i := again.search("return", 4); i != 1 {
		t.Errorf("found at %d", i)
	}
}

func TestHistoryLimit(t *testing.T) {
	file := filepath.Join(t.TempDir(), "history")
	var text []byte
	for i := range maxHistory * 2 {
		text = fmt.Appendf(text, "entry %d\n", i)
	}
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	h := &history{file: file}
	h.load()
	h = &history{file: file}
	h.load()
	if n := len(h.entries); n != maxHistory || h.entries[n-1] != fmt.Sprintf("entry %d", maxHistory*2-1) {
		t.Errorf("%d entries are left, the last is %q", n, h.entries[n-1])
	}
	if h := (&history{file: filepath.Join(file, "not a folder")}); true {
		h.load()
		h.add("still works")
		if len(h.entries) != 1 {
			t.Error("without a file there is no history")
		}
	}
}
