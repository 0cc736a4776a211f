package pathlib

import "pyasync/object"

// this file is the module's table

const doc = "Paths as objects: join and split them with operators and attributes, and reach the files through methods."

type stateKey struct{}

// unsupported is the class UnsupportedOperation of the interpreter.
func unsupported(th *thread) *object.Type {
	if t, ok := th.Interp.State[stateKey{}].(*object.Type); ok {
		return t
	}
	ns := object.NewDict()
	ns.SetString("__module__", object.FromString("pathlib._abc"))
	ns.SetString("__doc__", object.FromString("The system has nothing of the kind that was asked for."))
	t, err := object.NewType(th, object.TypeType, "UnsupportedOperation", []*object.Type{object.NotImplementedErrorType}, ns, nil)
	if err != nil {
		return object.NotImplementedErrorType
	}
	th.Interp.State[stateKey{}] = t
	return t
}

// Module is pathlib.
var Module = object.ModuleDef{Name: "pathlib", Doc: doc,
	Types: []*object.Type{purePathType, purePosixPathType, pureWindowsPathType, pathType, posixPathType, windowsPathType},
	Attrs: func(th *thread) []object.Attr {
		names := []string{"PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath", "UnsupportedOperation"}
		return []object.Attr{{Name: "__all__", Value: object.NewList(texts(append([]string{"UnsupportedOperation"}, names[:6]...)))},
			{Name: "UnsupportedOperation", Value: object.From(unsupported(th))}}
	}}

// Local is pathlib._local, where the classes say they come from.
var Local = object.ModuleDef{Name: "pathlib._local", Types: Module.Types}
