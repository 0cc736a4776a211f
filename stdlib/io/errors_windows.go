package io

import "syscall"

// errIsDir is the error for opening a directory as a file.
const errIsDir = syscall.EACCES
