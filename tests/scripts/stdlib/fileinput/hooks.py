# opening hooks
import fileinput, gzip, os, tempfile
os.chdir(tempfile.mkdtemp())
with gzip.open('a.gz', 'wt') as f:
    f.write('zipped\n')
with open('b', 'wb') as f:
    f.write('é\n'.encode('latin-1'))
print(list(fileinput.input(['a.gz'], openhook=fileinput.hook_compressed, encoding='utf-8')))
fileinput.close()
print(list(fileinput.input(['a.gz'], mode='rb', openhook=fileinput.hook_compressed)))
fileinput.close()
print(list(fileinput.FileInput('b', openhook=fileinput.hook_encoded('latin-1'))))
print(list(fileinput.FileInput('b', openhook=fileinput.hook_encoded('ascii', 'replace'))))
print(list(fileinput.FileInput('b', openhook=lambda name, mode: [name, mode] and open(name, mode, encoding='latin-1'))))
