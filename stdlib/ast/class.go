package ast

// this file makes the classes of an interpreter from the grammar, and their objects

import (
	"reflect"
	"slices"

	"pyasync/object"
)

var placeNames = []string{"lineno", "col_offset", "end_lineno", "end_col_offset"}

// maker makes classes.
type maker struct {
	th  *thread
	s   *state
	err error
	// the classes of lists and optional values, by the class of their elements
	lists, options map[value]value
}

func newState(th *thread) (*state, error) {
	m := &maker{th: th, lists: map[value]value{}, options: map[value]value{}, s: &state{
		sums: map[string]*object.Type{}, nodes: map[*object.Type]*made{}, byName: map[string]*made{},
		byGo: map[reflect.Type][2]*made{}, enums: map[string]*constants{},
	}}
	m.s.base = m.class("AST", object.ObjectType, "", nil)
	for _, f := range [...]*object.Func{&initNode, &reduceNode} {
		m.set(m.s.base, f.Name, object.From(&object.MethodDescr{Owner: m.s.base, Func: f}))
	}
	m.set(m.s.base, "_attributes", object.NewTuple(nil))
	for _, s := range grammar() {
		m.sum(s)
	}
	for _, s := range grammar() {
		for _, c := range s.classes {
			m.fieldTypes(m.s.byName[c.name])
		}
	}
	return m.s, m.err
}

// set sets a class attribute.
func (m *maker) set(t *object.Type, name string, v value) {
	if m.err == nil {
		m.err = object.SetAttrString(m.th, object.From(t), name, v)
	}
}

// class makes a class with fields; extra is more of its namespace.
func (m *maker) class(name string, base *object.Type, doc string, fields []string, extra ...object.Attr) *object.Type {
	ns := object.NewDictSize(8)
	put := func(name string, v value) { ns.SetStr(m.th.Interp.Intern(name), v) }
	names := m.names(fields)
	put("_fields", names)
	put("__match_args__", names)
	put("__module__", object.From(m.th.Interp.Intern("ast")))
	if doc == "" {
		put("__doc__", object.None)
	} else {
		put("__doc__", object.FromString(doc))
	}
	for _, a := range extra {
		put(a.Name, a.Value)
	}
	if m.err != nil {
		return object.ObjectType
	}
	t, err := object.NewType(m.th, object.TypeType, name, []*object.Type{base}, ns, nil)
	if err != nil {
		m.err = err
		return object.ObjectType
	}
	m.s.types = append(m.s.types, t)
	return t
}

func (m *maker) names(list []string) value {
	items := make([]value, len(list))
	for i, name := range list {
		items[i] = object.From(m.th.Interp.Intern(name))
	}
	return object.NewTuple(items)
}

// sum makes the class of a sum and those below it.
func (m *maker) sum(s *sum) {
	attributes := []object.Attr{{Name: "_attributes", Value: object.NewTuple(nil)}}
	if s.places {
		attributes[0].Value = m.names(placeNames)
		if !s.needEnd {
			attributes = append(attributes, object.Attr{Name: "end_lineno", Value: object.None}, object.Attr{Name: "end_col_offset", Value: object.None})
		}
	}
	if s.alone() {
		m.node(s.classes[0], m.s.base, attributes)
		return
	}
	t := m.class(s.name, m.s.base, s.doc(), nil, attributes...)
	m.s.sums[s.name] = t
	for _, c := range s.classes {
		m.node(c, t, nil)
	}
	if s.enum == nil {
		return
	}
	cs := &constants{types: make([]*object.Type, len(s.enum)), objects: make([]value, len(s.enum))}
	for _, name := range s.names() {
		i := slices.Index(s.enum, name)
		empty := object.From(object.NewDict())
		cs.types[i] = m.class(name, t, name, nil, object.Attr{Name: "_field_types", Value: empty}, object.Attr{Name: "__annotations__", Value: empty})
		if m.err == nil {
			cs.objects[i] = object.From(object.NewInstance(cs.types[i]))
		}
	}
	m.s.enums[s.name] = cs
}

