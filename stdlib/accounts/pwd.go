//go:build unix

package accounts

import (
	"strconv"

	"pyasync/object"
)

// this file is module pwd

var passwd = object.NewStructSeq("pwd", "struct_passwd",
	"A user of the system: (pw_name, pw_passwd, pw_uid, pw_gid, pw_gecos, pw_dir, pw_shell).", 0, 0,
	object.StructField{Name: "pw_name", Doc: "user name"}, object.StructField{Name: "pw_passwd", Doc: "password"},
	object.StructField{Name: "pw_uid", Doc: "user id"}, object.StructField{Name: "pw_gid", Doc: "group id"},
	object.StructField{Name: "pw_gecos", Doc: "real name"}, object.StructField{Name: "pw_dir", Doc: "home directory"},
	object.StructField{Name: "pw_shell", Doc: "shell program"})

var users = database{file: "/etc/passwd", id: "uid", fields: 7, make: func(f []string) (value, bool) {
	uid, err := strconv.ParseUint(f[2], 10, 32)
	gid, err2 := strconv.ParseUint(f[3], 10, 32)
	s := object.FromString
	return passwd.Make(s(f[0]), s(f[1]), object.Int(int64(uid)), object.Int(int64(gid)), s(f[4]), s(f[5]), s(f[6])), err == nil && err2 == nil
}}

// Users is pwd.
var Users = object.ModuleDef{
	Name:  "pwd",
	Doc:   "The users of the system, from /etc/passwd.",
	Types: []*object.Type{passwd.Type},
	Funcs: []*object.Func{
		{Name: "getpwuid", Sig: "(uidobj, /)", Doc: "Return the user with a number.", Fast1: func(th *thread, _, uid value) (value, error) {
			id, place, err := users.number(th, uid)
			if err != nil {
				return value{}, err
			}
			if place != 0 {
				return value{}, th.KeyError(object.FromString("getpwuid(): uid not found"))
			}
			v := users.find(2, id)
			if v.IsZero() {
				return value{}, th.KeyError(object.FromString("getpwuid(): uid not found: " + id))
			}
			return v, nil
		}},
		{Name: "getpwnam", Sig: "(name, /)", Doc: "Return the user with a name.", Fast1: func(th *thread, _, name value) (value, error) {
			return users.byName(th, "getpwnam", "argument", name)
		}},
		{Name: "getpwall", Sig: "()", Doc: "Return a list of all users.", Fast0: func(th *thread, _ value) (value, error) {
			return users.all(), nil
		}},
	},
}
