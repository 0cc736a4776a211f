package io

import "pyasync/object"

// this file defines IncrementalNewlineDecoder

// newlineDecoder translates the line ends of text that comes in pieces.
type newlineDecoder struct {
	object.Sub
	decoder value // decodes bytes first; None for text
	t       TextIO
	held    bool // a \r is held back until it is known what follows
}

func (n *newlineDecoder) Type() *object.Type { return n.TypeOr(NewlineDecoderType) }

func init() {
	t := NewlineDecoderType
	t.TextSig = "(decoder, translate, errors='strict')"
	t.Module = "_io"
	t.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
		return object.From(&newlineDecoder{Sub: object.NewSub(typ, NewlineDecoderType), decoder: object.None}), nil
	}
	init := &object.Func{Name: "IncrementalNewlineDecoder", Sig: "(decoder, translate, errors='strict')", Bound: func(th *thread, self value, a []value) (value, error) {
		n := self.Object().(*newlineDecoder)
		tr, err := object.Truth(th, a[1])
		n.decoder = a[0]
		n.t.newline = newline{universal: true, translate: tr}
		return object.None, err
	}}
	t.Init = func(th *thread, v value, args []value, kw []object.Kw) error {
		_, err := init.CallFunc(th, v, args, kw)
		return err
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "decode", Sig: "(input, final=False)", Bound: func(th *thread, self value, a []value) (value, error) {
				return self.Object().(*newlineDecoder).decode(th, a[0], a[1])
			}},
			{Name: "reset", Fast0: func(th *thread, self value) (value, error) {
				n := self.Object().(*newlineDecoder)
				n.t.seen, n.t.wasCR, n.held = 0, false, false
				if n.decoder.IsNone() {
					return object.None, nil
				}
				return object.CallMethod(th, n.decoder, "reset")
			}},
			{Name: "getstate", Fast0: func(th *thread, self value) (value, error) {
				return self.Object().(*newlineDecoder).state(th)
			}},
			{Name: "setstate", Sig: "(state, /)", Fast1: func(th *thread, self, state value) (value, error) {
				return object.None, self.Object().(*newlineDecoder).setState(th, state)
			}},
		}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "newlines", Get: func(th *thread, v value) (value, error) {
			return seenNewlines(v.Object().(*newlineDecoder).t.seen), nil
		}}}
	}
}

func (n *newlineDecoder) decode(th *thread, input, final value) (value, error) {
	end := false
	var err error
	if !final.IsZero() {
		if end, err = object.Truth(th, final); err != nil {
			return value{}, err
		}
	}
	if !n.decoder.IsNone() {
		if input, err = object.CallMethod(th, n.decoder, "decode", input, object.Bool(end)); err != nil {
			return value{}, err
		}
	}
	s, ok := object.AsStr(input)
	if !ok {
		return value{}, th.TypeErrorf("decoder should return a string result, not '%s'", input.Type().Name)
	}
	text := s.String()
	if n.held && (text != "" || end) {
		text, n.held = "\r"+text, false
	}
	if len(text) > 0 && text[len(text)-1] == '\r' && !end {
		text, n.held = text[:len(text)-1], true
	}
	return object.FromString(n.t.translate(text, true)), nil
}

// state is what getstate returns: the state of the inner decoder, with one more bit that says
// whether a \r is held back.
func (n *newlineDecoder) state(th *thread) (value, error) {
	buffer, flag := object.NewBytes(nil), object.Int(0)
	if !n.decoder.IsNone() {
		inner, err := object.CallMethod(th, n.decoder, "getstate")
		if err != nil {
			return value{}, err
		}
		if buffer, flag, err = statePair(th, inner); err != nil {
			return value{}, err
		}
	}
	flag, err := object.Binary(th, object.OpLShift, flag, object.Int(1))
	if err == nil && n.held {
		flag, err = object.Binary(th, object.OpOr, flag, object.Int(1))
	}
	return object.NewTuple([]value{buffer, flag}), err
}

func (n *newlineDecoder) setState(th *thread, state value) error {
	buffer, flag, err := statePair(th, state)
	if err != nil {
		return err
	}
	held, err := object.Binary(th, object.OpAnd, flag, object.Int(1))
	if err != nil {
		return err
	}
	if n.held, err = object.Truth(th, held); err != nil || n.decoder.IsNone() {
		return err
	}
	if flag, err = object.Binary(th, object.OpRShift, flag, object.Int(1)); err != nil {
		return err
	}
	_, err = object.CallMethod(th, n.decoder, "setstate", object.NewTuple([]value{buffer, flag}))
	return err
}

// statePair takes apart the state of a decoder: bytes that wait, and an int.
func statePair(th *thread, state value) (buffer, flag value, err error) {
	t, ok := object.AsTuple(state)
	if !ok {
		return value{}, value{}, th.TypeErrorf("state argument must be a tuple")
	}
	if len(t.Items) != 2 || t.Items[1].Type() != object.IntType && !t.Items[1].Type().Is(object.IntType) {
		return value{}, value{}, th.TypeErrorf("setstate(): illegal state argument")
	}
	return t.Items[0], t.Items[1], nil
}
