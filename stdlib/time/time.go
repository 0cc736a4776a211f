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

const structDoc = `A date and time of day taken apart: nine numbers, with names, and two more names for the zone.

It is what gmtime(), localtime() and strptime() return, and what strftime(), mktime() and asctime() take.`

var structTime = object.NewStructSeq("time", "struct_time", structDoc, 0, 9,
	object.StructField{Name: "tm_year", Doc: "year, all digits of it"},
	object.StructField{Name: "tm_mon", Doc: "month, 1 to 12"},
	object.StructField{Name: "tm_mday", Doc: "day of the month, 1 to 31"},
	object.StructField{Name: "tm_hour", Doc: "hour, 0 to 23"},
	object.StructField{Name: "tm_min", Doc: "minute, 0 to 59"},
	object.StructField{Name: "tm_sec", Doc: "second, 0 to 59, or up to 61 in a leap second"},
	object.StructField{Name: "tm_wday", Doc: "weekday, from 0 for Monday to 6"},
	object.StructField{Name: "tm_yday", Doc: "day of the year, 1 to 366"},
	object.StructField{Name: "tm_isdst", Doc: "whether it is summer time: 1 yes, 0 no, -1 if nobody can say"},
	object.StructField{Name: "tm_zone", Doc: "what the zone calls itself"},
	object.StructField{Name: "tm_gmtoff", Doc: "seconds that the zone is ahead of UTC"},
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
