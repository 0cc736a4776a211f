//go:build unix

package asyncio

import "pyasync/object"

// this file holds the methods of loops that send files

const sendfileModule = "asyncio._sendfile"

// sendfileMode is a member of the enum that tells how a transport sends files.
func sendfileMode(th *thread, name string) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, sendfileModule)
	if err != nil {
		return value{}, err
	}
	enum, err := object.GetAttrString(th, m, "_SendfileMode")
	if err != nil {
		return value{}, err
	}
	return object.GetAttrString(th, enum, name)
}

// fileMethod is a method of loops that a coroutine function in Python stands behind.
func fileMethod(class, file, name, function, sig, doc string) object.Func {
	i := info(file, class+"."+name)
	return object.Func{Name: name, Sig: sig, Doc: doc, Qual: class + "." + name, Coroutine: true, Bound: func(th *thread, self value, a []value) (value, error) {
		args := append([]value{self}, a...)
		for k, def := range map[int]value{3: object.Int(0), 4: object.None, 5: object.True} {
			if k < len(args) && args[k].IsZero() {
				args[k] = def
			}
		}
		return delegated(th, i, sendfileModule, function, args), nil
	}}
}

func baseFileMethods() []object.Func {
	const class, file = "BaseEventLoop", "base_events"
	return []object.Func{
		fileMethod(class, file, "sendfile", "sendfile", "(transport, file, offset=0, count=None, *, fallback=True)", "Let a transport send a file, by the system itself where it can. Returns the number of bytes."),
		fileMethod(class, file, "sock_sendfile", "sock_sendfile", "(sock, file, offset=0, count=None, *, fallback=True)", "Send a file over a socket. Returns the number of bytes."),
		fileMethod(class, file, "_sock_sendfile_fallback", "fallback", "(sock, file, offset, count)", ""),
		fileMethod(class, file, "_sendfile_fallback", "fallback_transport", "(transp, file, offset, count)", ""),
		{Name: "_check_sendfile_params", Sig: "(sock, file, offset, count)", Bound: func(th *thread, self value, a []value) (value, error) {
			m, err := th.Interp.Hooks.ImportModule(th, sendfileModule)
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(th, m, "_check", a...)
		}},
	}
}

func selectorFileMethods() []object.Func {
	return []object.Func{
		fileMethod("_UnixSelectorEventLoop", "unix_events", "_sock_sendfile_native", "native", "(sock, file, offset, count)", ""),
		fileMethod("BaseSelectorEventLoop", "selector_events", "_sendfile_native", "native_transport", "(transp, file, offset, count)", ""),
	}
}
