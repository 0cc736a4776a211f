package object

import "strings"

// this file defines struct sequences: tuples whose items have names, as sys.version_info

// StructField names an item of a struct sequence.
type StructField struct{ Name, Doc string }

// StructSeq describes a type of tuples with named items. The first Visible fields are the
// items; the others can be read by name only.
type StructSeq struct {
	Type    *Type
	Fields  []StructField
	Visible int
}

// NewStructSeq declares a struct sequence type; visible 0 means all fields. Declare it as a
// package variable. Unless FlagNoInstantiate is among the flags, scripts can make one from a
// sequence.
func NewStructSeq(module, name, doc string, flags Flags, visible int, fields ...StructField) *StructSeq {
	s := &StructSeq{Type: NewStatic(strings.TrimPrefix(module+"."+name, "."), TupleType, flags), Fields: fields, Visible: visible}
	if visible == 0 {
		s.Visible = len(fields)
	}
	t := s.Type
	t.Doc = doc
	t.Repr = s.repr
	t.New = s.make
	t.Getters = s.getters
	t.Attrs = func() []Attr {
		names := make([]Value, s.Visible)
		for i := range names {
			names[i] = FromString(fields[i].Name)
		}
		return []Attr{
			{Name: "n_fields", Value: Int(int64(len(fields)))},
			{Name: "n_sequence_fields", Value: Int(int64(s.Visible))},
			{Name: "n_unnamed_fields", Value: Int(0)},
			{Name: "__match_args__", Value: NewTuple(names)},
		}
	}
	t.Methods = func() []Func {
		return []Func{
			{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) {
				rest := NewDict()
				for i := s.Visible; i < len(fields); i++ {
					rest.SetString(fields[i].Name, s.Field(self, i))
				}
				return NewTuple([]Value{From(t), NewTuple([]Value{NewTuple(self.o.(*Tuple).Items), From(rest)})}), nil
			}},
			{Name: "__replace__", Sig: "(**changes)", Raw: s.replace},
		}
	}
	return s
}

// Make is an instance with a value for each field.
func (s *StructSeq) Make(vals ...Value) Value {
	t := s.Type.Ready()
	tup := &Tuple{Sub: Sub{Ext: NewInstance(t)}, Items: vals[:s.Visible:s.Visible]}
	for i := s.Visible; i < len(vals); i++ {
		tup.Ext.Set(NewStr(s.Fields[i].Name), vals[i])
	}
	return Value{o: tup}
}

// Field is the value of field i.
func (s *StructSeq) Field(v Value, i int) Value {
	t := v.o.(*Tuple)
	if i < s.Visible {
		return t.Items[i]
	}
	return orNone(t.Ext.Get(s.Fields[i].Name))
}

func (s *StructSeq) getters() []Getter {
	gs := make([]Getter, len(s.Fields))
	for i, f := range s.Fields {
		gs[i] = Getter{Name: f.Name, Doc: f.Doc,
			Get: func(th *Thread, v Value) (Value, error) { return s.Field(v, i), nil },
			Set: func(th *Thread, v, x Value) error { return th.AttributeErrorf(v, f.Name, "readonly attribute") },
		}
	}
	return gs
}

func (s *StructSeq) repr(th *Thread, v Value) (Value, error) {
	var b strings.Builder
	b.WriteString(v.Type().FullName() + "(")
	for i, x := range v.o.(*Tuple).Items {
		if i > 0 {
			b.WriteString(", ")
		}
		r, err := ReprString(th, x)
		if err != nil {
			return Value{}, err
		}
		b.WriteString(s.Fields[i].Name + "=" + r)
	}
	b.WriteByte(')')
	return FromString(b.String()), nil
}

// make is the constructor: a sequence, and a dict for the fields that it lacks.
func (s *StructSeq) make(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	name := s.Type.FullName()
	var seq, dict Value
	if len(args) > 2 {
		return Value{}, th.TypeErrorf("%s() takes at most 2 arguments (%d given)", name, len(args)+len(kw))
	}
	for i, a := range args {
		*[...]*Value{&seq, &dict}[i] = a
	}
	for _, k := range kw {
		switch k.Name.s {
		case "sequence":
			seq = k.Val
		case "dict":
			dict = k.Val
		default:
			return Value{}, th.TypeErrorf("%s() got an unexpected keyword argument '%s'", name, k.Name.s)
		}
	}
	if seq.o == nil {
		return Value{}, th.TypeErrorf("%s() missing required argument 'sequence' (pos 1)", name)
	}
	if seq.Type().Iter == nil && seq.Type().GetItem == nil {
		return Value{}, th.TypeErrorf("constructor requires a sequence")
	}
	items, err := Slice(th, seq)
	if err != nil {
		return Value{}, err
	}
	n, all := s.Visible, len(s.Fields)
	switch {
	case len(items) < n && n != all:
		return Value{}, th.TypeErrorf("%s() takes an at least %d-sequence (%d-sequence given)", name, n, len(items))
	case len(items) > all && n != all:
		return Value{}, th.TypeErrorf("%s() takes an at most %d-sequence (%d-sequence given)", name, all, len(items))
	case len(items) != n && n == all:
		return Value{}, th.TypeErrorf("%s() takes a %d-sequence (%d-sequence given)", name, n, len(items))
	}
	d, _ := dict.o.(*Dict)
	if dict.o != nil && d == nil {
		return Value{}, th.TypeErrorf("%s() takes a dict as second arg, if any", name)
	}
	for i := len(items); i < all; i++ {
		x := None
		if d != nil {
			x = orNone(d.GetString(s.Fields[i].Name))
		}
		items = append(items, x)
	}
	return s.Make(items...), nil
}

func (s *StructSeq) replace(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
	if len(args) > 0 {
		return Value{}, th.TypeErrorf("__replace__() takes no positional arguments (%d given)", len(args))
	}
	vals := make([]Value, len(s.Fields))
	for i := range vals {
		vals[i] = s.Field(self, i)
	}
next:
	for _, k := range kw {
		for i, f := range s.Fields {
			if f.Name == k.Name.s {
				vals[i] = k.Val
				continue next
			}
		}
		return Value{}, th.TypeErrorf("Got unexpected field name(s): ['%s']", k.Name.s)
	}
	return s.Make(vals...), nil
}
