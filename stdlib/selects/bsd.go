//go:build unix && !linux

package selects

import "pyasync/object"

// this file stands in where there is no epoll

var (
	ofSystem          []*object.Func
	typesOfSystem     []*object.Type
	constantsOfSystem = []constant{{"PIPE_BUF", 512}}
)
