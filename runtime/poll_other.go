//go:build !unix

package runtime

import "pyasync/object"

// this file stands in where there is no poll

func closeWaker(*object.Thread) {}
