//go:build linux || darwin || dragonfly || freebsd || netbsd || openbsd

package runtime

// this file words the errors of pollers

// pollError is the exception for an error of a poller.
func pollError(th *thread, err error) error { return th.OSError(err) }
