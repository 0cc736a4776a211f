package tbfmt

import (
	"os"
	"path/filepath"
	"strings"

	"pyasync/object"
	"pyasync/parser"
)

// this file finds source lines

// sources remembers the files that one traceback shows.
type sources struct {
	th    *object.Thread
	lines map[string][]string
}

// text is the lines from first to last of the code that f runs, each without trailing
// blanks and ended by "\n". Lines that do not exist are empty.
func (s *sources) text(f *object.Frame, first, last int) string {
	if first <= 0 {
		return ""
	}
	var lines []string
	if src := f.Code.Source; src != nil && src.Shown {
		lines = strings.SplitAfter(src.Text, "\n")
	} else {
		lines = s.file(f.Code.Filename, f.Globals)
	}
	var b strings.Builder
	for n := first; n <= last; n++ {
		if n <= len(lines) {
			b.WriteString(strings.TrimRight(lines[n-1], " \t\n\r\v\f"))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// file is the lines of a file: as the linecache module has them if it has been used,
// otherwise from the module's loader, or from the file system.
func (s *sources) file(name string, globals *object.Dict) []string {
	if lines, ok := s.lines[name]; ok {
		return lines
	}
	lines, ok := s.cached(name, globals)
	if !ok {
		lines = ReadLines(s.th, name)
	}
	s.lines[name] = lines
	return lines
}

// cached asks the linecache module, when a script has imported it.
func (s *sources) cached(name string, globals *object.Dict) ([]string, bool) {
	m := s.th.Interp.Modules.GetString("linecache")
	if m.IsZero() {
		return nil, false
	}
	g := object.None
	if globals != nil {
		g = object.From(globals)
	}
	if _, err := object.CallMethod(s.th, m, "checkcache", object.FromString(name)); err != nil {
		return nil, false
	}
	v, err := object.CallMethod(s.th, m, "getlines", object.FromString(name), g)
	if err != nil {
		return nil, false
	}
	items, err := object.Slice(s.th, v)
	if err != nil {
		return nil, false
	}
	lines := make([]string, 0, len(items))
	for _, x := range items {
		if t, ok := object.AsStr(x); ok {
			lines = append(lines, t.String())
		}
	}
	return lines, true
}

// ReadLines reads a source file; a relative name is also looked for along sys.path. It is
// nil when there is no such file, or when it is no text.
func ReadLines(th *object.Thread, name string) []string {
	if name == "" || strings.HasPrefix(name, "<") && strings.HasSuffix(name, ">") {
		return nil
	}
	data, err := os.ReadFile(name)
	if err != nil && !filepath.IsAbs(name) {
		for _, dir := range sysPath(th) {
			if data, err = os.ReadFile(filepath.Join(dir, name)); err == nil {
				break
			}
		}
	}
	if err != nil {
		return nil
	}
	lines, _ := Lines(string(data))
	return lines
}

// Lines splits the contents of a source file; ok is false if it is no text. Each line
// ends with "\n", and there is at least one.
func Lines(text string) (lines []string, ok bool) {
	if text, ok = parser.Decode(text); !ok {
		return nil, false
	}
	lines = strings.SplitAfter(text, "\n")
	if n := len(lines); n > 1 && lines[n-1] == "" {
		lines = lines[:n-1]
	} else {
		lines[n-1] += "\n"
	}
	return lines, true
}

func sysPath(th *object.Thread) []string {
	m, ok := th.Interp.Modules.GetString("sys").Object().(*object.Module)
	if !ok {
		return nil
	}
	l, ok := object.AsList(m.Get("path"))
	if !ok {
		return nil
	}
	var dirs []string
	for _, v := range l.Items {
		if s, ok := object.AsStr(v); ok {
			dirs = append(dirs, s.String())
		}
	}
	return dirs
}
