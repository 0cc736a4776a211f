package repl

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"pyasync/object"
)

// this file holds the commands of the prompt: lines that begin with % or !

// magic describes a command.
type magic struct{ name, args, doc string }

// magics are the commands, in the order of %help.
var magics = []magic{
	{"help", "[COMMAND]", "list the commands, or describe one"},
	{"tasks", "", "list the tasks that are not done: name, state, what each awaits, where and for how long"},
	{"cancel", "NAME", "cancel the task of that name"},
	{"time", "STATEMENT", "run a statement, which may await, and tell how long it took"},
	{"timeit", "[-n LOOPS] [-r ROUNDS] STATEMENT", "run a statement, which may await, many times and tell how long one run takes"},
	{"run", "FILE [ARGS...]", "run a program in the names of the prompt; it may call asyncio.run"},
	{"load", "FILE", "put the text of a file into the next entry, to be edited"},
	{"who", "[TYPE]", "list the names that you have made, with their types and values"},
	{"reset", "", "forget the names that you have made"},
	{"history", "[NUMBER | TEXT]", "show the last entries, or those that contain a text"},
	{"pwd", "", "show the working folder"},
	{"cd", "[FOLDER | -]", "change the working folder: to your home, to a folder, or back"},
	{"quit", "", "leave, as Ctrl-D does"},
}

const otherHelp = `
!COMMAND    run a command of the system's shell
NAME?       describe an object: signature, documentation
NAME??      the same with its source text

_, __ and ___ are the last three results. Tab completes, Ctrl-R searches the history, Up and
Down walk through it, Alt-Enter begins a line, Ctrl-_ takes a change back. Ctrl-C cancels what
runs, and a second one abandons it; at the prompt it clears the entry.
`

// usageError is a mistake in a command.
type usageError struct{ text string }

func (e *usageError) Error() string { return e.text }

func usagef(format string, args ...any) error { return &usageError{fmt.Sprintf(format, args...)} }

// runCommand runs an entry that is no Python. Mistakes in it are told in a line.
func (s *session) runCommand(th *thread, line string, done func(error)) {
	finish := func(err error) {
		var mistake *usageError
		if errors.As(err, &mistake) {
			s.printError(th, mistake.text+"\n")
			if err = nil; s.p.piped {
				s.status = 2
				s.stop()
			}
		}
		done(err)
	}
	switch {
	case line[0] == '!':
		s.shell(th, strings.TrimSpace(line[1:]), finish)
	case line[0] != '%':
		finish(s.describe(th, line))
	default:
		name, arg, _ := strings.Cut(line[1:], " ")
		if i := strings.IndexAny(name, "\n\t"); i >= 0 {
			name, arg = name[:i], name[i+1:]+" "+arg
		}
		s.runMagic(th, name, strings.TrimSpace(arg), finish)
	}
}

func (s *session) runMagic(th *thread, name, arg string, done func(error)) {
	m := findMagic(name)
	switch {
	case m == nil:
		done(unknownMagic(name))
		return
	case m.args == "" && arg != "":
		done(usagef("%%%s takes no arguments, but got: %s", name, arg))
		return
	case m.args != "" && m.args[0] != '[' && arg == "" || name == "timeit" && arg == "":
		done(usagef("usage: %%%s %s", name, m.args))
		return
	}
	switch name {
	case "time":
		s.time(th, arg, done)
	case "timeit":
		s.timeit(th, arg, done)
	case "run":
		s.runFile(th, arg, done)
	default:
		done(s.simpleMagic(th, name, arg))
	}
}

// simpleMagic runs the commands that are done at once.
func (s *session) simpleMagic(th *thread, name, arg string) error {
	switch name {
	case "help":
		return s.help(th, arg)
	case "tasks":
		return s.listTasks(th)
	case "cancel":
		return s.cancelTask(th, arg)
	case "load":
		return s.load(arg)
	case "who":
		return s.who(th, arg)
	case "reset":
		s.reset(th)
	case "history":
		return s.listHistory(th, arg)
	case "pwd":
		dir, err := os.Getwd()
		if err != nil {
			return usagef("%%pwd: %v", err)
		}
		s.print(th, dir+"\n")
	case "cd":
		return s.chdir(th, arg)
	case "quit":
		s.leave(th, nil)
	}
	return nil
}

func findMagic(name string) *magic {
	for i := range magics {
		if magics[i].name == name {
			return &magics[i]
		}
	}
	return nil
}

