package json

import "pyasync/object"

// this file defines dumps and loads for what most programs call them with; a class or a hook goes
// the long way, which is Python

type (
	def   = object.Def
	frame = object.Frame
)

// ofModule is an attribute of module json.
func ofModule(th *thread, name string) (value, error) {
	m, ok := th.Interp.Modules.GetString("json").Object().(*object.Module)
	if !ok {
		v, err := th.Interp.Hooks.ImportModule(th, "json")
		if err != nil {
			return value{}, err
		}
		return object.GetAttrString(th, v, name)
	}
	if v := m.Get(name); !v.IsZero() {
		return v, nil
	}
	return object.GetAttrString(th, object.From(m), name)
}

// long calls the function of module json that takes all parameters.
func long(th *thread, name string, pos value, names []string, vals []value, rest value) (value, error) {
	fn, err := ofModule(th, name)
	if err != nil {
		return value{}, err
	}
	var kw kwargs
	for i, n := range names {
		kw = append(kw, object.Kw{Name: th.Interp.Intern(n), Val: vals[i]})
	}
	if d, ok := object.AsDict(rest); ok {
		for _, it := range d.Items() {
			n, _ := object.AsStr(it.Key)
			kw = append(kw, object.Kw{Name: n, Val: it.Val})
		}
	}
	return object.Call(th, fn, []value{pos}, kw)
}

var dumpsNames = []string{"skipkeys", "ensure_ascii", "check_circular", "allow_nan", "cls", "indent", "separators", "default", "sort_keys"}

var dumps = def{Name: "dumps", Qualname: "dumps",
	Sig: "(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)",
	Doc: `Return obj as JSON text.

skipkeys        leave out keys that are not str, int, float, bool or None
ensure_ascii    escape everything beyond ASCII
check_circular  refuse containers that contain themselves, with a ValueError
allow_nan       write nan and the infinities as JavaScript does
cls             the subclass of JSONEncoder to use
indent          a str or a number of spaces for each level; None for one line
separators      the texts after an item and after a key
default         a function that makes something serializable of other objects
sort_keys       write dicts in the order of their keys`, Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		rest, _ := object.AsDict(a[10])
		e := &encoder{th: th, itemSep: ", ", keySep: ": "}
		flags := [...]*bool{&e.skipKeys, &e.ascii, &e.circular, &e.allowNaN}
		plain := rest.Len() == 0 && a[5].IsNone() && (a[6].IsNone() || a[6].IsInt()) && a[9].IsBool()
		for i, to := range flags {
			if plain = plain && a[1+i].IsBool(); plain {
				*to = a[1+i].AsBool()
			}
		}
		if plain = plain && e.separators(a[7]); !plain {
			return long(th, "_dumps", a[0], dumpsNames, a[1:10], a[10])
		}
		if th.SpareDict(rest); a[6].IsInt() {
			e.indented = true
			for range min(a[6].AsInt(), maxIndent) {
				e.indent += " "
			}
			if a[7].IsNone() {
				e.itemSep = ","
			}
		}
		e.sortKeys = a[9].AsBool()
		if !a[8].IsNone() {
			e.fallback = a[8]
		}
		return e.text(a[0])
	}}

// maxIndent is more than a line has room for.
const maxIndent = 1 << 16

// separators takes a pair of texts. It reports false for anything else, but None.
func (e *encoder) separators(v value) bool {
	if v.IsNone() {
		return true
	}
	t, ok := object.AsTuple(v)
	if !ok || len(t.Items) != 2 {
		return false
	}
	item, ok1 := object.AsStr(t.Items[0])
	key, ok2 := object.AsStr(t.Items[1])
	if ok1 && ok2 {
		e.itemSep, e.keySep = item.String(), key.String()
	}
	return ok1 && ok2
}

// text is the text of an object.
func (e *encoder) text(obj value) (value, error) {
	e.out = e.th.Scratch()
	if err := e.value(obj); err != nil {
		return value{}, err
	}
	v := e.th.Text(e.out)
	e.th.PutScratch(e.out)
	return v, nil
}

var loadsNames = []string{"cls", "object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook"}

var loads = def{Name: "loads", Qualname: "loads",
	Sig: "(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw)",
	Doc: `Return the value of JSON text, a str, bytes or bytearray.

cls                the subclass of JSONDecoder to use
object_hook        called with each object as a dict; its result is used instead
object_pairs_hook  the same with a list of pairs; goes before object_hook
parse_float, parse_int, parse_constant
                   called with the text of a float, an int, or of NaN, Infinity, -Infinity`, Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		rest, _ := object.AsDict(a[7])
		plain := rest.Len() == 0
		for _, v := range a[1:7] {
			plain = plain && v.IsNone()
		}
		s, ok := object.AsStr(a[0])
		if !plain || !ok || len(s.String()) > 0 && s.String()[0] == 0xef {
			return long(th, "_loads", a[0], loadsNames, a[1:7], a[7])
		}
		th.SpareDict(rest)
		decoder, err := ofModule(th, "_default_decoder")
		if err != nil {
			return value{}, err
		}
		if in := object.InstanceOf(decoder); in != nil {
			if sc, ok := in.Get("scan_once").Object().(*scanner); ok {
				return sc.decode(th, a[0], s.String())
			}
		}
		return object.CallMethod(th, decoder, "decode", a[0])
	}}
