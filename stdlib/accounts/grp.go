//go:build unix

package accounts

import (
	"strconv"
	"strings"

	"pyasync/object"
)

// this file is module grp

var group = object.NewStructSeq("grp", "struct_group",
	"A group of users of the system: (gr_name, gr_passwd, gr_gid, gr_mem).", 0, 0,
	object.StructField{Name: "gr_name", Doc: "group name"}, object.StructField{Name: "gr_passwd", Doc: "password"},
	object.StructField{Name: "gr_gid", Doc: "group id"}, object.StructField{Name: "gr_mem", Doc: "group members"})

var groups = database{file: "/etc/group", id: "gid", fields: 4, make: func(f []string) (value, bool) {
	gid, err := strconv.ParseUint(f[2], 10, 32)
	var members []value
	for _, m := range strings.Split(f[3], ",") {
		if m != "" {
			members = append(members, object.FromString(m))
		}
	}
	s := object.FromString
	return group.Make(s(f[0]), s(f[1]), object.Int(int64(gid)), object.NewList(members)), err == nil
}}

// Groups is grp.
var Groups = object.ModuleDef{
	Name:  "grp",
	Doc:   "The groups of users of the system, from /etc/group.",
	Types: []*object.Type{group.Type},
	Funcs: []*object.Func{
		{Name: "getgrgid", Sig: "(id)", Doc: "Return the group with a number.", Bound: func(th *thread, _ value, a []value) (value, error) {
			id, place, err := groups.number(th, a[0])
			switch {
			case err != nil:
				return value{}, err
			case place < 0:
				return value{}, th.Raise(object.OverflowErrorType, "gid is less than minimum")
			case place > 0:
				return value{}, th.Raise(object.OverflowErrorType, "gid is greater than maximum")
			}
			v := groups.find(2, id)
			if v.IsZero() {
				return value{}, th.KeyError(object.FromString("getgrgid(): gid not found: " + id))
			}
			return v, nil
		}},
		{Name: "getgrnam", Sig: "(name)", Doc: "Return the group with a name.", Bound: func(th *thread, _ value, a []value) (value, error) {
			return groups.byName(th, "getgrnam", "argument 1", a[0])
		}},
		{Name: "getgrall", Sig: "()", Doc: "Return a list of all groups.", Fast0: func(th *thread, _ value) (value, error) {
			return groups.all(), nil
		}},
	},
}
