//go:build unix

package stdlib

import (
	"pyasync/importer"
	"pyasync/stdlib/posix"
)

// ofSystem are the modules that only Unix systems have.
var ofSystem = []importer.Entry{
	{Name: "posix", Def: &posix.Module},
}
