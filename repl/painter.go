package repl

import (
	"strings"

	"github.com/alecthomas/chroma/v2"
)

// this file colours Python text. Only the core of chroma is used, with rules of our own: its
// collection of languages is read at every start of the program.

// Styles of text; 0 is plain.
const (
	stylePlain style = iota
	styleKeyword
	styleName
	styleString
	styleNumber
	styleComment
	styleBuiltin
	styleDecorator
	styleCommand
)

// palette is the escape sequences of the styles, empty where colours are not wanted.
func palette(getenv func(string) string) []string {
	switch {
	case getenv("PYTHON_COLORS") == "1":
	case getenv("PYTHON_COLORS") == "0", getenv("NO_COLOR") != "":
		return nil
	}
	return []string{"", "\x1b[35m", "\x1b[34;1m", "\x1b[32m", "\x1b[36m", "\x1b[90m", "\x1b[36m", "\x1b[33m", "\x1b[33m"}
}

// painter finds the colours of a text, and remembers the last answer.
type painter struct {
	lexer chroma.Lexer
	text  string
	last  []style
}

func newPainter() *painter { return &painter{} }

// maxPainted is how many bytes are coloured: longer texts would make typing slow.
const maxPainted = 10000

// colors is the style of each character of a text.
func (p *painter) colors(text string) []style {
	if text == "" || len(text) > maxPainted {
		return nil
	}
	if text == p.text {
		return p.last
	}
	if p.lexer == nil {
		p.lexer = chroma.MustNewLexer(&chroma.Config{Name: "Python"}, rules)
	}
	it, err := p.lexer.Tokenise(nil, text)
	if err != nil {
		return nil
	}
	styles := make([]style, 0, len(text))
	for t := it(); t != chroma.EOF; t = it() {
		s := styleOf(t.Type)
		for range t.Value {
			styles = append(styles, s)
		}
	}
	p.text, p.last = text, styles
	return styles
}

func styleOf(t chroma.TokenType) style {
	switch t {
	case chroma.NameFunction, chroma.NameClass:
		return styleName
	case chroma.NameBuiltin:
		return styleBuiltin
	case chroma.NameDecorator:
		return styleDecorator
	case chroma.GenericPrompt:
		return styleCommand
	}
	switch t.Category() {
	case chroma.Keyword:
		return styleKeyword
	case chroma.Comment:
		return styleComment
	case chroma.Literal:
		if t.InSubCategory(chroma.LiteralNumber) {
			return styleNumber
		}
		return styleString
	}
	return stylePlain
}

const builtinNames = `abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex
	delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id
	input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print
	property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip self cls`

func alternatives(words string) string { return strings.Join(strings.Fields(words), "|") }

// rules are those of Python, and of the prompt's commands in the first column.
func rules() chroma.Rules {
	return chroma.Rules{"root": {
		{Pattern: `\A[%!]\S*`, Type: chroma.GenericPrompt},
		{Pattern: `#[^\n]*`, Type: chroma.Comment},
		{Pattern: `(?i)\b[rbuf]{0,2}("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*(?:\1|\z)`, Type: chroma.LiteralString},
		{Pattern: `("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*(?:\1|\z)`, Type: chroma.LiteralString},
		{Pattern: `(?i)\b[rbuf]{1,2}(["'])(?:\\[\s\S]|(?!\1)[^\\\n])*\1?`, Type: chroma.LiteralString},
		{Pattern: `(["'])(?:\\[\s\S]|(?!\1)[^\\\n])*\1?`, Type: chroma.LiteralString},
		{Pattern: `(def|class)([ \t]+)(\w+)`, Type: chroma.ByGroups(chroma.Keyword, chroma.Text, chroma.NameFunction)},
		{Pattern: `^([ \t]*)(@[\w.]+)`, Type: chroma.ByGroups(chroma.Text, chroma.NameDecorator)},
		{Pattern: `(\.)(\w+)`, Type: chroma.ByGroups(chroma.Text, chroma.Text)},
		{Pattern: `(?:` + strings.Join(keywords, "|") + `)\b`, Type: chroma.Keyword},
		{Pattern: `(?:` + alternatives(builtinNames) + `)\b`, Type: chroma.NameBuiltin},
		{Pattern: `(?i)0x[0-9a-f_]+|0b[01_]+|0o[0-7_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:e[+-]?\d+)?j?`, Type: chroma.LiteralNumber},
		{Pattern: `[^\W\d]\w*`, Type: chroma.Text},
		{Pattern: `\s+`, Type: chroma.Text},
		{Pattern: `.`, Type: chroma.Text},
	}}
}
