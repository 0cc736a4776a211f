package enum

import (
	"math/big"
	"slices"
	"strings"

	"pyasync/object"
)

// this file defines the tools around enumerations: unique, verify, global_enum and their like

// aliasList describes the aliases of an enumeration, or is "".
func aliasList(th *thread, cls value) (string, error) {
	t, err := classOf(th, cls)
	if err != nil {
		return "", err
	}
	var parts []string
	for _, it := range mapOf(t, "_member_map_").Items() {
		n, err := nameText(th, it.Val, nil)
		if err != nil {
			return "", err
		}
		if s := object.StringOf(it.Key); s != n {
			parts = append(parts, s+" -> "+n)
		}
	}
	return strings.Join(parts, ", "), nil
}

var unique = def{Name: "unique", Sig: "(enumeration)", Doc: "A decorator for enumerations that refuses aliases.", Run: func(f *frame, a []value) (value, error) {
	list, err := aliasList(f.Th, a[0])
	if err == nil && list != "" {
		err = f.Th.Failf(object.ValueErrorType, "duplicate values found in %r: %s", a[0], list)
	}
	return a[0], err
}}

var verifyClass = object.ClassDef{Name: "verify", Sealed: true, Doc: "A decorator that checks an enumeration: see EnumCheck for what.", Defs: []def{
	{Name: "__init__", Sig: "(self, *checks)", Run: func(f *frame, a []value) (value, error) {
		return object.None, object.SetAttrString(f.Th, a[0], "checks", a[1])
	}},
	{Name: "__call__", Sig: "(self, enumeration)", Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		cs := of(th)
		checks, err := object.GetAttrString(th, a[0], "checks")
		if err != nil {
			return value{}, err
		}
		t, err := classOf(th, a[1])
		if err != nil {
			return value{}, err
		}
		return a[1], object.Each(th, checks, func(check value) (bool, error) {
			switch {
			case object.Is(check, cs.unique):
				list, err := aliasList(th, a[1])
				if err == nil && list != "" {
					err = th.Failf(object.ValueErrorType, "aliases found in %r: %s", a[1], list)
				}
				return true, err
			case object.Is(check, cs.continuous):
				return true, checkContinuous(th, t)
			case object.Is(check, cs.namedFlags):
				return true, checkNamed(th, t)
			}
			return true, nil
		})
	}},
}}

// numbers are the values of the members that are not aliases.
func numbers(th *thread, t *object.Type) ([]*big.Int, error) {
	var out []*big.Int
	for _, n := range listOf(t, "_member_names_").Items {
		m, err := mapOf(t, "_member_map_").Get(th, n)
		if err != nil {
			return nil, err
		}
		if v, ok := object.IntValue(orNone(own(m, "_value_"))); ok {
			out = append(out, object.BigOf(v))
		} else {
			return nil, th.TypeErrorf("values of an enumeration to be checked must be ints, not '%s'", orNone(own(m, "_value_")).Type().Name)
		}
	}
	return out, nil
}

func checkContinuous(th *thread, t *object.Type) error {
	vs, err := numbers(th, t)
	if err != nil || len(vs) < 2 {
		return err
	}
	slices.SortFunc(vs, func(a, b *big.Int) int { return a.Cmp(b) })
	has := func(x *big.Int) bool {
		_, ok := slices.BinarySearchFunc(vs, x, func(a, b *big.Int) int { return a.Cmp(b) })
		return ok
	}
	low, high := vs[0], vs[len(vs)-1]
	var missing []string
	size := 0
	note := func(x *big.Int) bool {
		if !has(x) {
			s := x.String()
			missing = append(missing, s)
			size += len(s)
		}
		return size < 300 // more is not shown
	}
	if isFlag(th, t) {
		for i := low.BitLen(); i < high.BitLen()-1; i++ {
			if !note(new(big.Int).Lsh(big.NewInt(1), uint(i))) {
				break
			}
		}
	} else {
		for x := new(big.Int).Add(low, big.NewInt(1)); x.Cmp(high) < 0; x = new(big.Int).Add(x, big.NewInt(1)) {
			if !note(x) {
				break
			}
		}
	}
	if missing == nil {
		return nil
	}
	msg := "invalid " + kind(th, t) + " " + object.Quote(t.ShortName()) + ": missing values " + strings.Join(missing, ", ")
	return th.Raise(object.ValueErrorType, msg[:min(len(msg), 256)])
}

