package object

import (
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"pyasync/ast"
)

// this file describes SyntaxError and makes one from an error that the parser or the
// resolver found

var syntaxFields = [...]string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}

// syntaxFieldDocs are the docstrings of syntaxFields.
var syntaxFieldDocs = [len(syntaxFields)]string{
	"file that holds the source",
	"line of the mistake, from 1",
	"column of the mistake in that line, from 1",
	"the line itself",
	"line in which the mistake ends",
	"column just after its end",
}

// takeLocation sets the fields from the second argument of SyntaxError.
func (e *Exception) takeLocation(info []Value) {
	for i, name := range syntaxFields {
		x := Value{}
		if i < len(info) {
			x = info[i]
		}
		e.SetField(name, x)
	}
}

func syntaxInit(th *Thread, v Value, args []Value, kw []Kw) error {
	if err := excInit(th, v, args, kw); err != nil {
		return err
	}
	e := v.o.(*Exception)
	if len(args) > 0 {
		e.SetField("msg", args[0])
	}
	if len(args) != 2 {
		return nil
	}
	info, err := Slice(th, args[1])
	if err != nil {
		return err
	}
	if len(info) < 4 {
		return th.TypeErrorf("function takes at least 4 arguments (%d given)", len(info))
	}
	if len(info) > 6 {
		return th.TypeErrorf("function takes at most 6 arguments (%d given)", len(info))
	}
	e.takeLocation(info)
	if len(info) == 5 {
		return th.TypeErrorf("end_offset must be provided when end_lineno is provided")
	}
	return nil
}

// syntaxStr is str(e): the message with the file's base name and the line.
func syntaxStr(th *Thread, v Value) (Value, error) {
	e := v.o.(*Exception)
	msg, err := ToString(th, orNone(e.Field("msg")))
	if err != nil {
		return Value{}, err
	}
	file, hasFile := e.Field("filename").o.(*Str)
	line := e.Field("lineno")
	hasLine := line.o != nil && line.Type() == IntType
	name := ""
	if hasFile {
		name = file.s[strings.LastIndexByte(file.s, '/')+1:]
	}
	var no int64
	if hasLine && line.IsInt() {
		no = line.AsInt()
	}
	switch {
	case hasFile && hasLine:
		msg = fmt.Sprintf("%s (%s, line %d)", msg, name, no)
	case hasFile:
		msg = fmt.Sprintf("%s (%s)", msg, name)
	case hasLine:
		msg = fmt.Sprintf("%s (line %d)", msg, no)
	}
	return FromString(msg), nil
}

func init() {
	t := SyntaxErrorType
	t.Init = syntaxInit
	t.Str = syntaxStr
	t.Getters = func() []Getter {
		gs := []Getter{member("msg", "what is wrong with the source")}
		for i, n := range syntaxFields {
			gs = append(gs, member(n, syntaxFieldDocs[i]))
		}
		return append(gs, member("print_file_and_line", "unused"))
	}
}

// CompileErrorFrom is the exception for an error that was found after parsing. It shows
// the line if the file exists, and counts columns in bytes, as CPython does.
func CompileErrorFrom(th *Thread, se *ast.SyntaxError, filename string) *Exception {
	e := SyntaxErrorFrom(th, se, filename, "")
	if strings.HasPrefix(filename, "<") || se.Span.Line == 0 || !e.Type().Is(SyntaxErrorType) {
		return e
	}
	if data, err := os.ReadFile(filename); err == nil {
		_, text := sourceLine(string(data), int(se.Span.Line))
		if !se.NoDetails {
			info := append([]Value(nil), e.Args[1].o.(*Tuple).Items...)
			info[3] = text
			e.Args = []Value{e.Args[0], NewTuple(info)}
		}
		e.SetField("text", text)
	}
	return e
}

// SyntaxErrorFrom is the exception for an error in source text; without source the line
// is unknown.
func SyntaxErrorFrom(th *Thread, se *ast.SyntaxError, filename, source string) *Exception {
	switch se.Kind {
	case ast.KindMemoryError:
		return th.newException(MemoryErrorType, se.Msg)
	case ast.KindRecursionError:
		return th.newException(RecursionErrorType, se.Msg)
	case ast.KindValueError:
		return th.newException(ValueErrorType, se.Msg)
	}
	t := SyntaxErrorType
	switch {
	case se.Kind == ast.KindIndentationError:
		t = IndentationErrorType
	case se.Kind == ast.KindTabError:
		t = TabErrorType
	case se.Kind == ast.KindIncomplete:
		t = IncompleteInputErrorType
	}
	if se.NoLine {
		return NewException(t, FromString(se.Msg), NewTuple([]Value{FromString(filename), Int(0), Int(-1), None}))
	}
	if se.Span.Line == 0 {
		return th.newException(t, se.Msg)
	}
	line, text := "", None
	if source != "" {
		line, text = sourceLine(source, int(se.Span.Line))
		if se.Bare && !onLastLine(source, int(se.Span.Line)) {
			text = FromString(strings.TrimSuffix(line, "\n"))
		} else if !text.IsNone() {
			shown := ""
			for n := literalStart(source, int(se.Span.Line)); n < int(se.Span.Line); n++ {
				before, _ := sourceLine(source, n)
				shown += before
			}
			text = FromString(shown + line)
		}
	}
	info := []Value{FromString(filename), Int(int64(se.Span.Line)), Int(charOffset(line, se.Span.Col)), text}
	if se.NoEnd {
		info = append(info, None, None)
	} else {
		endLine := line
		if se.Span.EndLine != se.Span.Line && source != "" {
			endLine, _ = sourceLine(source, int(se.Span.EndLine))
		}
		info = append(info, Int(int64(se.Span.EndLine)), Int(charOffset(endLine, se.Span.EndCol)))
	}
	e := NewException(t, FromString(se.Msg), NewTuple(info))
	if se.NoDetails {
		e.Args = e.Args[:1]
	}
	e.Context = th.Context()
	return e
}

// onLastLine reports whether the source has no more lines than n.
func onLastLine(source string, n int) bool {
	return strings.Count(strings.TrimSuffix(source, "\n"), "\n") < n
}

// sourceLine is line n of the source with the line end it has, as a Value too; it is None past the end.
func sourceLine(source string, n int) (string, Value) {
	for ; n > 1; n-- {
		i := strings.IndexByte(source, '\n')
		if i < 0 {
			return "", None
		}
		source = source[i+1:]
	}
	if i := strings.IndexByte(source, '\n'); i >= 0 {
		source = strings.TrimSuffix(source[:i], "\r") + "\n"
	}
	return source, FromString(source)
}

// charOffset is the 1-based character column of the 0-based byte column col of line. A
// negative column means that CPython gives no column: 0, or -1 for an end.
func charOffset(line string, col int32) int64 {
	if col < 0 {
		return int64(col) + 1
	}
	if int(col) > len(line) {
		return int64(utf8.RuneCountInString(line)) + int64(int(col)-len(line)) + 1
	}
	return int64(utf8.RuneCountInString(line[:col])) + 1
}
