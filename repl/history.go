package repl

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
)

// this file keeps the entries of earlier sessions

// history is what was entered, oldest first. Its file has an entry in each line; newlines in
// an entry are written \n, and backslashes double.
type history struct {
	file    string // "" is none
	entries []string
	loaded  int // how many were there at the start
}

const maxHistory = 10000

// historyFile is where the history is kept.
func historyFile(getenv func(string) string) string {
	if f := getenv("PYASYNC_HISTORY"); f != "" {
		return f
	}
	home := getenv("HOME")
	if home == "" {
		home = getenv("USERPROFILE")
	}
	if home == "" {
		return ""
	}
	return filepath.Join(home, ".pyasync_history")
}

var (
	historyEscape   = strings.NewReplacer(`\`, `\\`, "\n", `\n`)
	historyUnescape = strings.NewReplacer(`\\`, `\`, `\n`, "\n")
)

// load reads the file. One that has grown long is cut.
func (h *history) load() {
	if h.file == "" {
		return
	}
	f, err := os.Open(h.file)
	if err != nil {
		return
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for sc.Scan() {
		if sc.Text() != "" {
			h.entries = append(h.entries, historyUnescape.Replace(sc.Text()))
		}
	}
	if n := len(h.entries); n > maxHistory+maxHistory/4 {
		h.entries = append([]string(nil), h.entries[n-maxHistory:]...)
		h.rewrite()
	}
	h.loaded = len(h.entries)
}

// rewrite replaces the file as a whole.
func (h *history) rewrite() {
	var b strings.Builder
	for _, e := range h.entries {
		b.WriteString(historyEscape.Replace(e) + "\n")
	}
	tmp := h.file + ".new"
	if os.WriteFile(tmp, []byte(b.String()), 0o600) == nil {
		_ = os.Rename(tmp, h.file)
	}
}

// add appends an entry, unless it is the last one again. Other sessions may write to the
// same file.
func (h *history) add(entry string) {
	entry = strings.TrimRight(entry, " \n")
	if strings.TrimSpace(entry) == "" || len(h.entries) > 0 && h.entries[len(h.entries)-1] == entry {
		return
	}
	h.entries = append(h.entries, entry)
	if h.file == "" {
		return
	}
	f, err := os.OpenFile(h.file, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return
	}
	_, _ = f.WriteString(historyEscape.Replace(entry) + "\n")
	_ = f.Close()
}

// search finds the newest entry before index from that contains text, or -1.
func (h *history) search(text string, from int) int {
	for i := min(from, len(h.entries)) - 1; i >= 0; i-- {
		if strings.Contains(h.entries[i], text) {
			return i
		}
	}
	return -1
}

// keep remembers, for this session alone, an entry that was given up.
func (h *history) keep(entry string) {
	if file := h.file; strings.TrimSpace(entry) != "" {
		h.file = ""
		h.add(entry)
		h.file = file
	}
}
