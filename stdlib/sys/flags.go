package sys

import "pyasync/object"

// this file shows how the interpreter was started

// SetFlags sets sys.flags and sys._xoptions to what the interpreter's Flags say.
func SetFlags(th *thread) {
	in := th.Interp
	x := object.NewDict()
	for _, o := range in.Flags.X {
		v := object.True
		if o.HasValue {
			v = object.FromString(o.Value)
		}
		x.SetString(o.Name, v)
	}
	in.Sys.Set(th, "_xoptions", object.From(x))
	in.Sys.Set(th, "flags", flagsOf(in.Flags, in.MaxStrDigits))
}

// flagsOf is sys.flags. Nothing is ever written beside modules, and all text is UTF-8.
func flagsOf(f object.StartFlags, digits int) value {
	bit := func(on bool) value {
		if on {
			return i(1)
		}
		return i(0)
	}
	n := func(n int) value { return i(int64(n)) }
	return flagsInfo.Make(n(f.Debug), bit(f.Inspect), bit(f.Interactive), n(f.Optimize), i(1), bit(f.NoUserSite), bit(f.NoSite),
		bit(f.IgnoreEnvironment), n(f.Verbose), n(f.BytesWarning), bit(f.Quiet), bit(object.HashRandomized()), bit(f.Isolated),
		object.Bool(f.DevMode), i(1), bit(f.WarnDefaultEncoding), object.Bool(f.SafePath), n(digits), i(1))
}
