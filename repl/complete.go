package repl

func (p *Prompt) complete(text string, pos int) (int, []string) { return pos, nil }
