//go:build unix

package posix

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file holds posix_spawn and posix_spawnp, which start a program with a list of things to
// do to its descriptors

// What an entry of file_actions begins with.
const (
	spawnOpen  = 0
	spawnClose = 1
	spawnDup   = 2
	spawnFrom  = 3
)

const spawnSig = "(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(), setsigdef=(), scheduler=None)"

var (
	posixSpawn  = object.Func{Name: "posix_spawn", Sig: spawnSig, NoTextSig: true, Doc: "Start the program at path. Return the number of its process.", Bound: spawnFunc("posix_spawn", false)}
	posixSpawnp = object.Func{Name: "posix_spawnp", Sig: spawnSig, NoTextSig: true, Doc: "Start the program path, looked for on PATH. Return the number of its process.", Bound: spawnFunc("posix_spawnp", true)}
)

func spawnFunc(name string, search bool) func(th *thread, _ value, a []value) (value, error) {
	return func(th *thread, _ value, a []value) (value, error) {
		file, err := path(th, a[0], name)
		if err != nil {
			return value{}, err
		}
		args, err := programArgs(th, name, a[1])
		if err != nil {
			return value{}, err
		}
		env, err := spawnEnviron(th, name, a[2])
		if err != nil {
			return value{}, err
		}
		attr := &syscall.ProcAttr{Env: env, Sys: &syscall.SysProcAttr{}}
		if err := spawnAttributes(th, name, attr.Sys, a); err != nil {
			return value{}, err
		}
		table := &fdTable{th: th, at: map[int]int{}, path: a[0]}
		defer table.closeOpened()
		if err := table.run(a[3]); err != nil {
			return value{}, err
		}
		attr.Files = table.files()
		files := []string{file}
		if search {
			files = searchPath(file)
		}
		var pid int
		for _, f := range files {
			th.Blocking(func() { pid, err = syscall.ForkExec(f, args, attr) })
			if err != unix.ENOENT && err != unix.ENOTDIR && err != unix.EACCES {
				break
			}
		}
		return object.Int(int64(pid)), fail(th, err, a[0])
	}
}

// programArgs are the arguments of a program from a list or tuple.
func programArgs(th *thread, name string, argv value) ([]string, error) {
	_, isList := object.AsList(argv)
	if _, isTuple := object.AsTuple(argv); !isList && !isTuple {
		return nil, th.TypeErrorf("%s: argv must be a tuple or list", name)
	}
	items, err := object.Slice(th, argv)
	if err != nil {
		return nil, err
	}
	if len(items) == 0 {
		return nil, th.ValueErrorf("%s: argv must not be empty", name)
	}
	args := make([]string, len(items))
	for i, it := range items {
		if args[i], err = path(th, it, name); err != nil {
			return nil, err
		}
	}
	if args[0] == "" {
		return nil, th.ValueErrorf("%s: argv first element cannot be empty", name)
	}
	return args, nil
}

func spawnEnviron(th *thread, name string, env value) ([]string, error) {
	if env.IsNone() {
		return syscall.Environ(), nil
	}
	if env.Type().GetItem == nil {
		return nil, th.TypeErrorf("%s: environment must be a mapping object or None", name)
	}
	list := []string{}
	err := object.EachItem(th, env, func(k, v value) error {
		key, err := environText(th, k)
		if err != nil {
			return err
		}
		text, err := environText(th, v)
		list = append(list, key+"="+text)
		return err
	})
	return list, err
}

// spawnAttributes reads the arguments behind file_actions.
func spawnAttributes(th *thread, name string, sys *syscall.SysProcAttr, a []value) error {
	given := func(v value) bool { return !v.IsZero() && !v.IsNone() }
	if given(a[4]) {
		group, err := object.AsIndex(th, a[4])
		if err != nil {
			return err
		}
		sys.Setpgid, sys.Pgid = true, group
	}
	if given(a[5]) {
		reset, err := object.Truth(th, a[5])
		if err != nil {
			return err
		}
		if reset && (unix.Getuid() != unix.Geteuid() || unix.Getgid() != unix.Getegid()) {
			return th.Raise(object.NotImplementedErrorType, name+": resetids is not supported")
		}
	}
	if given(a[6]) {
		var err error
		if sys.Setsid, err = object.Truth(th, a[6]); err != nil {
			return err
		}
	}
	// A program starts with no signal blocked, and with the default action for those that are handled.
	for i := 7; i <= 8; i++ {
		if !given(a[i]) {
			continue
		}
		signals, err := object.Slice(th, a[i])
		if err != nil {
			return err
		}
		for _, s := range signals {
			n, err := object.AsIndex(th, s)
			if err != nil {
				return err
			}
			if n < 1 || n > 64 {
				return th.ValueErrorf("signal number %d out of range [1; 64]", n)
			}
		}
		if i == 7 && len(signals) > 0 {
			return th.Raise(object.NotImplementedErrorType, name+": setsigmask is not supported")
		}
	}
	if given(a[9]) {
		return th.Raise(object.NotImplementedErrorType, name+": scheduler is not supported")
	}
	return nil
}

