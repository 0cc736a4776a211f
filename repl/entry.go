package repl

import (
	"strings"

	"pyasync/ast"
	"pyasync/parser"
)

// this file tells whether an entry is complete

// incomplete reports whether more lines are needed. A compound statement at the end wants an
// empty line behind it, as at any Python prompt; what is wrong is complete.
func incomplete(text string) bool {
	if c := command(text); c != "" {
		return false
	}
	if strings.HasSuffix(text, "\\") {
		return true
	}
	m, missing := parseEntry(text)
	if m == nil {
		// an open string or bracket goes on whatever comes
		return missing != nil && (!endsBlank(text) || openToken(missing))
	}
	if len(m.Body) == 0 || !compound(m.Body[len(m.Body)-1]) {
		return false
	}
	return !endsBlank(text)
}

// parseEntry parses an entry. Without a tree, missing tells what more lines could mend; it is
// nil when none can.
func parseEntry(text string) (m *ast.Module, missing *ast.SyntaxError) {
	m, _, err := parser.ParseFile(text+"\n", source, parser.Options{Text: true})
	if err == nil {
		return m, nil
	}
	if se, ok := err.(*ast.SyntaxError); ok && se.Incomplete {
		return nil, se
	}
	return nil, nil
}

// openToken reports whether what is missing can span empty lines.
func openToken(e *ast.SyntaxError) bool {
	return strings.Contains(e.Msg, "was never closed") || strings.HasPrefix(e.Msg, "unterminated triple-quoted") || strings.Contains(e.Msg, "unexpected EOF")
}

// endsBlank reports whether the last line of text is empty and not the only one.
func endsBlank(text string) bool {
	i := strings.LastIndexByte(text, '\n')
	return i >= 0 && strings.TrimSpace(text[i:]) == ""
}

// compound reports whether a statement has blocks.
func compound(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.If, *ast.For, *ast.While, *ast.Try, *ast.With, *ast.FunctionDef, *ast.ClassDef, *ast.Match:
		return true
	}
	return false
}

// command is the text of an entry that is no Python, but a command of the prompt: it begins
// with % or !, or it ends with a question mark.
func command(text string) string {
	line := strings.TrimSpace(text)
	if line == "" || strings.ContainsRune(line, '\n') && !strings.HasPrefix(line, "%") {
		return ""
	}
	switch {
	case line[0] == '%' || line[0] == '!':
		return line
	case line[len(line)-1] == '?' && !strings.ContainsAny(line, "#'\""):
		return line
	}
	return ""
}
