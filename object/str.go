package object

// this file defines Str, text

// StrType is str.
var StrType = NewStatic("str", ObjectType, FlagBaseType|FlagStrSub|FlagMatchSelf)

// Str is a str. The text is UTF-8 in which a lone surrogate stands as its three
// generalised UTF-8 bytes (WTF-8). It never changes.
type Str struct {
	Sub
	s     string
	count int     // code points; -1 while unknown; equal to len(s) exactly when all is ASCII
	hash  int64   // 0 while unknown
	marks []int32 // byte offsets of every 64th code point, for indexing text that is not ASCII
	tail  *strTail
}

// Type is str or a subclass.
func (s *Str) Type() *Type { return s.TypeOr(StrType) }

// String is the text.
func (s *Str) String() string { return s.s }

// NewStr is a str with text s, which must be valid WTF-8.
func NewStr(s string) *Str { return &Str{s: s, count: -1} }

// FromString is NewStr as a Value.
func FromString(s string) Value { return Value{o: &Str{s: s, count: -1}} }

// StringOf is the text of a str; v must be one.
func StringOf(v Value) string { return v.o.(*Str).s }

// AsStr is the str in v, if it is one.
func AsStr(v Value) (*Str, bool) { s, ok := v.o.(*Str); return s, ok }

// Hash is the hash of the text, which does not run Python code.
func (s *Str) Hash() int64 {
	if s.hash == 0 {
		s.hash = hashString(s.s)
	}
	return s.hash
}
