package pyasync_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"pyasync"
	"pyasync/object"
)

func Example() {
	in, err := pyasync.New(pyasync.NewConfig().WithStdout(os.Stdout))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer in.Close()
	err = in.Run(context.Background(), "hello.py", `print("hello from", __name__)`)
	if err != nil {
		fmt.Println(err)
	}
	// Output: hello from __main__
}

// Go code calls functions that a program has defined.
func ExampleInterp_Call() {
	ctx := context.Background()
	in, err := pyasync.New(pyasync.NewConfig())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer in.Close()
	if err := in.Run(ctx, "add.py", "def add(a, b): return a + b"); err != nil {
		fmt.Println(err)
		return
	}
	sum, err := in.Call(ctx, "add", object.Int(40), object.Int(2))
	fmt.Println(sum.AsInt(), err)
	// Output: 42 <nil>
}

// An exception that a program does not catch is an ordinary Go error.
func ExampleInterp_Run_exception() {
	in, err := pyasync.New(pyasync.NewConfig())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer in.Close()
	err = in.Run(context.Background(), "fail.py", "1 / 0")
	fmt.Println(object.IsException(err, object.ZeroDivisionErrorType), err)
	// Output: true ZeroDivisionError: division by zero
}

// A context ends a program, which cannot catch that.
func ExampleInterp_Run_timeout() {
	in, err := pyasync.New(pyasync.NewConfig())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer in.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	err = in.Run(ctx, "forever.py", "while True:\n    try:\n        while True: pass\n    except BaseException: pass")
	fmt.Println(err)
	// Output: context deadline exceeded
}
