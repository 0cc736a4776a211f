// Command embed shows a Go program that lets Python decide: it gives a script a function in
// Go, calls a function of the script for each order, and stops one that takes too long.
package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"log"
	"os"
	"time"

	"pyasync"
	"pyasync/object"
)

//go:embed rules.py
var rules string

// stock is what the Go program knows and the script asks for.
var stock = map[string]int64{"apple": 5, "pear": 0}

// inStock is the function that the script calls. It runs in the goroutine that called the
// script, and owns the script's objects for as long.
var inStock = object.Func{
	Name: "in_stock", Sig: "(name)", Doc: "Return how many of an article there are.",
	Bound: func(th *object.Thread, _ object.Value, args []object.Value) (object.Value, error) {
		name, ok := object.AsStr(args[0])
		if !ok {
			return object.Value{}, th.TypeErrorf("in_stock() wants a str, not %s", args[0].Type().Name)
		}
		n, known := stock[name.String()]
		if !known {
			return object.Value{}, th.Raise(object.KeyErrorType, name.String())
		}
		return object.Int(n), nil
	},
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	in, err := pyasync.New(pyasync.NewConfig().WithStdout(os.Stdout).WithStderr(os.Stderr))
	if err != nil {
		return err
	}
	defer in.Close()
	if err := in.Define(&inStock); err != nil {
		return err
	}
	if err := in.Run(context.Background(), "rules.py", rules); err != nil {
		return err
	}
	for _, order := range []string{"apple", "pear", "melon", "forever"} {
		decide(in, order)
	}
	return nil
}

// decide asks the script about an order, which has half a second to answer.
func decide(in *pyasync.Interp, order string) {
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	v, err := in.Call(ctx, "decide", object.FromString(order))
	switch {
	case err == nil:
		fmt.Printf("%s: %s\n", order, object.StringOf(v))
	case object.IsException(err, object.KeyErrorType):
		fmt.Printf("%s: unknown (%v)\n", order, err)
	case errors.Is(err, context.DeadlineExceeded):
		fmt.Printf("%s: no decision in time\n", order)
	default:
		fmt.Printf("%s: %v\n", order, err)
	}
}