// node makes a class with fields; optional ones are None in the class.
func (m *maker) node(c *class, base *object.Type, extra []object.Attr) {
	md := &made{class: c}
	var names []string
	for _, f := range c.fields {
		names = append(names, f.name)
		md.names = append(md.names, m.th.Interp.Intern(f.name))
		if f.quant == '?' {
			extra = append(extra, object.Attr{Name: f.name, Value: object.None})
		}
	}
	md.typ = m.class(c.name, base, c.signature(), names, extra...)
	m.s.nodes[md.typ] = md
	m.s.byName[c.name] = md
	both := m.s.byGo[c.typ]
	if c.on {
		both[1] = md
	} else {
		both[0] = md
	}
	m.s.byGo[c.typ] = both
}

// fieldTypes sets _field_types, once all classes are there.
func (m *maker) fieldTypes(c *made) {
	d := object.NewDictSize(len(c.fields))
	for i, f := range c.fields {
		d.SetStr(c.names[i], m.fieldType(f))
	}
	m.set(c.typ, "_field_types", object.From(d))
	m.set(c.typ, "__annotations__", object.From(d))
}

func (m *maker) fieldType(f field) value {
	t := object.From(object.ObjectType)
	switch f.typ {
	case "identifier", "string":
		t = object.From(object.StrType)
	case "int":
		t = object.From(object.IntType)
	case "constant":
	default:
		if c := m.s.byName[f.typ]; c != nil {
			t = object.From(c.typ)
		} else {
			t = object.From(m.s.sums[f.typ])
		}
	}
	wrap := func(known map[value]value, make func() (value, error)) value {
		if v, ok := known[t]; ok || m.err != nil {
			return v
		}
		v, err := make()
		known[t], m.err = v, err
		return v
	}
	switch f.quant {
	case '*':
		return wrap(m.lists, func() (value, error) {
			return object.NewGenericAlias(m.th, object.From(object.ListType), t)
		})
	case '?':
		return wrap(m.options, func() (value, error) { return object.NewUnion(m.th, t, object.None) })
	}
	return t
}

// initNode is AST.__init__.
var initNode = object.Func{Name: "__init__", Sig: "(*args, **kwargs)", Doc: "Initialize the node: fields by position or by name, attributes by name.",
	Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
		n := &newNode{th: th, s: known(th), self: self, class: object.From(self.Type())}
		return object.None, n.init(args, kw)
	}}

// newNode is a node under construction. It goes by the attributes of the class, since
// classes of scripts may have fields of their own.
type newNode struct {
	th          *thread
	s           *state
	self, class value
	fields      []value
	left        []bool // fields that no argument gave
}

func (n *newNode) init(args []value, kw kwargs) error {
	names, err := object.LookupAttr(n.th, n.class, "_fields")
	if err != nil {
		return err
	}
	if !names.IsZero() {
		if n.fields, err = object.Slice(n.th, names); err != nil {
			return err
		}
	}
	if len(args) > len(n.fields) {
		s := "s"
		if len(n.fields) == 1 {
			s = ""
		}
		return n.th.TypeErrorf("%s constructor takes at most %d positional argument%s", n.self.Type().Name, len(n.fields), s)
	}
	n.left = make([]bool, len(n.fields))
	for i := range n.left {
		n.left[i] = i >= len(args)
	}
	for i, v := range args {
		if err := n.set(n.fields[i], v); err != nil {
			return err
		}
	}
	for _, k := range kw {
		if err := n.keyword(k); err != nil {
			return err
		}
	}
	return n.missing()
}

func (n *newNode) set(name, v value) error {
	s, ok := object.AsStr(name)
	if !ok {
		return n.th.TypeErrorf("attribute name must be string, not '%s'", name.Type().Name)
	}
	return object.SetAttr(n.th, n.self, s, v)
}

