package eval_test

import (
	"fmt"
	"strings"
	"testing"

	"pyasync/eval"
	"pyasync/object"
)

// run runs source with a print function, and returns what it printed.
func run(t testing.TB, src string) string {
	in := object.NewInterp()
	eval.Install(in)
	var out strings.Builder
	print := &object.Func{Name: "print", Raw: func(th *object.Thread, self object.Value, args []object.Value, kw []object.Kw) (object.Value, error) {
		for i, a := range args {
			s, err := object.ToString(th, a)
			if err != nil {
				return object.Value{}, err
			}
			if i > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(s)
		}
		out.WriteByte('\n')
		return object.None, nil
	}}
	in.Builtins.SetString("print", object.NewBuiltin(print, object.Value{}, "builtins"))
	in.Builtins.SetString("range", object.From(object.RangeType))
	in.Builtins.SetString("ValueError", object.From(object.ValueErrorType))
	in.Builtins.SetString("KeyError", object.From(object.KeyErrorType))
	in.Builtins.SetString("StopIteration", object.From(object.StopIterationType))
	in.Builtins.SetString("list", object.From(object.ListType))
	th := in.Main
	code, err := eval.CompileSource(th, src, "<test>", eval.Exec, eval.Options{Text: true})
	if err != nil {
		t.Fatal(err)
	}
	g := object.NewDict()
	g.SetString("__name__", object.FromString("__main__"))
	if _, err := eval.RunCode(th, code, g, object.Value{}, nil); err != nil {
		e := object.AsException(err)
		for tb := e.TB; tb != nil; tb = tb.Next {
			fmt.Fprintln(&out, tb.Frame.Code.Name, tb.Frame.Code.Positions[max(tb.At, 0)])
		}
		fmt.Fprintln(&out, "raised", err)
	}
	return out.String()
}

func TestPrograms(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"print(1+2*3)", "7\n"},
		{"def fib(n):\n  return n if n<2 else fib(n-1)+fib(n-2)\nprint(fib(20))", "6765\n"},
		{"def g():\n  for i in range(3):\n    try:\n      x = yield i\n      print('got', x)\n    finally:\n      print('fin', i)\nit = g()\nfor v in it:\n  print(v)", "0\ngot None\nfin 0\n1\ngot None\nfin 1\n2\ngot None\nfin 2\n"},
		{"try:\n  raise ValueError('x')\nexcept KeyError:\n  print('no')\nexcept ValueError as e:\n  print('yes', e)\nfinally:\n  print('f')", "yes x\nf\n"},
		{"print([x*y for x in range(3) for y in range(3) if x != y])", "[0, 0, 0, 2, 0, 2]\n"},
		{"def f(a, b=2, *args, k, **kw):\n  print(a, b, args, k, kw)\nf(1, k=3, z=4)\nf(1, 2, 3, 4, k=5)", "1 2 () 3 {'z': 4}\n1 2 (3, 4) 5 {}\n"},
		{"match [1, 2, 3]:\n  case [a, *rest]:\n    print(a, rest)", "1 [2, 3]\n"},
		{"def outer():\n  n = 0\n  def inc():\n    nonlocal n\n    n += 1\n    return n\n  inc()\n  return inc()\nprint(outer())", "2\n"},
		{"async def f(x):\n  return x + 1\nasync def g():\n  a = await f(1) + await f(2)\n  return a\nc = g()\ntry:\n  c.send(None)\nexcept StopIteration as e:\n  print(e.value)", "5\n"},
	} {
		if got := run(t, c.src); got != c.want {
			t.Errorf("%s\ngot  %q\nwant %q", c.src, got, c.want)
		}
	}
}
