package object

// this file stands in for functions about to land; whoever defines one deletes it here

func NewComplex(c complex128) Value { return None }
func AppendFormat(th *Thread, buf []byte, v Value, spec string) ([]byte, error) {
	s, err := ToString(th, v)
	return append(buf, s...), err
}
func Suggest(name string, names []string) string { return "" }
