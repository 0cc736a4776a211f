# what happens without methods of one's own
import cmd, io
c = cmd.Cmd(stdin=io.StringIO("foo\n"), completekey=None); c.onecmd("foo bar"); c.onecmd(""); c.onecmd("help"); print(c.prompt, c.identchars[-3:], c.ruler, c.nohelp % "x", c.onecmd("!x"), c.completedefault(), c.emptyline())
