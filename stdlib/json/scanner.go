package json

import "pyasync/object"

// this file defines the class Scanner, which reads JSON texts as a decoder asks for

var scannerType = object.NewStatic("_json.Scanner", object.ObjectType, 0)

// scanner has the options of a decoder; hooks and parsers are zero where they are the usual ones.
type scanner struct {
	strict                bool
	objectHook, pairsHook value
	parseFloat, parseInt  value
	parseConstant         value
}

// Type is _json.Scanner.
func (*scanner) Type() *object.Type { return scannerType }

// maxPinned is the size of texts whose strings share their memory: more should not be kept
// alive by a short string.
const maxPinned = 64 * 1024

func (s *scanner) scan(th *thread, doc value, text string) *scan {
	return &scan{scanner: s, th: th, doc: doc, s: text, pin: len(text) <= maxPinned}
}

var scannerArgs = object.Func{Name: "make_scanner", Sig: "(context)", Bound: func(th *thread, _ value, a []value) (value, error) {
	s := &scanner{}
	for _, f := range [...]struct {
		name  string
		to    *value
		usual value
	}{
		{"object_hook", &s.objectHook, object.None}, {"object_pairs_hook", &s.pairsHook, object.None},
		{"parse_float", &s.parseFloat, object.From(object.FloatType)}, {"parse_int", &s.parseInt, object.From(object.IntType)},
		{"parse_constant", &s.parseConstant, value{}},
	} {
		v, err := object.GetAttrString(th, a[0], f.name)
		if err != nil {
			return value{}, err
		}
		if !object.Is(v, f.usual) {
			*f.to = v
		}
	}
	strict, err := object.GetAttrString(th, a[0], "strict")
	if err == nil {
		s.strict, err = object.Truth(th, strict)
	}
	return object.From(s), err
}}

func init() {
	t := scannerType
	t.Doc = "What reads the values of a JSONDecoder: a callable of text and position, which returns the value and where it ends."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return scannerArgs.CallFunc(th, value{}, args, kw)
	}
	call := &object.Func{Name: "scan_once", Sig: "(string, idx)", Bound: scanOnce}
	t.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		return call.CallFunc(th, v, args, kw)
	}
	get := func(name string, field func(s *scanner) value, usual value) object.Getter {
		return object.Getter{Name: name, Doc: name, Field: true, Get: func(th *thread, v value) (value, error) {
			if f := field(v.Object().(*scanner)); !f.IsZero() {
				return f, nil
			}
			return usual, nil
		}}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			get("strict", func(s *scanner) value { return object.Bool(s.strict) }, value{}),
			get("object_hook", func(s *scanner) value { return s.objectHook }, object.None),
			get("object_pairs_hook", func(s *scanner) value { return s.pairsHook }, object.None),
			get("parse_float", func(s *scanner) value { return s.parseFloat }, object.From(object.FloatType)),
			get("parse_int", func(s *scanner) value { return s.parseInt }, object.From(object.IntType)),
			get("parse_constant", func(s *scanner) value { return s.parseConstant }, object.None),
		}
	}
}

// scanOnce reads the value at an index, and tells where it ends. There being none is a
// StopIteration with the index.
func scanOnce(th *thread, self value, a []value) (value, error) {
	s, ok := object.AsStr(a[0])
	if !ok {
		return value{}, th.TypeErrorf("first argument must be a string, not %s", a[0].Type().Name)
	}
	i, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	if i < 0 {
		return value{}, th.ValueErrorf("idx cannot be negative")
	}
	if i >= s.Len() {
		return value{}, th.StopIterationWith(object.Int(int64(i)))
	}
	sc := self.Object().(*scanner).scan(th, a[0], s.String())
	v, end, err := sc.value(sc.byteIndex(i))
	if err != nil {
		return value{}, err
	}
	return object.NewTuple([]value{v, object.Int(int64(sc.charIndex(end)))}), nil
}

var decodeText = object.Func{Name: "decode", Sig: "(scanner, string, /)", Doc: "The value of a whole text, read by a Scanner.",
	Fast2: func(th *thread, _, scannerArg, doc value) (value, error) {
		s, ok := scannerArg.Object().(*scanner)
		str, ok2 := object.AsStr(doc)
		if !ok || !ok2 {
			return object.NotImplemented, nil
		}
		return s.decode(th, doc, str.String())
	}}

// decode is the value of a whole text.
func (s *scanner) decode(th *thread, doc value, text string) (value, error) {
	sc := s.scan(th, doc, text)
	v, end, err := sc.value(sc.space(0))
	if err != nil {
		return value{}, err
	}
	if end = sc.space(end); end != len(sc.s) {
		return value{}, sc.fail("Extra data", end)
	}
	return v, nil
}
