package repl

import (
	"io"
	"strings"
	"sync"

	"github.com/chzyer/readline"
)

// this file is the editor: a lineReader on a terminal, for entries of several lines

// terminal is what the editor needs of one.
type terminal struct {
	in      io.Reader
	out     io.Writer
	waiting func() bool                // a read would return at once
	size    func() (width, height int) // in characters
	raw     func() (restore func(), err error)
	suspend func() // stops the process until it is continued
	resized func(f func()) (stop func())
	palette []string // no colours if empty
}

// editor edits entries. The goroutine that reads changes everything but the screen's state
// between two keys; whoever prints only moves what is shown.
type editor struct {
	t    terminal
	h    helper
	keys decoder

	mu     sync.Mutex // guards what follows
	screen screen
	active bool
	prompt prompts
	buf    buffer
	draft  string // what was typed before walking through the history
	index  int    // in the history; its length is the draft
	hint   string // shown below the text until the next key
	search *search
	start  string // of the next entry
}

func newEditor(t terminal, h helper) *editor {
	e := &editor{t: t, h: h}
	e.keys = decoder{in: t.in, waiting: t.waiting}
	e.screen = screen{out: t.out, size: t.size, palette: t.palette}
	return e
}

// Read implements lineReader.
func (e *editor) Read(p prompts) (string, error) {
	restore, err := e.t.raw()
	if err != nil {
		return "", err
	}
	stop := e.t.resized(func() {
		e.mu.Lock()
		defer e.mu.Unlock()
		if e.active {
			e.redraw()
		}
	})
	defer stop()
	e.begin(p)
	text, err := e.edit(&restore)
	return text, err
}

func (e *editor) begin(p prompts) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.prompt, e.active = p, true
	e.buf.set(e.start)
	e.start, e.hint, e.search = "", "", nil
	e.index, e.draft = len(e.h.history.entries), ""
	e.screen.pending.WriteString(pasteOn)
	if e.screen.echoed = e.keys.pending(); !e.screen.echoed {
		e.redraw()
	}
}

// end leaves what was edited on the screen.
func (e *editor) end() string {
	e.hint, e.search = "", nil
	e.buf.pos = len(e.buf.text)
	e.redraw()
	e.active = false
	e.screen.pending.WriteString(pasteOff)
	e.screen.leave()
	return e.buf.String()
}

// edit handles keys until the entry is complete.
func (e *editor) edit(restore *func()) (string, error) {
	for {
		ev, err := e.keys.read()
		e.mu.Lock()
		if err != nil {
			(*restore)()
			e.end()
			e.mu.Unlock()
			return "", io.EOF
		}
		if ev.key == readline.CharCtrlZ {
			e.suspend(restore)
			e.mu.Unlock()
			continue
		}
		if ev.key == readline.CharTab && e.search == nil && !e.atIndent() {
			e.mu.Unlock() // the session may have to print to answer
			e.completion()
			continue
		}
		done, err := e.handle(ev)
		if done {
			(*restore)() // before anything tells that keys are the program's again
			text := e.end()
			if err == nil {
				e.h.history.add(text)
			}
			e.mu.Unlock()
			return text, err
		}
		if !ev.more {
			e.redraw()
		}
		e.mu.Unlock()
	}
}

// suspend stops the process, as Ctrl-Z does elsewhere.
func (e *editor) suspend(restore *func()) {
	if e.t.suspend == nil {
		return
	}
	e.screen.pending.WriteString(pasteOff)
	e.screen.leave()
	e.active = false
	(*restore)()
	e.t.suspend()
	if r, err := e.t.raw(); err == nil {
		*restore = r
	}
	e.active = true
	e.screen.pending.WriteString(pasteOn)
	e.redraw()
}

// handle does what a key asks for; done tells that the entry ends.
func (e *editor) handle(ev event) (done bool, err error) {
	e.hint = ""
	if e.search != nil {
		if e.searchKey(ev) {
			return false, nil
		}
	}
	switch ev.key {
	case readline.CharInterrupt:
		e.h.history.keep(e.buf.String())
		e.buf.pos = len(e.buf.text)
		e.buf.insert([]rune("^C"))
		return true, errInterrupted
	case readline.CharDelete:
		if len(e.buf.text) == 0 {
			return true, io.EOF
		}
		e.deleteForward()
	case readline.CharEnter, readline.CharCtrlJ:
		return e.enter(ev.more), nil
	case keyMetaEnter:
		e.buf.newline(true)
	case keyPaste:
		e.buf.save(changeOther)
		if e.buf.auto { // the text brings its own indentation
			e.buf.erase(e.buf.lineStart(e.buf.pos), e.buf.pos)
			e.buf.auto = false
		}
		e.buf.insert([]rune(ev.paste))
	case readline.CharBckSearch:
		e.beginSearch()
	case readline.CharTab:
		e.buf.indent()
	case keyBackTab:
		e.buf.dedent()
	case readline.CharCtrlL:
		e.screen.pending.WriteString("\x1b[H\x1b[2J")
		e.screen.live, e.screen.lastByte, e.screen.partial = false, 0, nil
	default:
		e.editKey(ev.key)
	}
	return false, nil
}

// enter ends the entry if it is complete and the cursor is at its end, or begins a line.
func (e *editor) enter(more bool) (done bool) {
	b := &e.buf
	text := b.String()
	single := !strings.Contains(text, "\n")
	behind := string(b.text[b.pos:])
	if (single || strings.TrimSpace(behind) == "") && !e.h.incomplete(text) {
		return true
	}
	b.newline(!more)
	return false
}

