package object

// this file stands in for functions about to land; whoever defines one deletes it here

func NewComplex(c complex128) Value            { return None }
func Ascii(th *Thread, v Value) (Value, error) { return Repr(th, v) }
func AppendFormat(th *Thread, buf []byte, v Value, spec string) ([]byte, error) {
	s, err := ToString(th, v)
	return append(buf, s...), err
}
func NewBytes(b []byte) Value                    { return None }
func Suggest(name string, names []string) string { return "" }