// fdTable is what the descriptors of a new process are: for each number that an action names,
// the descriptor of this process that stands there, or -1.
type fdTable struct {
	th     *thread
	path   value // of the program, which errors name
	at     map[int]int
	opened []int
}

func (t *fdTable) run(actions value) error {
	if actions.IsZero() || actions.IsNone() {
		return nil
	}
	th := t.th
	_, isList := object.AsList(actions)
	if _, isTuple := object.AsTuple(actions); !isList && !isTuple {
		return th.TypeErrorf("file_actions must be a sequence or None")
	}
	items, err := object.Slice(th, actions)
	if err != nil {
		return err
	}
	for _, it := range items {
		parts, ok := object.AsTuple(it)
		if !ok || len(parts.Items) == 0 {
			return th.TypeErrorf("Each file_actions element must be a non-empty tuple")
		}
		if err := t.action(parts.Items); err != nil {
			return err
		}
	}
	return nil
}

func (t *fdTable) action(parts []value) error {
	th := t.th
	kind, err := object.AsIndex(th, parts[0])
	if err != nil {
		return err
	}
	name := map[int]string{spawnOpen: "open", spawnClose: "close", spawnDup: "dup2", spawnFrom: "closefrom"}[kind]
	want := map[int]int{spawnOpen: 5, spawnClose: 2, spawnDup: 3, spawnFrom: 2}[kind]
	if name == "" {
		return th.TypeErrorf("Unknown file_actions identifier")
	}
	if len(parts) != want {
		return th.TypeErrorf("A %s file_action tuple must have %d elements", name, want)
	}
	number := func(i int) int {
		n, nerr := object.AsIndex(th, parts[i])
		if nerr != nil && err == nil {
			err = nerr
		}
		return n
	}
	switch fd := number(1); kind {
	case spawnOpen:
		file, perr := environText(th, parts[2])
		if perr != nil {
			return perr
		}
		flags, mode := number(3), number(4)
		if err != nil {
			return err
		}
		n, oerr := unix.Open(file, flags|unix.O_CLOEXEC, uint32(mode))
		if oerr != nil {
			return fail(th, oerr, t.path)
		}
		t.opened = append(t.opened, n)
		t.at[fd] = n
	case spawnClose:
		t.at[fd] = -1
	case spawnDup:
		to := number(2)
		if from, ok := t.at[fd]; ok {
			fd = from
		}
		t.at[to] = fd
		if fd < 0 {
			return fail(th, unix.EBADF, t.path)
		}
	case spawnFrom:
		for n := fd; n < fd+256; n++ {
			t.at[n] = -1
		}
	}
	return err
}

// files is the table as ForkExec takes it: a descriptor for each number from 0 on. What this
// process has open for its programs is passed on.
func (t *fdTable) files() []uintptr {
	last := 2
	for n := range t.at {
		last = max(last, n)
	}
	out := make([]uintptr, last+1)
	for n := range out {
		fd, ok := t.at[n]
		if !ok {
			if fl, err := unix.FcntlInt(uintptr(n), unix.F_GETFD, 0); err != nil || fl&unix.FD_CLOEXEC != 0 {
				fd = -1
			} else {
				fd = n
			}
		}
		out[n] = uintptr(fd)
	}
	return out
}

func (t *fdTable) closeOpened() {
	for _, fd := range t.opened {
		_ = unix.Close(fd)
	}
}

// searchPath are the files that a name may stand for on PATH.
func searchPath(name string) []string {
	if strings.Contains(name, "/") {
		return []string{name}
	}
	var out []string
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		out = append(out, filepath.Join(dir, name))
	}
	return append(out, name)
}