func (n *newNode) keyword(k object.Kw) error {
	name := object.From(k.Name)
	i, err := n.index(n.fields, name)
	switch {
	case err != nil:
		return err
	case i >= 0 && !n.left[i]:
		return n.th.TypeErrorf("%s got multiple values for argument %s", n.self.Type().Name, n.repr(name))
	case i >= 0:
		n.left[i] = false
	default:
		if err := n.stranger(name); err != nil {
			return err
		}
	}
	return object.SetAttr(n.th, n.self, k.Name, k.Val)
}

func (n *newNode) repr(v value) string {
	s, err := object.ReprString(n.th, v)
	if err != nil {
		return "?"
	}
	return s
}

func (n *newNode) index(list []value, name value) (int, error) {
	for i, f := range list {
		if same, err := object.Equal(n.th, f, name); err != nil || same {
			return i, err
		}
	}
	return -1, nil
}

// shown is what warnings call the class.
func (n *newNode) shown() string {
	if t := n.self.Type(); t != n.s.base {
		return t.Name
	}
	return "ast.AST"
}

// stranger warns of a keyword that is neither field nor attribute.
func (n *newNode) stranger(name value) error {
	attributes, err := object.GetAttrString(n.th, n.class, "_attributes")
	if err != nil {
		return err
	}
	known, err := object.Contains(n.th, attributes, name)
	if err != nil || known {
		return err
	}
	return n.th.Warn(object.DeprecationWarningType, n.shown()+".__init__ got an unexpected keyword argument "+n.repr(name)+
		". Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.", 1)
}

// missing gives the fields without argument what their type tells: a list, Load(), nothing
// or a warning.
func (n *newNode) missing() error {
	var types value
	for i, name := range n.fields {
		if !n.left[i] {
			continue
		}
		var err error
		if types.IsZero() {
			if types, err = object.LookupAttr(n.th, n.class, "_field_types"); err != nil {
				return err
			}
			if types.IsZero() {
				return nil
			}
		}
		d, ok := object.AsDict(types)
		if !ok {
			return n.th.TypeErrorf("%s._field_types must be a dict", n.self.Type().Name)
		}
		typ, err := d.Get(n.th, name)
		if err != nil {
			return err
		}
		if err := n.fill(name, typ); err != nil {
			return err
		}
	}
	return nil
}

func (n *newNode) fill(name, typ value) error {
	class := n.shown()
	switch {
	case typ.IsZero():
		return n.th.Warn(object.DeprecationWarningType, "Field "+n.repr(name)+" is missing from "+class+
			"._field_types. This will become an error in Python 3.15.", 1)
	case typ.Type() == object.UnionType:
		return nil // the class has the default
	case typ.Type() == object.GenericAliasType:
		return n.set(name, object.NewList(nil))
	case object.Is(typ, object.From(n.s.sums["expr_context"])):
		return n.set(name, n.s.enums["expr_context"].objects[0])
	}
	return n.th.Warn(object.DeprecationWarningType, class+".__init__ missing 1 required positional argument: "+n.repr(name)+
		". This will become an error in Python 3.15.", 1)
}

// reduceNode is AST.__reduce__: a node is made of None for each field that it has, since the
// constructor would warn, and then gets its attributes.
var reduceNode = object.Func{Name: "__reduce__", Doc: "Help pickle and copy.",
	Fast0: func(th *thread, self value) (value, error) {
		state, err := object.LookupAttr(th, self, "__dict__")
		if err != nil {
			return value{}, err
		}
		class := object.From(self.Type())
		if state.IsZero() {
			return object.NewTuple([]value{class, object.NewTuple(nil)}), nil
		}
		var args []value
		if names, err := object.LookupAttr(th, class, "_fields"); err != nil {
			return value{}, err
		} else if d, ok := object.AsDict(state); ok && !names.IsZero() {
			fields, err := object.Slice(th, names)
			if err != nil {
				return value{}, err
			}
			for _, name := range fields {
				v, err := d.Get(th, name)
				if err != nil {
					return value{}, err
				}
				if v.IsZero() {
					break
				}
				args = append(args, object.None)
			}
		}
		return object.NewTuple([]value{class, object.NewTuple(args), state}), nil
	}}
