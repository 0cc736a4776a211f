# what is printed replaces the file
import fileinput, os, tempfile
os.chdir(tempfile.mkdtemp())
def write(text):
    with open('a', 'w') as f:
        f.write(text)
write('x\ny\n')
with fileinput.input('a', inplace=True) as f:
    for line in f:
        print(f.filelineno(), line.upper(), end='')
print(open('a').read(), os.listdir())
with fileinput.input('a', inplace=True, backup='.old') as f:
    for line in f:
        if f.isfirstline():
            print('first')
print(open('a').read(), sorted(os.listdir()), open('a.old').read())
