package pyasync_test

import (
	"bytes"
	"context"
	"runtime"
	"strings"
	"testing"
	"time"

	"pyasync"
)

// this file tests that processes leave nothing behind, whatever their programs do

func TestProcessesEnd(t *testing.T) {
	for name, source := range map[string]string{
		"pool": `
import concurrent.futures
with concurrent.futures.ProcessPoolExecutor(3) as pool:
    print(sum(pool.map(abs, range(-50, 0))))
`,
		"forgotten": `
import multiprocessing as mp, time
def wait(): time.sleep(60)
def spin():
    while True: pass
for f in (wait, spin):
    mp.Process(target=f, daemon=True).start()
mp.Process(target=print, args=(1275,)).start()
`,
		"broken": `
import concurrent.futures, os
pool = concurrent.futures.ProcessPoolExecutor(2)
try:
    pool.submit(os._exit, 1).result()
except concurrent.futures.BrokenExecutor:
    print(1275)
`,
		"manager": `
import multiprocessing as mp
m = mp.Manager()
d = m.dict(n=1275)
q = mp.Queue()
q.put(d["n"])
print(q.get())
`,
	} {
		t.Run(name, func(t *testing.T) {
			before := runtime.NumGoroutine()
			var out bytes.Buffer
			p, err := pyasync.New(pyasync.NewConfig().WithStdout(&out).WithStderr(&out))
			if err != nil {
				t.Fatal(err)
			}
			if err := p.Run(context.Background(), "<test>", source); err != nil {
				t.Error(err)
			}
			if err := p.Close(); err != nil {
				t.Error(err)
			}
			if got := strings.TrimSpace(out.String()); got != "1275" {
				t.Errorf("output %q", got)
			}
			deadline := time.Now().Add(5 * time.Second)
			for runtime.NumGoroutine() > before && time.Now().Before(deadline) {
				time.Sleep(5 * time.Millisecond)
			}
			if n := runtime.NumGoroutine(); n > before {
				buf := make([]byte, 1<<16)
				t.Errorf("%d goroutines are left over\n%s", n-before, buf[:runtime.Stack(buf, true)])
			}
		})
	}
}