func checkNamed(th *thread, t *object.Type) error {
	vs, err := numbers(th, t)
	if err != nil {
		return err
	}
	names := listOf(t, "_member_names_").Items
	var missing []string
	total := new(big.Int)
	for _, it := range mapOf(t, "_member_map_").Items() {
		v, ok := object.IntValue(orNone(own(it.Val, "_value_")))
		if !ok || contains(names, it.Key) || object.BigOf(v).Sign() < 0 {
			continue
		}
		lacks := false
		for _, bit := range bits(v) {
			b := object.BigOf(bit)
			if !slices.ContainsFunc(vs, func(x *big.Int) bool { return x.Cmp(b) == 0 }) {
				lacks = true
				total.Or(total, b)
			}
		}
		if lacks {
			missing = append(missing, object.StringOf(it.Key))
		}
	}
	if missing == nil {
		return nil
	}
	alias := "alias " + missing[0] + " is missing"
	if last := len(missing) - 1; last > 0 {
		alias = "aliases " + strings.Join(missing[:last], ", ") + " and " + missing[last] + " are missing"
	}
	what := "combined values of"
	if oneBit(object.Big(new(big.Int).Set(total))) {
		what = "value"
	}
	return th.Raise(object.ValueErrorType, "invalid Flag "+object.Quote(t.ShortName())+": "+alias+" "+what+" 0x"+total.Text(16)+" [use enum.show_flag_values(value) for details]")
}

// lastPart is the last part of the dotted name of a class's module.
func lastPart(t *object.Type) string {
	s := t.ModuleName()
	return s[strings.LastIndexByte(s, '.')+1:]
}

var globalEnumRepr = def{Name: "global_enum_repr", Sig: "(self)", Doc: "A repr() that names the module instead of the class.", Run: func(f *frame, a []value) (value, error) {
	n, err := nameText(f.Th, a[0], nil)
	return object.FromString(lastPart(a[0].Type()) + "." + n), err
}}

var globalFlagRepr = def{Name: "global_flag_repr", Sig: "(self)", Doc: "A repr() that names the module instead of the class, for flags.", Run: func(f *frame, a []value) (value, error) {
	th, t := f.Th, a[0].Type()
	module := lastPart(t)
	if unnamed(a[0]) {
		r, err := object.ReprString(th, orNone(own(a[0], "_value_")))
		return object.FromString(module + "." + t.ShortName() + "(" + r + ")"), err
	}
	n, err := nameText(th, a[0], nil)
	parts := strings.Split(n, "|")
	for i, p := range parts {
		if p != "" && (p[0] < '0' || p[0] > '9') {
			parts[i] = module + "." + p
		}
	}
	return object.FromString(strings.Join(parts, "|")), err
}}

var globalStr = def{Name: "global_str", Sig: "(self)", Doc: "A str() that is the name alone.", Run: func(f *frame, a []value) (value, error) {
	return flagText(f.Th, a[0], "")
}}

var globalEnum = def{Name: "global_enum", Sig: "(cls, update_str=False)",
	Doc: "A decorator that puts the members into the module, too, and changes their\nrepr() accordingly.", Run: func(f *frame, a []value) (value, error) {
		update, err := object.Truth(f.Th, a[1])
		if err != nil {
			return value{}, err
		}
		return a[0], makeGlobal(f, a[0], update)
	}}

func makeGlobal(f *frame, cls value, updateStr bool) error {
	th := f.Th
	cs := of(th)
	t, err := classOf(th, cls)
	if err != nil {
		return err
	}
	repr := "global_enum_repr"
	if isFlag(th, t) {
		repr = "global_flag_repr"
	}
	if err := object.SetAttrString(th, cls, "__repr__", f.Globals.GetString(repr)); err != nil {
		return err
	}
	if !t.Is(cs.repr) || updateStr {
		if err := object.SetAttrString(th, cls, "__str__", f.Globals.GetString("global_str")); err != nil {
			return err
		}
	}
	return exportMembers(th, t)
}

