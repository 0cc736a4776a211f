//go:build !unix

package stdlib

import "pyasync/importer"

// ofSystem is empty: the modules that stand on the calls of Unix are missing, and os says so.
var ofSystem []importer.Entry
