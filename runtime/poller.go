package runtime

import "time"

// this file declares how a loop waits for files and sockets

// poller waits for files to become ready, and for mail.
type poller interface {
	// wait waits for events, for mail or for the time given.
	wait(th *thread, l *Loop, d time.Duration) error
	// wake ends a wait. Any goroutine.
	wake()
	close()
}

// pollEvents is wait for a loop that watches files.
func (l *Loop) pollEvents(th *thread, d time.Duration) error {
	if err := l.poll.wait(th, l, d); err != nil {
		return err
	}
	return l.readMail(th)
}
