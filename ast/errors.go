package ast

// ErrorKind is the Python class of a SyntaxError.
type ErrorKind uint8

// The classes of errors that source text can have.
const (
	KindSyntaxError ErrorKind = iota
	KindIndentationError
	KindTabError
	// KindIncomplete is for text that more lines could make valid, where compile() was
	// asked to tell.
	KindIncomplete
	// KindMemoryError and KindRecursionError are raised by CPython for text
	// that is nested too deeply; they carry only a message.
	KindMemoryError
	KindRecursionError
	// KindValueError is for text that is no source at all (null bytes).
	KindValueError
)

// SyntaxError is an error in source text, found by lexer, parser or resolve.
// It is the only error type that these packages return for bad source.
type SyntaxError struct {
	Kind ErrorKind
	Msg  string // CPython's words, without position
	// Span has 0-based UTF-8 byte columns, as all spans; whoever makes the
	// Python exception turns them into 1-based character columns.
	// Line 0 means that there is no position.
	Span Span
	// ByteCols is set for errors of CPython's compiler, which reports its
	// columns in bytes: they need no turning, only 1 added.
	ByteCols bool
	// NoLine is set when CPython gives line 0 and column -1, for a text that cannot be decoded.
	NoLine bool
	// NoEnd is set when CPython gives no end position (end_lineno None).
	NoEnd bool
	// Bare is set when CPython gives the line in error without its newline.
	Bare bool
	// NoDetails is set for errors about names, which CPython finds before it compiles: their
	// args are the message alone, and only attributes tell the place.
	NoDetails bool
	// Incomplete is set when more input could make the text valid: an open
	// bracket or string, or a missing block, at the end. The prompt then reads on.
	Incomplete bool
}

func (e *SyntaxError) Error() string { return e.Msg }

// Warning is a SyntaxWarning or DeprecationWarning about source text.
type Warning struct {
	Category string // "SyntaxWarning" or "DeprecationWarning"
	Msg      string
	Span     Span
}
