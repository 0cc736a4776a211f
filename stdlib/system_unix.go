//go:build unix

package stdlib

import (
	"pyasync/importer"
	"pyasync/stdlib/accounts"
	"pyasync/stdlib/asyncio"
	"pyasync/stdlib/faulthandler"
	"pyasync/stdlib/posix"
	"pyasync/stdlib/selects"
	"pyasync/stdlib/sockets"
	"pyasync/stdlib/ssl"
)

// ofSystem are the modules that only Unix systems have.
var ofSystem = []importer.Entry{
	{Name: "asyncio.trsock", Def: &asyncio.TransportSockets},
	{Name: "_socket", Def: &sockets.Module},
	{Name: "_ssl", Def: &ssl.Module},
	{Name: "_ssl_errors", Source: "ssl/errors.py"},
	{Name: "faulthandler", Def: &faulthandler.Module},
	{Name: "grp", Def: &accounts.Groups},
	{Name: "posix", Def: &posix.Module},
	{Name: "pwd", Def: &accounts.Users},
	{Name: "select", Def: &selects.Module},
	{Name: "selectors", Source: "selectors/selectors.py"},
	{Name: "socket", Source: "sockets/socket.py"},
	{Name: "ssl", Source: "ssl/ssl.py"},
}
