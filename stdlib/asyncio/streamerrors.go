package asyncio

import (
	"strconv"

	"pyasync/object"
)

// this file defines the errors of readers of streams

var (
	incompleteReadType = object.NewStaticIn("asyncio.exceptions", "IncompleteReadError", object.EOFErrorType, object.FlagBaseType|object.FlagExcSub)
	limitOverrunType   = object.NewStaticIn("asyncio.exceptions", "LimitOverrunError", object.ExceptionType, object.FlagBaseType|object.FlagExcSub)
)

// reduceTo is __reduce__: a call of the class with the values of attributes.
func reduceTo(names ...string) object.Func {
	return object.Func{Name: "__reduce__", Sig: "()", Fast0: func(th *thread, self value) (value, error) {
		args := make([]value, len(names))
		for i, n := range names {
			x, err := object.GetAttrString(th, self, n)
			if err != nil {
				return value{}, err
			}
			args[i] = x
		}
		return object.NewTuple([]value{object.From(self.Type()), object.NewTuple(args)}), nil
	}}
}

var incompleteReadInit = object.Func{Name: "IncompleteReadError", Sig: "(partial, expected)", Qual: "IncompleteReadError.__init__", Fast2: func(th *thread, self, partial, expected value) (value, error) {
	n, err := object.Len(th, partial)
	if err != nil {
		return value{}, err
	}
	want := "undefined"
	if !expected.IsNone() {
		if want, err = object.ReprString(th, expected); err != nil {
			return value{}, err
		}
	}
	e := object.ExceptionOf(self)
	e.Args = []value{object.FromString(strconv.Itoa(n) + " bytes read on a total of " + want + " expected bytes")}
	setOwn(th, self, "partial", partial)
	setOwn(th, self, "expected", expected)
	return object.None, nil
}}

var limitOverrunInit = object.Func{Name: "LimitOverrunError", Sig: "(message, consumed)", Qual: "LimitOverrunError.__init__", Fast2: func(th *thread, self, message, consumed value) (value, error) {
	e := object.ExceptionOf(self)
	e.Args = []value{message}
	setOwn(th, self, "consumed", consumed)
	return object.None, nil
}}

func init() {
	t := incompleteReadType
	t.Doc = "A stream has ended in the middle of what was to be read.\n\npartial are the bytes that were there, expected is how many were wanted, or None."
	t.TextSig = "(self, partial, expected)"
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := incompleteReadInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Methods = func() []object.Func { return []object.Func{reduceTo("partial", "expected")} }

	t = limitOverrunType
	t.Doc = "The limit of a stream's buffer was reached before a separator was found.\n\nconsumed is how many bytes are to be consumed."
	t.TextSig = "(self, message, consumed)"
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := limitOverrunInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Methods = func() []object.Func {
		return []object.Func{{Name: "__reduce__", Sig: "()", Fast0: func(th *thread, self value) (value, error) {
			e := object.ExceptionOf(self)
			if len(e.Args) == 0 {
				return value{}, th.Raise(object.IndexErrorType, "tuple index out of range")
			}
			return object.NewTuple([]value{object.From(self.Type()), object.NewTuple([]value{e.Args[0], orNone(own(self, "consumed"))})}), nil
		}}}
	}
}

func errIncomplete(th *thread, partial []byte, expected value) error {
	e, err := object.Call2(th, object.From(incompleteReadType.Ready()), object.NewBytes(partial), expected)
	if err != nil {
		return err
	}
	return th.RaiseFrom(e, value{})
}

func errOverrun(th *thread, msg string, consumed int) error {
	e, err := object.Call2(th, object.From(limitOverrunType.Ready()), object.FromString(msg), object.Int(int64(consumed)))
	if err != nil {
		return err
	}
	return th.RaiseFrom(e, value{})
}
