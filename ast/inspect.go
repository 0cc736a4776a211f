package ast

// this file walks over a tree of any kind

import "reflect"

// Inspect calls f for every node in and below node, first for what is below. It goes by
// reflection, which is good enough for the rare passes that use it.
func Inspect(node any, f func(node any)) { inspect(reflect.ValueOf(node), f) }

func inspect(v reflect.Value, f func(any)) {
	switch v.Kind() {
	case reflect.Interface:
		inspect(v.Elem(), f)
	case reflect.Slice:
		if k := v.Type().Elem().Kind(); k == reflect.Interface || k == reflect.Pointer {
			for i := range v.Len() {
				inspect(v.Index(i), f)
			}
		}
	case reflect.Pointer:
		if v.IsNil() || v.Elem().Kind() != reflect.Struct || v.Type().Elem().PkgPath() != here {
			return
		}
		s := v.Elem()
		for i := range s.NumField() {
			inspect(s.Field(i), f)
		}
		f(v.Interface())
	}
}

var here = reflect.TypeFor[Module]().PkgPath()
