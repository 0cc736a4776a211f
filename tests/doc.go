// Package tests holds the golden scripts and what runs them.
//
// A case is scripts/AREA/NAME.py. Beside it lie the snapshots recorded from CPython 3.13:
//
//	NAME.out    standard output; always present
//	NAME.err    standard error; absent means it must stay empty
//	NAME.rc     exit status; absent means 0
//
// and, written by hand when the case needs them:
//
//	NAME.in     standard input; absent means an empty one
//	NAME.files  a folder whose contents lie beside the script when it runs
//
// A folder shared.files lies beside each script of its area.
//
// Usage:
//
//	go test ./tests                          every case
//	go test ./tests -area str                the cases below scripts/str
//	go test ./tests -run Scripts/str/split   by path, as usual
//	go test ./tests -record [-area str]      record the snapshots again
//
// PYASYNC_BIN names a binary to test in place of one built from cmd/pyasync; PYTHON313 names the CPython
// to record from. A script that is known to fail is listed in xfail.txt with the reason; once it passes,
// its line has to go.
package tests
