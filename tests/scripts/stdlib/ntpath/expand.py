# Variables and homes in Windows paths.
import ntpath
import os

os.environ.update(COLOUR='blue', EMPTY='')
for text in ['$COLOUR ${COLOUR} %COLOUR%', "'$COLOUR' $COLOUR", "it's $COLOUR", '$$ %% $$$COLOUR %%COLOUR%%', '$COLOUR-x $nope %nope% ${nope}',
             '${COLOUR', '%COLOUR', '<%EMPTY%$EMPTY>', b'$COLOUR%']:
    print(repr(text), repr(ntpath.expandvars(text)))
for name in ('USERPROFILE', 'HOMEPATH', 'HOMEDRIVE', 'USERNAME'):
    os.environ.pop(name, None)
print(ntpath.expanduser('~/a'))
os.environ.update(HOMEDRIVE='C:', HOMEPATH=r'\Users\eric')
print(ntpath.expanduser('~/a'))
os.environ.update(USERPROFILE=r'D:\home\eric', USERNAME='eric')
for path in ['~', r'~\a', '~eric/a', '~ernie/b', 'a~', b'~/x']:
    print(repr(ntpath.expanduser(path)))
os.environ['USERNAME'] = 'bert'
print(ntpath.expanduser('~ernie/b'))