// editKey moves the cursor or changes the text.
func (e *editor) editKey(key rune) {
	b := &e.buf
	if key < 0 || key < ' ' || key == readline.CharBackspace {
		if !e.motion(key) {
			e.change(key)
		}
		return
	}
	b.typed(key)
}

// motion handles the keys that move; ok is false for others.
func (e *editor) motion(key rune) (ok bool) {
	b := &e.buf
	pos := b.pos
	switch key {
	case readline.CharBackward:
		b.pos = max(0, b.pos-1)
	case readline.CharForward:
		b.pos = min(len(b.text), b.pos+1)
	case readline.CharLineStart, keyHome:
		b.pos = b.lineStart(b.pos)
	case readline.CharLineEnd, keyEnd:
		b.pos = b.lineEnd(b.pos)
	case readline.MetaBackward:
		b.pos = b.wordLeft()
	case readline.MetaForward:
		b.pos = b.wordRight()
	case keyUp, readline.CharPrev:
		if !b.up() {
			e.recall(e.index - 1)
		}
	case keyDown, readline.CharNext:
		if !b.down() {
			e.recall(e.index + 1)
		}
	case keyPageUp:
		b.pos = 0
	case keyPageDown:
		b.pos = len(b.text)
	case keyMetaFirst:
		e.recall(0)
	case keyMetaLast:
		e.recall(len(e.h.history.entries))
	default:
		return false
	}
	b.kind = changeNone
	if b.pos != pos {
		b.auto = false
	}
	return true
}

const (
	ctrlUnderscore = 0x1f
	ctrlG          = 7
)

// change handles the keys that change the text.
func (e *editor) change(key rune) {
	b := &e.buf
	switch key {
	case readline.CharBackspace:
		b.backspace()
	case keyDeleteForward:
		e.deleteForward()
	case readline.CharKill:
		if end := b.lineEnd(b.pos); end > b.pos {
			b.kill(b.pos, end)
		} else if b.pos < len(b.text) {
			b.kill(b.pos, b.pos+1)
		}
	case readline.CharCtrlU:
		b.kill(b.lineStart(b.pos), b.pos)
	case readline.CharCtrlW:
		b.kill(b.spaceLeft(), b.pos)
	case readline.MetaBackspace:
		b.kill(b.wordLeft(), b.pos)
	case readline.MetaDelete:
		b.kill(b.pos, b.wordRight())
	case readline.CharCtrlY:
		b.save(changeOther)
		b.insert(b.cut)
	case readline.CharTranspose, readline.MetaTranspose:
		b.transpose()
	case ctrlUnderscore:
		b.undoLast()
	default:
		e.screen.pending.WriteByte(readline.CharBell)
		return
	}
	b.auto = false
}

func (e *editor) deleteForward() {
	if b := &e.buf; b.pos < len(b.text) {
		b.save(changeErase)
		b.erase(b.pos, b.pos+1)
	}
}

// recall shows an entry of the history.
func (e *editor) recall(i int) {
	entries := e.h.history.entries
	if i < 0 || i > len(entries) || i == e.index {
		return
	}
	if e.index == len(entries) {
		e.draft = e.buf.String()
	}
	e.index = i
	if i == len(entries) {
		e.buf.set(e.draft)
	} else {
		e.buf.set(entries[i])
	}
}

// atIndent reports whether there are only spaces before the cursor in its line.
func (e *editor) atIndent() bool {
	b := &e.buf
	return strings.TrimSpace(string(b.text[b.lineStart(b.pos):b.pos])) == "" && !(b.pos == 0 && b.lineEnd(0) > 0)
}

// redraw shows the text, and the cursor in it.
func (e *editor) redraw() {
	width, _ := e.t.size()
	c := &canvas{width: max(width, 10)}
	var colors []style
	if e.h.colors != nil {
		colors = e.h.colors(e.buf.String())
	}
	c.text(e.prompt.first, 0)
	for i, r := range e.buf.text {
		if i == e.buf.pos {
			c.mark()
		}
		if r == '\n' {
			c.next()
			c.text(e.prompt.more, 0)
			continue
		}
		s := style(0)
		if i < len(colors) {
			s = colors[i]
		}
		c.put(r, s)
	}
	if e.buf.pos == len(e.buf.text) {
		c.mark()
	}
	hint := e.hint
	if e.search != nil {
		hint = e.search.String()
	}
	if hint != "" {
		if c.col > 0 || len(c.cur) > 0 {
			c.next()
		}
		c.text(hint, 0)
	}
	e.screen.draw(c.finish())
}

// Output implements lineReader.
func (e *editor) Output(w io.Writer) io.Writer { return &output{e} }

// output is where programs write while something may be edited.
type output struct{ e *editor }

func (o *output) Write(p []byte) (int, error) {
	o.e.mu.Lock()
	defer o.e.mu.Unlock()
	return o.e.screen.write(p)
}

// Disturbed implements lineReader.
func (e *editor) Disturbed() { e.mu.Lock(); e.screen.unknown = true; e.mu.Unlock() }

// Prefill implements lineReader.
func (e *editor) Prefill(text string) { e.mu.Lock(); e.start = text; e.mu.Unlock() }

// Interrupt implements lineReader. Ctrl-C comes as a key, so that this is a signal from elsewhere.
func (e *editor) Interrupt() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if !e.active {
		return
	}
	e.h.history.keep(e.buf.String())
	e.buf.set("")
	e.hint, e.search = "", nil
	e.redraw()
}

// Close implements lineReader.
func (e *editor) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.active {
		e.end()
	}
	return nil
}