// exportMembers puts the members of a class into its module.
func exportMembers(th *thread, t *object.Type) error {
	mod, err := object.GetItem(th, object.From(th.Interp.Modules), object.FromString(t.ModuleName()))
	if err != nil {
		return err
	}
	ns, err := object.GetAttrString(th, mod, "__dict__")
	if err != nil {
		return err
	}
	_, err = object.CallMethod(th, ns, "update", object.From(mapOf(t, "_member_map_")))
	return err
}

func convert(f *frame, a []value) (value, error) {
	th := f.Th
	mod, err := object.GetItem(th, object.From(th.Interp.Modules), a[2])
	if err != nil {
		return value{}, err
	}
	globals, err := object.GetAttrString(th, mod, "__dict__")
	if err != nil {
		return value{}, err
	}
	source := globals
	if !a[4].IsNone() {
		if source, err = object.GetAttrString(th, a[4], "__dict__"); err != nil {
			return value{}, err
		}
	}
	var pairs []value
	err = object.EachItem(th, source, func(k, v value) error {
		ok, err := object.Call1(th, a[3], k)
		if err != nil {
			return err
		}
		if yes, err := object.Truth(th, ok); err != nil || !yes {
			return err
		}
		pairs = append(pairs, object.NewTuple([]value{v, k}))
		return nil
	})
	if err != nil {
		return value{}, err
	}
	swap := func() {
		for i, p := range pairs {
			it := object.Items(p)
			pairs[i] = object.NewTuple([]value{it[1], it[0]})
		}
	}
	err = object.SortValues(th, pairs, false)
	swap()
	if object.IsException(err, object.TypeErrorType) {
		slices.SortStableFunc(pairs, func(x, y value) int {
			return strings.Compare(object.StringOf(object.Items(x)[0]), object.StringOf(object.Items(y)[0]))
		})
	} else if err != nil {
		return value{}, err
	}
	boundary := a[5]
	if boundary.IsNone() {
		boundary = of(th).keep
	}
	cls, err := create(f, creation{cls: a[0], name: a[1], names: object.NewList(pairs), module: a[2], qualname: object.None, typ: object.None, start: object.Int(1), boundary: boundary})
	if err != nil {
		return value{}, err
	}
	global, err := object.Truth(th, a[6])
	if err != nil {
		return value{}, err
	}
	if global {
		err = makeGlobal(f, cls, false)
	} else {
		err = exportMembers(th, cls.Object().(*object.Type))
	}
	if err != nil {
		return value{}, err
	}
	return cls, object.SetItem(th, globals, a[1], cls)
}

var pickleByGlobalName = def{Name: "pickle_by_global_name", Sig: "(self, proto)", Run: func(f *frame, a []value) (value, error) {
	return object.GetAttrString(f.Th, a[0], "_name_")
}}

var pickleByEnumName = def{Name: "pickle_by_enum_name", Sig: "(self, proto)", Run: func(f *frame, a []value) (value, error) {
	n, err := object.GetAttrString(f.Th, a[0], "_name_")
	return object.NewTuple([]value{f.Th.Interp.Builtins.GetString("getattr"), object.NewTuple([]value{object.From(a[0].Type()), n})}), err
}}

var binDef = def{Name: "bin", Sig: "(num, max_bits=None)", Doc: "Like the builtin bin(), but negative numbers are in two's complement, and\nthe sign stands in front.", Run: func(f *frame, a []value) (value, error) {
	n, err := object.Index(f.Th, a[0])
	if err != nil {
		return value{}, err
	}
	width := 0
	if !a[1].IsNone() {
		if width, err = object.AsIndex(f.Th, a[1]); err != nil {
			return value{}, err
		}
	}
	return object.FromString(binary(n, width)), nil
}}

