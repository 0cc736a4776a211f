package runtime_test

import (
	"bytes"
	"context"
	"testing"

	"pyasync"
)

// Programs that await outside of functions: CPython has no such thing to record from.
func TestTopLevelAwait(t *testing.T) {
	for _, c := range []struct{ src, want, err string }{
		{"class T:\n  def __await__(self):\n    print('turn'); yield; return 5\nprint(await T())", "turn\n5\n", ""},
		{"async def g():\n  for i in range(3):\n    yield i\nprint([i async for i in g()])\nasync for i in g():\n  print(i)", "[0, 1, 2]\n0\n1\n2\n", ""},
		{"class T:\n  def __await__(self):\n    yield 7\nawait T()", "", "RuntimeError: Task got bad yield: 7"},
		{"async def f():\n  raise ValueError('x')\ntry:\n  await f()\nexcept ValueError as e:\n  print('caught', e)", "caught x\n", ""},
	} {
		var out bytes.Buffer
		in, err := pyasync.New(pyasync.NewConfig().WithStdout(&out))
		if err != nil {
			t.Fatal(err)
		}
		err = in.Run(context.Background(), "<test>", c.src)
		in.Close()
		msg := ""
		if err != nil {
			msg = err.Error()
		}
		if out.String() != c.want || msg != c.err {
			t.Errorf("%s\ngot  %q %q\nwant %q %q", c.src, out.String(), msg, c.want, c.err)
		}
	}
}
