package decimal

import (
	"strings"

	"pyasync/object"
)

// this file defines Context: its attributes, and what becomes of the conditions that operations
// meet

// context is a Context. The status of its calc is not used: flags are what was met so far.
type context struct {
	object.Sub
	calc
	capitals     bool
	flags, traps flags
}

// Type is Context or a subclass.
func (cx *context) Type() *object.Type { return cx.TypeOr(contextType) }

// newContext is a context with the standard settings, for class t.
func newContext(t *object.Type) *context {
	cx := &context{calc: calc{prec: 28, emin: -999999, emax: 999999, round: roundHalfEven}, capitals: true}
	if t != nil {
		cx.Sub = object.NewSub(t, contextType)
	}
	return cx
}

// copy is a plain Context with the same settings and flags.
func (cx *context) copy() *context {
	return &context{calc: cx.calc, capitals: cx.capitals, flags: cx.flags, traps: cx.traps}
}

// current is the context that holds for the thread.
func current(th *thread) *context {
	st := stateOf(th)
	if cx, ok := st.current.Get(th).Object().(*context); ok {
		return cx
	}
	cx := st.standard.copy()
	cx.flags = 0
	st.current.Set(th, object.From(cx))
	return cx
}

// contextArg is an optional argument that names a context.
func contextArg(th *thread, v value) (*context, error) {
	if v.IsZero() || v.IsNone() {
		return current(th), nil
	}
	cx, ok := v.Object().(*context)
	if !ok {
		return nil, th.TypeErrorf("optional argument must be a context")
	}
	return cx, nil
}

// note enters conditions in the flags, or raises them if they are trapped.
func (cx *context) note(th *thread, met flags) error {
	if met == 0 {
		return nil
	}
	cx.flags |= met
	if met &= cx.traps; met == 0 {
		return nil
	}
	st := stateOf(th)
	var class *object.Type
	var named []value
	for _, c := range conditions {
		if met&c.mask != 0 {
			named = append(named, object.From(st.errors[c.name]))
		}
	}
	for i, s := range signals {
		if met&s.mask == 0 {
			continue
		}
		if class == nil {
			class = st.errors[s.name]
		}
		if i > 0 {
			named = append(named, object.From(st.errors[s.name]))
		}
	}
	return th.RaiseArgs(class, object.NewList(named))
}

// tooLarge is what pow10 panics with.
type tooLarge struct{}

// maxDigits bounds the numbers that are written out.
const maxDigits = 1 << 29

// do runs an operation and notes what it met.
func (cx *context) do(th *thread, op func(c *calc) *num) (x *num, err error) {
	c := cx.calc
	defer func() {
		if r := recover(); r != nil { // the result needs more digits than there can be
			if _, ok := r.(tooLarge); !ok {
				panic(r)
			}
			x, err = nil, th.RaiseArgs(object.MemoryErrorType)
		}
	}()
	x = op(&c)
	if c.status != 0 {
		err = cx.note(th, c.status)
	}
	return x, err
}

// result is do for a Decimal.
func (cx *context) result(th *thread, op func(c *calc) *num) (value, error) {
	x, err := cx.do(th, op)
	if err != nil {
		return value{}, err
	}
	return wrap(x), nil
}

const badRounding = "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"

func roundingArg(th *thread, v value) (rounding, error) {
	if s, ok := object.AsStr(v); ok {
		for i, name := range roundingNames {
			if name == s.String() {
				return rounding(i), nil
			}
		}
	}
	return 0, th.TypeErrorf("%s", badRounding)
}

// sizeArg is an int that fits a machine word.
func sizeArg(th *thread, v value) (int64, error) {
	i, ok := object.IntValue(v)
	if !ok {
		return 0, th.TypeErrorf("an integer is required")
	}
	if !i.IsInt() {
		return 0, th.Raise(object.OverflowErrorType, "Python int too large to convert to C ssize_t")
	}
	return i.AsInt(), nil
}

// setting is an attribute of a context, or an argument of its constructor.
type setting struct {
	name string
	get  func(th *thread, cx *context) (value, error)
	set  func(th *thread, cx *context, v value) error
}

// number is a setting that is an int within bounds.
func number(name, complaint string, least, most int64, field func(cx *context) *int64) setting {
	return setting{name,
		func(_ *thread, cx *context) (value, error) { return object.Int(*field(cx)), nil },
		func(th *thread, cx *context, v value) error {
			n, err := sizeArg(th, v)
			if err != nil {
				return err
			}
			if n < least || n > most {
				return th.ValueErrorf("%s", complaint)
			}
			*field(cx) = n
			return nil
		}}
}

// choice is a setting that is 0 or 1.
func choice(name string, field func(cx *context) *bool) setting {
	return setting{name,
		func(_ *thread, cx *context) (value, error) {
			if *field(cx) {
				return object.Int(1), nil
			}
			return object.Int(0), nil
		},
		func(th *thread, cx *context, v value) error {
			n, err := sizeArg(th, v)
			if err != nil {
				return err
			}
			if n != 0 && n != 1 {
				return th.ValueErrorf("valid values for %s are 0 or 1", name)
			}
			*field(cx) = n == 1
			return nil
		}}
}

