package repl

import (
	"bufio"
	"io"
	"strings"
	"sync/atomic"
)

// this file reads entries without a terminal's abilities

// plain reads entries from lines: of a pipe, where no prompts are shown, or of a terminal
// that cannot move its cursor.
type plain struct {
	in     *bufio.Reader
	prompt io.Writer // nil shows none
	h      helper
	ahead  []byte // a line that was read behind the last entry

	dropped atomic.Bool // the entry that is being read was given up
	shown   atomic.Pointer[prompts]
}

// Read implements lineReader. At prompts a block ends with an empty line; in a pipe with the
// next line that is not indented, so that program files can be read as well.
func (p *plain) Read(ps prompts) (string, error) {
	var lines []string
	p.dropped.Store(false)
	p.shown.Store(&ps)
	for {
		prompt := ps.first
		if len(lines) > 0 {
			prompt = ps.more
		}
		line, err := p.line(prompt)
		if err != nil {
			if len(lines) == 0 || p.prompt != nil {
				return "", err
			}
			return strings.Join(lines, "\n") + "\n", nil
		}
		if p.dropped.Swap(false) {
			lines = nil
		}
		if p.prompt == nil && len(lines) > 0 && p.begins(lines, line) {
			p.ahead = []byte(line + "\n")
			return strings.Join(lines, "\n") + "\n", nil
		}
		lines = append(lines, line)
		text := strings.Join(lines, "\n")
		if p.prompt == nil && strings.TrimSpace(line) == "" && len(lines) > 1 {
			continue
		}
		if !p.h.incomplete(text) {
			return text, nil
		}
	}
}

// begins reports whether line begins an entry behind the lines, which are not complete as
// typed but may be so in a file.
func (p *plain) begins(lines []string, line string) bool {
	if line == "" || strings.ContainsAny(line[:1], " \t#)]}") {
		return false
	}
	if m, missing := parseEntry(strings.Join(lines, "\n")); m == nil && missing != nil {
		return false
	}
	switch firstWord(line) {
	case "else", "elif", "except", "finally":
		return false
	}
	return true
}

// line reads a line without its newline.
func (p *plain) line(prompt string) (string, error) {
	if len(p.ahead) > 0 {
		line := string(p.ahead[:len(p.ahead)-1])
		p.ahead = nil
		return line, nil
	}
	if p.prompt != nil {
		_, _ = io.WriteString(p.prompt, prompt)
	}
	line, err := p.in.ReadString('\n')
	if err != nil && line == "" {
		return "", io.EOF
	}
	return strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r"), nil
}

// Output implements lineReader.
func (p *plain) Output(w io.Writer) io.Writer { return w }

// Disturbed implements lineReader.
func (p *plain) Disturbed() {}

// Prefill implements lineReader: what cannot be edited is shown.
func (p *plain) Prefill(text string) {}

// Interrupt implements lineReader.
func (p *plain) Interrupt() {
	p.dropped.Store(true)
	if ps := p.shown.Load(); ps != nil && p.prompt != nil {
		_, _ = io.WriteString(p.prompt, "\nKeyboardInterrupt\n"+ps.first)
	}
}

// Close implements lineReader.
func (p *plain) Close() error { return nil }

// rest reads what no entry has taken: a line at most, so that the next entry is left.
func (p *plain) rest(buf []byte) (int, error) {
	if len(p.ahead) > 0 {
		n := copy(buf, p.ahead)
		p.ahead = p.ahead[n:]
		return n, nil
	}
	for i := range buf {
		c, err := p.in.ReadByte()
		if err != nil {
			if i > 0 {
				return i, nil
			}
			return 0, err
		}
		if buf[i] = c; c == '\n' {
			return i + 1, nil
		}
	}
	return len(buf), nil
}
