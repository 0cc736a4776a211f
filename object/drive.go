package object

// this file defines the methods by which scripts drive coroutines and generators

// endDrive turns the end of a driven call into the StopIteration that carries its value.
func endDrive(th *Thread, v Value, done bool, err error) (Value, error) {
	if err == nil && done {
		return Value{}, th.StopIterationWith(v)
	}
	return v, err
}

// Thrown is the exception that throw(typ, val, tb) is asked to raise.
func Thrown(th *Thread, method string, args []Value) (*Exception, error) {
	if len(args) <= 3 {
		if err := WarnThrow(th, method, args); err != nil {
			return nil, err
		}
	}
	return ThrownBy(th, method, args)
}

// WarnThrow warns of more than one argument of throw.
func WarnThrow(th *Thread, method string, args []Value) error {
	if len(args) < 2 {
		return nil
	}
	return th.Warn(DeprecationWarningType, "the (type, exc, tb) signature of "+method+"() is deprecated, use the single-arg signature instead.", 1)
}

// ThrownBy is Thrown without the warning.
func ThrownBy(th *Thread, method string, args []Value) (*Exception, error) {
	if len(args) == 0 {
		return nil, th.TypeErrorf("%s expected at least 1 argument, got 0", method)
	}
	if len(args) > 3 {
		return nil, th.TypeErrorf("%s expected at most 3 arguments, got %d", method, len(args))
	}
	typ := args[0]
	val, tb := None, None
	if len(args) > 1 {
		val = args[1]
	}
	if len(args) > 2 {
		tb = args[2]
	}
	var e *Exception
	switch o := typ.Object().(type) {
	case *Exception:
		if !val.IsNone() {
			return nil, th.TypeErrorf("instance exception may not have a separate value")
		}
		e = o
	case *Type:
		if o.Flags&FlagExcSub == 0 {
			return nil, th.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not type")
		}
		if x, ok := val.Object().(*Exception); ok && x.Type().Is(o) {
			e = x
			break
		}
		var cargs []Value
		if t, ok := AsTuple(val); ok {
			cargs = t.Items
		} else if !val.IsNone() {
			cargs = []Value{val}
		}
		r, err := Call(th, typ, cargs, nil)
		if err != nil {
			return nil, err
		}
		x, ok := r.Object().(*Exception)
		if !ok {
			// it is this error, then, that is raised in the generator
			text, rerr := ReprString(th, typ)
			if rerr != nil {
				return nil, rerr
			}
			x = NewException(TypeErrorType, FromString("calling "+text+" should have returned an instance of BaseException, not "+r.Type().Name))
		}
		e = x
	default:
		return nil, th.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", typ.Type().Name)
	}
	if !tb.IsNone() {
		t, ok := tb.Object().(*Traceback)
		if !ok {
			return nil, th.TypeErrorf("throw() third argument must be a traceback object")
		}
		e.TB = t
	}
	return e, nil
}

// DriveMethods are send, throw and close of anything that implements Coroutine.
func DriveMethods(what string) []Func {
	return []Func{
		{Name: "send", Sig: "(value, /)", Doc: "send(value) -> send 'value' into " + what + ",\nreturn next yielded value or raise StopIteration.", Fast1: func(th *Thread, self, v Value) (Value, error) {
			r, done, err := self.Object().(Coroutine).Send(th, v)
			return endDrive(th, r, done, err)
		}},
		{Name: "throw", Doc: "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in " + what + ", return next yielded value or raise\nStopIteration.", Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
			e, err := Thrown(th, "throw", args)
			if err != nil {
				return Value{}, err
			}
			r, done, err := self.Object().(Coroutine).Throw(th, e)
			return endDrive(th, r, done, err)
		}},
		{Name: "close", Doc: "close(): raise GeneratorExit at the place where it waits inside " + what + ".", Fast0: func(th *Thread, self Value) (Value, error) {
			if c, ok := self.o.(interface {
				CloseWith(th *Thread) (Value, error)
			}); ok {
				return c.CloseWith(th)
			}
			return None, self.o.(Coroutine).Close(th)
		}},
	}
}
