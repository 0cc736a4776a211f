package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"pyasync/ast"
	"pyasync/parser"
)

// usage: zzparse files | dump outdir | err (json lines on stdin)
func main() {
	switch os.Args[1] {
	case "files":
		for _, f := range os.Args[2:] {
			b, _ := os.ReadFile(f)
			_, _, err := parser.ParseFile(string(b), f, parser.Options{})
			if err != nil {
				e := err.(*ast.SyntaxError)
				fmt.Printf("%s:%d:%d: %s\n", f, e.Span.Line, e.Span.Col, e.Msg)
			}
		}
	case "dump":
		out := os.Args[2]
		for _, f := range os.Args[3:] {
			b, _ := os.ReadFile(f)
			m, _, err := parser.ParseFile(string(b), f, parser.Options{})
			if err != nil {
				continue
			}
			os.WriteFile(filepath.Join(out, filepath.Base(filepath.Dir(f))+"_"+filepath.Base(f)), []byte(ast.Dump(m, true)), 0o644)
		}
	case "time":
		b, _ := os.ReadFile(os.Args[2])
		t := time.Now()
		parser.ParseFile("print('hello')\n", "x", parser.Options{})
		fmt.Println("first", time.Since(t))
		t = time.Now()
		for i := 0; i < 50; i++ {
			parser.ParseFile(string(b), "x", parser.Options{})
		}
		fmt.Println("each", time.Since(t)/50)
	case "err":
		sc := bufio.NewScanner(os.Stdin)
		sc.Buffer(nil, 1<<26)
		enc := json.NewEncoder(os.Stdout)
		for sc.Scan() {
			var c struct {
				Src, Mode string
				Bytes     bool
				Flags     bool
			}
			json.Unmarshal(sc.Bytes(), &c)
			o := parser.Options{Text: !c.Bytes, DontImplyDedent: c.Flags}
			var err error
			var ws []ast.Warning
			src := c.Src
			if c.Bytes {
				var b []byte
				for _, r := range src {
					b = append(b, byte(r))
				}
				src = string(b)
			}
			switch c.Mode {
			case "exec":
				_, ws, err = parser.ParseFile(src, "f", o)
			case "eval":
				_, ws, err = parser.ParseEval(src, "f", o)
			case "single":
				_, ws, err = parser.ParseInteractive(src, "f", o)
			}
			var wl []string
			for _, w := range ws {
				wl = append(wl, fmt.Sprint(w.Category, " ", w.Msg, " ", w.Span.Line))
			}
			r := map[string]any{"w": wl}
			if err != nil {
				e := err.(*ast.SyntaxError)
				r["kind"], r["msg"], r["span"], r["inc"], r["noend"] = e.Kind, e.Msg, []int32{e.Span.Line, e.Span.Col, e.Span.EndLine, e.Span.EndCol}, e.Incomplete, e.NoEnd
			}
			enc.Encode(r)
		}
	}
}
