//go:build !unix

package asyncio

import "pyasync/object"

// this file stands in where loops cannot watch sockets: their methods raise NotImplementedError

func networkParts() []part { return nil }

func networkTypes(string) []*object.Type { return nil }
