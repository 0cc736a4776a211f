# a small shell
import cmd, io
class Shell(cmd.Cmd):
    prompt = "> "; intro = "Welcome"
    def do_add(self, arg):
        """Add numbers.
            add 1 2"""
        print(sum(map(int, arg.split())))
    def do_quit(self, arg): return True
    def do_shell(self, arg): print("shell", arg)
    def help_topic(self): print("about topic")
    def precmd(self, line): return line.lower()
s = Shell(stdin=io.StringIO("add 1 2\nADD 3 4\n\n?\nhelp add\n? quit\nhelp topic\nnope 1\n!ls -l\nhelp nope\nquit\nnever\n")); s.use_rawinput = False; s.cmdloop()
print(s.parseline("a b  c"), s.parseline("?x"), s.parseline("!y"), s.parseline("  "), s.parseline("x+1"), s.completenames("q"), s.lastcmd)
