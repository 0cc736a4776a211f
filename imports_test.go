package pyasync_test

import (
	"os/exec"
	"strings"
	"testing"
)

// layers is the table of imports between the packages of this module: a package may import
// what its line names, and packages outside of the module where std says so. To add an
// edge, add it here, on purpose.
var layers = []struct {
	pkg  string   // a package; "x/*" stands for all below x
	deps []string // packages of this module
	ext  []string // modules from elsewhere
}{
	{"ast", nil, nil},
	{"lexer", []string{"ast"}, []string{"github.com/alecthomas/participle/v2", "golang.org/x/text"}},
	{"internal/ucd", nil, []string{"golang.org/x/text"}},
	{"parser", []string{"ast", "lexer", "internal/libm", "internal/ucd"}, []string{"github.com/alecthomas/participle/v2", "golang.org/x/text"}},
	{"resolve", []string{"ast"}, nil},
	{"object", []string{"ast", "internal/libm", "internal/ucd"}, []string{"golang.org/x/text", "golang.org/x/sys"}},
	{"runtime", []string{"object"}, []string{"golang.org/x/sys"}},
	{"importer", []string{"ast", "object"}, nil},
	{"internal/freeze", []string{"eval", "importer", "internal/frozen", "object", "stdlib"}, nil},
	{"internal/*", []string{"ast", "parser", "object"}, nil},
	{"eval", []string{"ast", "parser", "resolve", "object", "runtime", "importer"}, nil},
	{"stdlib/*", []string{"ast", "lexer", "parser", "resolve", "object", "runtime", "importer", "internal/*", "stdlib/*"},
		[]string{"golang.org/x/sys", "golang.org/x/text", "github.com/tklauser/go-sysconf",
			"golang.org/x/crypto", "github.com/cockroachdb/apd/v3", "github.com/klauspost/compress"}},
	{"stdlib", []string{"ast", "importer", "internal/frozen", "stdlib/*"}, nil},
	{"pypi/*", []string{"object", "runtime", "internal/*"}, nil},
	{"", []string{"ast", "parser", "resolve", "object", "runtime", "importer", "eval", "stdlib", "stdlib/*", "pypi", "pypi/*", "internal/*"}, nil},
	// the prompt compiles entries, runs them on a loop of its own and looks into its tasks
	{"repl", []string{"", "ast", "parser", "object", "eval", "runtime", "stdlib", "stdlib/asyncio", "stdlib/sys", "lexer"},
		[]string{"github.com/chzyer/readline", "github.com/alecthomas/chroma/v2", "golang.org/x/sys", "golang.org/x/text"}},
	{"cmd/pyasync/early", nil, nil},
	{"cmd/*", []string{"", "repl", "eval", "object", "cmd/pyasync/early"}, []string{"golang.org/x/sys"}},
	{"examples/*", []string{"", "object"}, nil},
	{"bench", nil, nil},
	{"tests/progen", nil, nil},
	{"tests", []string{"tests/progen"}, nil},
	{"tests/stress", nil, nil},
}

func match(pattern, pkg string) bool {
	if prefix, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(pkg, prefix)
	}
	return pattern == pkg
}

func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		names := strings.Fields(line)
		pkg := local(names[0])
		i := 0
		for i < len(layers) && !match(layers[i].pkg, pkg) {
			i++
		}
		if i == len(layers) {
			t.Errorf("package %s is not in the table of imports", names[0])
			continue
		}
		for _, imp := range names[1:] {
			if !allowed(imp, layers[i].deps, layers[i].ext) {
				t.Errorf("%s imports %s", names[0], imp)
			}
		}
	}
}

// local is an import path below the module's.
func local(path string) string {
	return strings.TrimPrefix(strings.TrimPrefix(path, "pyasync"), "/")
}

func allowed(imp string, deps, ext []string) bool {
	if imp == "pyasync" || strings.HasPrefix(imp, "pyasync/") {
		for _, d := range deps {
			if match(d, local(imp)) {
				return true
			}
		}
		return false
	}
	if first, _, _ := strings.Cut(imp, "/"); !strings.Contains(first, ".") {
		return true // Go's own library
	}
	for _, e := range ext {
		if imp == e || strings.HasPrefix(imp, e+"/") {
			return true
		}
	}
	return false
}
