// Package time is Python's time: clocks, sleeping, and times of day as tuples and text.
package time

import (
	"pyasync/object"
)

// this file is the table of the module, and struct_time

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const doc = `Functions that tell the time and convert it.

A time is a number of seconds since the epoch, 1970-01-01 00:00 UTC, or a struct_time: a tuple
of year, month, day, hour, minute, second, day of the week (Monday is 0), day of the year
and whether daylight saving time holds (-1 where that is unknown).`

// Module is time.
var Module = object.ModuleDef{Name: "time", Doc: doc, Exec: fill}

const structDoc = `The time value as returned by gmtime(), localtime(), and strptime(), and
 accepted by asctime(), mktime() and strftime().  May be considered as a
 sequence of 9 integers.

 Note that several fields' values are not the same as those defined by
 the C language standard for struct tm.  For example, the value of the
 field tm_year is the actual year, not year - 1900.  See individual
 fields' descriptions for details.`

var structTime = object.NewStructSeq("time", "struct_time", structDoc, 0, 9,
	object.StructField{Name: "tm_year", Doc: "year, for example, 1993"},
	object.StructField{Name: "tm_mon", Doc: "month of year, range [1, 12]"},
	object.StructField{Name: "tm_mday", Doc: "day of month, range [1, 31]"},
	object.StructField{Name: "tm_hour", Doc: "hours, range [0, 23]"},
	object.StructField{Name: "tm_min", Doc: "minutes, range [0, 59]"},
	object.StructField{Name: "tm_sec", Doc: "seconds, range [0, 61])"},
	object.StructField{Name: "tm_wday", Doc: "day of week, range [0, 6], Monday is 0"},
	object.StructField{Name: "tm_yday", Doc: "day of year, range [1, 366]"},
	object.StructField{Name: "tm_isdst", Doc: "1 if summer time is in effect, 0 if not, and -1 if unknown"},
	object.StructField{Name: "tm_zone", Doc: "abbreviation of timezone name"},
	object.StructField{Name: "tm_gmtoff", Doc: "offset from UTC in seconds"},
)

func fill(th *thread, m *object.Module) error {
	for _, table := range [][]object.Func{clockFuncs(), systemFuncs(), calendarFuncs()} {
		for i := range table {
			m.Set(th, table[i].Name, object.NewBuiltin(&table[i], object.From(m), "time"))
		}
	}
	for _, c := range clockIDs {
		m.Set(th, c.name, object.Int(int64(c.id)))
	}
	m.Set(th, "struct_time", object.From(structTime.Type.Ready()))
	m.Set(th, "_STRUCT_TM_ITEMS", object.Int(int64(len(structTime.Fields))))
	setZoneNames(th, m)
	return nil
}
