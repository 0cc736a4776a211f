package importer

import (
	"fmt"
	"strings"
	"time"

	"pyasync/object"
)

// this file tells of imports on sys.stderr, as -X importtime and -v ask for

// importTimes are the imports that are under way.
type importTimes struct {
	inner []time.Duration // for each of them, what the imports inside it took
}

// tellImport begins to tell of the import of a module; the result is to be called at its end. It
// is nil when nobody wants to know.
func (im *Importer) tellImport(th *thread, name string, loader value) (end func()) {
	flags := &th.Interp.Flags
	if !flags.ImportTime && flags.Verbose == 0 {
		return nil
	}
	t := im.times
	if t == nil {
		t = &importTimes{}
		im.times = t
		if flags.ImportTime {
			tell(th, "import time: self [us] | cumulative | imported package\n")
		}
	}
	t.inner = append(t.inner, 0)
	start := time.Now()
	return func() {
		took := time.Since(start)
		depth := len(t.inner) - 1
		inner := t.inner[depth]
		t.inner = t.inner[:depth]
		if depth > 0 {
			t.inner[depth-1] += took
		}
		if flags.ImportTime {
			tell(th, fmt.Sprintf("import time: %9d | %10d | %s%s\n", (took-inner).Microseconds(), took.Microseconds(), strings.Repeat("  ", depth), name))
		}
		if flags.Verbose > 0 {
			shown, err := object.ReprString(th, loader)
			if err == nil {
				tell(th, "import '"+name+"' # "+shown+"\n")
			}
		}
	}
}

func tell(th *thread, text string) {
	if f := th.Interp.Sys.Get("stderr"); !f.IsZero() && !f.IsNone() {
		_, _ = object.CallMethod(th, f, "write", object.FromString(text))
	}
}