var showFlagValues = def{Name: "show_flag_values", Sig: "(value)", Doc: "The powers of two that a number is the sum of.", Run: func(f *frame, a []value) (value, error) {
	n, err := object.Index(f.Th, a[0])
	return object.NewList(bits(n)), err
}}

// simpleEnum turns an ordinary class into an enumeration: its attributes become members as
// those of the body of one do.
var simpleEnum = def{Name: "_simple_enum", Sig: "(etype=?, *, boundary=None, use_args=None)", Default: func(th *thread, _ string) value { return object.From(of(th).enum) },
	Run: func(f *frame, a []value) (value, error) {
		return object.From(object.NewFunction(f.Th, &convertClass, f.Globals, a[0], a[1])), nil
	}}

var convertClass = def{Name: "convert_class", Qualname: "_simple_enum.<locals>.convert_class", Sig: "(cls)", Free: []string{"etype", "boundary"}, Run: func(f *frame, a []value) (value, error) {
	th := f.Th
	cls, err := classOf(th, a[0])
	if err != nil {
		return value{}, err
	}
	etype, err := classOf(th, f.Closure[0].V)
	if err != nil {
		return value{}, err
	}
	name, bases := object.FromString(cls.ShortName()), object.NewTuple([]value{object.From(etype)})
	ns, err := prepare(th, name, bases)
	if err != nil {
		return value{}, err
	}
	for _, it := range cls.OwnDict().Items() {
		switch object.StringOf(it.Key) {
		case "__dict__", "__weakref__":
			continue
		}
		if err := object.SetItem(th, ns, it.Key, it.Val); err != nil {
			return value{}, err
		}
	}
	ns.Object().(*object.Dict).SetStr(th.Interp.Intern("__qualname__"), object.FromString(cls.Qualname))
	return object.Call(th, object.From(etype.Type()), []value{name, bases, ns}, kwargs{{Name: th.Interp.Intern("boundary"), Val: f.Closure[1].V}})
}}

// nameTests are the predicates of names, which code that makes enumerations by itself uses.
var nameTests = []*def{
	{Name: "_is_dunder", Sig: "(name)", Run: nameTest(isDunder)},
	{Name: "_is_sunder", Sig: "(name)", Run: nameTest(isSunder)},
	{Name: "_is_private", Sig: "(cls_name, name)", Run: func(f *frame, a []value) (value, error) {
		class, ok1 := object.AsStr(a[0])
		n, ok2 := object.AsStr(a[1])
		if !ok1 || !ok2 {
			return value{}, f.Th.TypeErrorf("names must be strings")
		}
		return object.Bool(isPrivate(class.String(), n.String())), nil
	}},
	{Name: "_is_descriptor", Sig: "(obj)", Run: func(f *frame, a []value) (value, error) {
		is, err := isDescriptor(f.Th, a[0])
		return object.Bool(is), err
	}},
	{Name: "_iter_bits_lsb", Sig: "(num)", Generator: true, Steps: func(f *frame, a []value) object.Steps {
		var left []value
		begun := false
		return func(th *thread, _ value, err error) (value, object.Step, error) {
			if err != nil {
				return value{}, object.Return, err
			}
			if !begun {
				begun = true
				n, ok := object.IntValue(a[0])
				if !ok {
					if n, err = object.GetAttrString(th, a[0], "value"); err != nil {
						return value{}, object.Return, err
					}
				}
				if object.BigOf(n).Sign() < 0 {
					return value{}, object.Return, th.Failf(object.ValueErrorType, "%r is not a positive integer", a[0])
				}
				left = bits(n)
			}
			if len(left) == 0 {
				return object.None, object.Return, nil
			}
			bit := left[0]
			left = left[1:]
			return bit, object.Yield, nil
		}
	}},
}

func nameTest(is func(string) bool) func(f *frame, a []value) (value, error) {
	return func(f *frame, a []value) (value, error) {
		n, ok := object.AsStr(a[0])
		return object.Bool(ok && is(n.String())), nil
	}
}
