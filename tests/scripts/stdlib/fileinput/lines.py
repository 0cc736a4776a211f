# the lines of several files
import fileinput, os, tempfile
os.chdir(tempfile.mkdtemp())
for name, text in ('a', '1\n2\n'), ('b', ''), ('c', '3\n4'):
    with open(name, 'w') as f:
        f.write(text)
with fileinput.input(('a', 'b', 'c')) as f:
    print(f.filename(), f.lineno(), f.fileno())
    for line in f:
        print(repr(line), fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), fileinput.isstdin(), fileinput.fileno() > 2)
    print(f.lineno(), f.filelineno(), f.filename(), f.fileno())
f = fileinput.FileInput(['a', 'c'], mode='rb')
print(f.readline())
f.nextfile()
print(f.readline(), f.filename(), list(f), f.readline())
f.close()
print(list(fileinput.FileInput('a', encoding='latin-1')), fileinput.FileInput[int])