// settings are in the order of the constructor's parameters, without flags and traps.
func settings() []setting {
	return []setting{
		number("prec", "valid range for prec is [1, MAX_PREC]", 1, maxPrec, func(cx *context) *int64 { return &cx.prec }),
		{"rounding",
			func(th *thread, cx *context) (value, error) {
				return object.From(th.Interp.Intern(roundingNames[cx.round])), nil
			},
			func(th *thread, cx *context, v value) error {
				mode, err := roundingArg(th, v)
				if err == nil {
					cx.round = mode
				}
				return err
			}},
		number("Emin", "valid range for Emin is [MIN_EMIN, 0]", minEmin, 0, func(cx *context) *int64 { return &cx.emin }),
		number("Emax", "valid range for Emax is [0, MAX_EMAX]", 0, maxEmax, func(cx *context) *int64 { return &cx.emax }),
		choice("capitals", func(cx *context) *bool { return &cx.capitals }),
		choice("clamp", func(cx *context) *bool { return &cx.clamp }),
		signalSetting("flags", func(cx *context) *flags { return &cx.flags }),
		signalSetting("traps", func(cx *context) *flags { return &cx.traps }),
	}
}

// signalSetting is one of the two sets of signals.
func signalSetting(name string, field func(cx *context) *flags) setting {
	return setting{name,
		func(th *thread, cx *context) (value, error) {
			t, err := signalDictType(th)
			if err != nil {
				return value{}, err
			}
			return object.From(&signalDict{Sub: object.NewSub(t, signalsType), set: field(cx)}), nil
		},
		func(th *thread, cx *context, v value) error {
			set, err := signalSet(th, v, false)
			if err == nil {
				*field(cx) = set
			}
			return err
		}}
}

// apply changes settings as keyword arguments say, where lists of signals are good too.
func (cx *context) apply(th *thread, names []string, given []value) error {
	all := settings()
	for i, v := range given {
		if v.IsZero() || v.IsNone() {
			continue
		}
		if _, isList := object.AsList(v); isList && (names[i] == "flags" || names[i] == "traps") {
			set, err := signalSet(th, v, true)
			if err != nil {
				return err
			}
			if names[i] == "flags" {
				cx.flags = set
			} else {
				cx.traps = set
			}
			continue
		}
		if err := all[i].set(th, cx, v); err != nil {
			return err
		}
	}
	return nil
}

var settingNames = []string{"prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"}

func init() {
	t := contextType
	t.Doc = "The settings that operations follow: precision, rounding, bounds of exponents, and which signals raise exceptions."
	t.TextSig = "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)"
	t.New = func(th *thread, typ *object.Type, _ []value, _ kwargs) (value, error) {
		cx := newContext(typ)
		from := stateOf(th).standard
		cx.calc, cx.capitals, cx.traps = from.calc, from.capitals, from.traps
		return object.From(cx), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		given, err := bind(th, settingNames, 0, args, kw)
		if err != nil {
			return err
		}
		return v.Object().(*context).apply(th, settingNames, given)
	}
	t.Repr = func(th *thread, v value) (value, error) {
		return object.FromString(v.Object().(*context).String()), nil
	}
	t.SetAttr = func(th *thread, v value, name *object.Str, x value) error {
		if x.IsZero() {
			return th.AttributeErrorf(v, name.String(), "context attributes cannot be deleted")
		}
		if !v.Type().Heap() && v.Type().LookupStr(name).IsZero() {
			return th.AttributeErrorf(v, name.String(), "'%s' object has no attribute '%s'", v.Type().Name, name.String())
		}
		return object.ObjectType.SetAttr(th, v, name, x)
	}
	t.Getters = func() []object.Getter {
		var out []object.Getter
		for _, s := range settings() {
			out = append(out, object.Getter{Name: s.name,
				Get: func(th *thread, v value) (value, error) { return s.get(th, v.Object().(*context)) },
				Set: func(th *thread, v, x value) error { return s.set(th, v.Object().(*context), x) },
			})
		}
		return out
	}
	t.Methods = contextMethods
}

// String is the repr.
func (cx *context) String() string {
	names := func(set flags) string {
		var out []string
		for _, i := range shownOrder {
			if set&signals[i].mask != 0 {
				out = append(out, signals[i].name)
			}
		}
		return "[" + strings.Join(out, ", ") + "]"
	}
	bit := map[bool]string{false: "0", true: "1"}
	return "Context(prec=" + itoa(cx.prec) + ", rounding=" + roundingNames[cx.round] + ", Emin=" + itoa(cx.emin) +
		", Emax=" + itoa(cx.emax) + ", capitals=" + bit[cx.capitals] + ", clamp=" + bit[cx.clamp] +
		", flags=" + names(cx.flags) + ", traps=" + names(cx.traps) + ")"
}
