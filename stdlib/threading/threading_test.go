package threading_test

import (
	"bytes"
	"context"
	"runtime"
	"strings"
	"testing"
	"time"

	"pyasync"
)

// this file runs threads of Python hard, for the race detector

// script runs a program in an interpreter of its own and returns what it prints.
func script(t *testing.T, source string) string {
	t.Helper()
	var out bytes.Buffer
	in, err := pyasync.New(pyasync.NewConfig().WithStdout(&out).WithStderr(&out))
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Run(context.Background(), "test.py", source); err != nil {
		t.Error(err)
	}
	if err := in.Close(); err != nil {
		t.Error(err)
	}
	return out.String()
}

// left waits until no more goroutines run than did before.
func left(t *testing.T, before int) {
	t.Helper()
	for range 200 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	buf := make([]byte, 1<<16)
	t.Errorf("goroutines left over:\n%s", buf[:runtime.Stack(buf, true)])
}

const hammer = `
import threading, time, sys
sys.setswitchinterval(1e-5)
lock, rlock, cond = threading.Lock(), threading.RLock(), threading.Condition()
sem, bar, local = threading.Semaphore(3), threading.Barrier(8), threading.local()
total, queue, seen = 0, [], []
def work(n):
    global total
    local.n = n
    for i in range(100):
        with lock:
            total += 1
        with rlock:
            with rlock:
                seen.append(local.n)
        with sem:
            if i % 10 == 0:
                time.sleep(0)
        with cond:
            queue.append(i)
            cond.notify()
    bar.wait()
    assert local.n == n
def drain():
    got = 0
    while got < 800:
        with cond:
            cond.wait_for(lambda: queue, 5)
            got += len(queue)
            queue.clear()
    return got
threads = [threading.Thread(target=work, args=[n]) for n in range(8)]
for t in threads: t.start()
print(drain())
for t in threads: t.join()
print(total, len(seen), threading.active_count())
`

func TestHammer(t *testing.T) {
	before := runtime.NumGoroutine()
	if got := script(t, hammer); got != "800\n800 800 1\n" {
		t.Errorf("printed %q", got)
	}
	left(t, before)
}

// TestDaemons: Close ends threads that wait for ever or run for ever.
func TestDaemons(t *testing.T) {
	before := runtime.NumGoroutine()
	got := script(t, `
import threading, time
def spin():
    while True: pass
lock = threading.Lock(); lock.acquire()
for f in spin, spin, lock.acquire, threading.Event().wait, lambda: time.sleep(1000), threading.Barrier(2).wait:
    threading.Thread(target=f, daemon=True).start()
print(threading.active_count())
`)
	if got != "7\n" {
		t.Errorf("printed %q", got)
	}
	left(t, before)
}

// TestInterrupt: the main thread can be interrupted while it waits for a lock, and goes on.
func TestInterrupt(t *testing.T) {
	var out bytes.Buffer
	in, err := pyasync.New(pyasync.NewConfig().WithStdout(&out))
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(50*time.Millisecond, in.Interrupt)
	err = in.Run(context.Background(), "test.py", `
import threading
lock = threading.Lock(); lock.acquire()
try: lock.acquire()
except KeyboardInterrupt: print("interrupted", lock.locked())
lock.release(); print(lock.acquire())
`)
	if cerr := in.Close(); cerr != nil {
		t.Error(cerr)
	}
	if err != nil || out.String() != "interrupted True\nTrue\n" {
		t.Errorf("error %v, printed %q", err, out.String())
	}
}

// TestTwoInterpreters: each has threads of its own.
func TestTwoInterpreters(t *testing.T) {
	done := make(chan string)
	for range 2 {
		go func() { done <- script(t, hammer) }()
	}
	for range 2 {
		if got := <-done; !strings.HasPrefix(got, "800\n") {
			t.Errorf("printed %q", got)
		}
	}
}

// TestExecutors: pools and queues, from several threads at once.
func TestExecutors(t *testing.T) {
	before := runtime.NumGoroutine()
	got := script(t, `
import sys, queue, threading
from concurrent.futures import ThreadPoolExecutor, as_completed
sys.setswitchinterval(1e-5)
q = queue.Queue(4)
def square(n):
    q.put(n)
    return n * q.get()  // 1
def feed(pool):
    return sum(f.done() for f in as_completed([pool.submit(square, n) for n in range(50)]))
with ThreadPoolExecutor(8) as outer, ThreadPoolExecutor(8) as pool:
    print(sum(outer.map(feed, [pool] * 4)), q.qsize())
idle = ThreadPoolExecutor(2)
print(idle.submit(int).result())
`)
	if got != "200 0\n0\n" {
		t.Errorf("printed %q", got)
	}
	left(t, before)
}

// TestSignals: handlers run in the main thread while others compute and wait.
func TestSignals(t *testing.T) {
	before := runtime.NumGoroutine()
	got := script(t, `
import signal, threading, time, os
seen = []
signal.signal(signal.SIGALRM, lambda n, f: seen.append(threading.current_thread().name))
signal.signal(signal.SIGUSR1, lambda n, f: seen.append(n))
stop = threading.Event()
def spin():
    while not stop.is_set(): os.kill(os.getpid(), signal.SIGUSR1)
threads = [threading.Thread(target=spin) for _ in range(2)]
for t in threads: t.start()
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
while seen.count("MainThread") < 20 or signal.SIGUSR1 not in seen: time.sleep(0.001)
signal.setitimer(signal.ITIMER_REAL, 0)
stop.set()
for t in threads: t.join()
print(set(seen) == {"MainThread", signal.SIGUSR1})
`)
	if got != "True\n" {
		t.Errorf("printed %q", got)
	}
	left(t, before+1) // package os/signal keeps one
}

// TestSockets: threads that talk to each other.
func TestSockets(t *testing.T) {
	before := runtime.NumGoroutine()
	got := script(t, `
import socket, threading
def echo(conn):
    with conn:
        while data := conn.recv(1000): conn.sendall(data)
def serve(server, n):
    for _ in range(n): threading.Thread(target=echo, args=[server.accept()[0]]).start()
total, lock = 0, threading.Lock()
def talk(address):
    global total
    with socket.create_connection(address) as c, c.makefile("rw") as f:
        for i in range(20):
            print(i, file=f, flush=True)
            n = int(f.readline())
            with lock: total += n
with socket.create_server(("127.0.0.1", 0)) as server:
    threading.Thread(target=serve, args=[server, 8]).start()
    clients = [threading.Thread(target=talk, args=[server.getsockname()]) for _ in range(8)]
    for c in clients: c.start()
    for c in clients: c.join()
print(total)
`)
	if got != "1520\n" {
		t.Errorf("printed %q", got)
	}
	left(t, before)
}
