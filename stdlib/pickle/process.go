package pickle

import "pyasync/object"

// this file is what processes send one another objects by

// Dump is pickle.dumps(v), for another process.
func Dump(th *thread, v value) ([]byte, error) {
	if _, err := th.Interp.Hooks.ImportModule(th, "_pickle"); err != nil {
		return nil, err
	}
	r, err := dumps.Bound(th, value{}, []value{v, {}, {}, {}})
	if err != nil {
		return nil, err
	}
	return object.BytesLike(th, r)
}

// Load is pickle.loads(b).
func Load(th *thread, b []byte) (value, error) {
	if _, err := th.Interp.Hooks.ImportModule(th, "_pickle"); err != nil {
		return value{}, err
	}
	return loads.Bound(th, value{}, []value{object.NewBytes(b), {}, {}, {}, {}})
}
