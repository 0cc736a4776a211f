package repl

func (s *session) isPython(text string) bool { return false }

func (s *session) runCommand(th *thread, c string, done func(error)) { done(nil) }