// unknownMagic names the commands that may have been meant.
func unknownMagic(name string) error {
	var near []string
	for _, m := range magics {
		limit := max(2, len(m.name)/3)
		if name != "" && (strings.HasPrefix(m.name, name) || strings.HasPrefix(name, m.name) || object.EditDistance(name, m.name, 4*limit) <= 2*limit) {
			near = append(near, "%"+m.name)
		}
	}
	if near == nil {
		return usagef("unknown command %%%s; %%help lists the commands", name)
	}
	return usagef("unknown command %%%s; did you mean %s? (%%help lists all)", name, strings.Join(near, " or "))
}

func (s *session) help(th *thread, name string) error {
	name = strings.TrimPrefix(name, "%")
	var b strings.Builder
	if name != "" {
		m := findMagic(name)
		if m == nil {
			return unknownMagic(name)
		}
		fmt.Fprintf(&b, "%s\n    %s\n", strings.TrimSpace("%"+m.name+" "+m.args), m.doc)
		s.print(th, b.String())
		return nil
	}
	width, _ := s.p.width()
	for _, m := range magics {
		head := strings.TrimSpace("%" + m.name + " " + m.args)
		const column = 20
		if len(head) >= column-1 {
			fmt.Fprintf(&b, "%s\n%*s", head, column, "")
		} else {
			fmt.Fprintf(&b, "%-*s", column, head)
		}
		b.WriteString(wrap(m.doc, max(width, 40)-column, column) + "\n")
	}
	s.print(th, b.String()+otherHelp)
	return nil
}

// wrap breaks text into lines; all but the first are indented.
func wrap(text string, width, margin int) string {
	var b strings.Builder
	col := 0
	for i, word := range strings.Fields(text) {
		switch {
		case i == 0:
		case col+1+len(word) > width:
			b.WriteString("\n" + strings.Repeat(" ", margin))
			col = 0
		default:
			b.WriteByte(' ')
			col++
		}
		b.WriteString(word)
		col += len(word)
	}
	return b.String()
}

// shell runs a command of the system's shell, while the loop goes on.
func (s *session) shell(th *thread, line string, done func(error)) {
	if line == "" {
		done(usagef("usage: !COMMAND"))
		return
	}
	cmd := shellCommand(line)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = s.p.o.Stdin, s.p.o.Stdout, s.p.o.Stderr
	if s.p.in != s.p.o.Stdin {
		cmd.Stdin = nil // the prompt reads it
	}
	s.flush(th)
	go func() {
		err := cmd.Run()
		s.loop.Post(func(th *thread) error {
			s.p.reader.Disturbed()
			var exit *exec.ExitError
			switch {
			case errors.As(err, &exit):
				s.printError(th, "("+exit.String()+")\n")
			case err != nil:
				s.printError(th, "!"+line+": "+err.Error()+"\n")
			}
			done(nil)
			return nil
		})
	}()
}

// load has the next entry begin as the text of a file.
func (s *session) load(file string) error {
	text, err := os.ReadFile(expandHome(file))
	if err != nil {
		return usagef("%%load: %v", pathError(err))
	}
	if _, ok := s.p.reader.(*editor); !ok {
		return usagef("%%load needs a terminal on which text can be edited; %%run runs a file")
	}
	s.p.reader.Prefill(strings.TrimRight(cleanPaste(string(text)), "\n"))
	return nil
}

func pathError(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error() + ": " + p.Path
	}
	return err.Error()
}

func expandHome(path string) string {
	if path == "~" || strings.HasPrefix(path, "~/") {
		if home, err := os.UserHomeDir(); err == nil {
			return home + path[1:]
		}
	}
	return path
}

func (s *session) chdir(th *thread, dir string) error {
	old, _ := os.Getwd()
	switch dir {
	case "":
		dir = "~"
	case "-":
		if dir = s.oldDir; dir == "" {
			return usagef("%%cd -: there is no folder to go back to")
		}
	}
	if err := os.Chdir(expandHome(dir)); err != nil {
		return usagef("%%cd: %v", strings.TrimPrefix(pathError(err), "chdir "))
	}
	s.oldDir = old
	if now, err := os.Getwd(); err == nil {
		s.print(th, now+"\n")
	}
	return nil
}

// listHistory shows entries of this session and of earlier ones.
func (s *session) listHistory(th *thread, arg string) error {
	entries := s.p.history.entries
	n, text := 20, ""
	if arg != "" {
		if _, err := fmt.Sscanf(arg, "%d", &n); err != nil {
			n, text = len(entries), arg
		} else if n < 1 {
			return usagef("%%history: the number of entries must be positive, not %s", arg)
		}
	}
	var b strings.Builder
	for i := max(0, len(entries)-n); i < len(entries); i++ {
		if strings.Contains(entries[i], text) {
			fmt.Fprintf(&b, "%5d  %s\n", i+1, strings.ReplaceAll(entries[i], "\n", "\n       "))
		}
	}
	s.print(th, b.String())
	return nil
}
