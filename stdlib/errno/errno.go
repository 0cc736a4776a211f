// Package errno is Python's errno: the system's error numbers under their names.
package errno

import "pyasync/object"

const doc = `The numbers that the operating system gives to its errors, under their usual names.

errno.ENOENT is 2 on most systems, and errno.errorcode[2] is 'ENOENT'. Names that the
system does not have are missing. os.strerror() gives the text of a number.`

// Module is errno.
var Module = object.ModuleDef{Name: "errno", Doc: doc, Exec: fill}

// number is an error number and one of its names; errorcode has the last name of a number.
type number struct {
	name string
	n    int64
}

func fill(th *object.Thread, m *object.Module) error {
	all := numbers()
	codes := object.NewDictSize(len(all))
	m.Set(th, "errorcode", object.From(codes))
	for _, e := range all {
		m.Set(th, e.name, object.Int(e.n))
		if err := codes.Set(th, object.Int(e.n), object.FromString(e.name)); err != nil {
			return err
		}
	}
	return nil
}
