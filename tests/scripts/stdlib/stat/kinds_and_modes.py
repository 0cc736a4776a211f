# modes as text, and kinds of files
import stat

for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o102654, 0o101777, 0o010600, 0o140000, 0o060660, 0o020666, 0, 0o100000 | stat.S_ISUID):
    print(oct(mode), stat.filemode(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)),
          [f.__name__ for f in (stat.S_ISREG, stat.S_ISDIR, stat.S_ISLNK, stat.S_ISFIFO, stat.S_ISSOCK, stat.S_ISBLK, stat.S_ISCHR, stat.S_ISDOOR) if f(mode)])
