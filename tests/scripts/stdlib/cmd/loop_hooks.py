# hooks, queued commands and the end of the input
import cmd, io
class C(cmd.Cmd):
    use_rawinput = False; prompt = ""
    def preloop(self): print("pre")
    def postloop(self): print("post")
    def do_x(self, arg): print("x", arg)
    def emptyline(self): print("empty")
    def default(self, line): print("default", line); return line == "EOF"
c = C(stdin=io.StringIO("x 1\n\nhuh\n")); c.cmdqueue = ["x queued"]; c.cmdloop("hello")
