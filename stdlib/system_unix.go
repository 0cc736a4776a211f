//go:build unix

package stdlib

import (
	"pyasync/importer"
	"pyasync/stdlib/posix"
	"pyasync/stdlib/selects"
)

// ofSystem are the modules that only Unix systems have.
var ofSystem = []importer.Entry{
	{Name: "posix", Def: &posix.Module},
	{Name: "select", Def: &selects.Module},
	{Name: "selectors", Source: "selectors/selectors.py"},
}
