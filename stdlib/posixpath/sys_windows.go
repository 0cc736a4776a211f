package posixpath

import "os"

func dup(fd int) uintptr { return uintptr(fd) }

func device(st os.FileInfo) uint64 { return 0 }
