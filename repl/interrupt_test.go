package repl

import (
	"testing"

	"pyasync/object"
)

func TestPressBeforeAnEntryRuns(t *testing.T) {
	th := object.NewInterp().Main
	for _, c := range []struct {
		name string
		job  job
		want bool
	}{
		{"none", job{}, false},
		{"one", job{presses: 1}, true},
		{"two", job{presses: 2}, true},
		{"one that the code has had", job{presses: 1, interrupted: true}, false},
		{"one that has cancelled a task", job{presses: 1, cancelled: true}, false},
	} {
		if err := c.job.overdue(th); object.IsException(err, object.KeyboardInterruptType) != c.want {
			t.Errorf("%s: overdue is %v", c.name, err)
		}
		if err := c.job.overdue(th); err != nil {
			t.Errorf("%s: it is overdue twice", c.name)
		}
	}
}
