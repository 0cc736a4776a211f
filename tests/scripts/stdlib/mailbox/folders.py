# Maildir and MH: folders with a file for each message
import mailbox, os, tempfile
os.chdir(tempfile.mkdtemp())
md = mailbox.Maildir('md')
print(sorted(os.listdir('md')))
x = mailbox.MaildirMessage('Subject: one\n\nbody\n')
x.set_flags('RF')
k = md.add(x)
print(md[k].get_flags(), md[k].get_subdir(), md.get_file(k).read(), md.get_info(k))
x = md[k]
x.add_flag('S')
x.set_subdir('cur')
md[k] = x
print(os.listdir('md/new'), [name.split(':')[1] for name in os.listdir('md/cur')], x.get_info(), len(md), k in md)
md.set_flags(k, 'DS')
md.add_flag(k, 'F')
md.remove_flag(k, 'D')
print(md.get_flags(k))
fo = md.add_folder('x')
print(md.list_folders(), sorted(os.listdir('md/.x')), type(md.get_folder('x')))
fo.add('a: b\n\nc')
try:
    md.remove_folder('x')
except mailbox.NotEmptyError as e:
    print(e)
fo.clear()
md.remove_folder('x')
print(md.list_folders())
md.discard('nothing')
md.remove(k)
print(len(md), md.next())
mh = mailbox.MH('mh')
k = mh.add(mailbox.MHMessage('A: b\n\nc\n'))
x = mh[k]
x.add_sequence('unseen')
mh[k] = x
print(k, mh.get_sequences(), x.get_sequences(), open('mh/.mh_sequences').read())
for i in range(5):
    mh.add('q: r%d\n\ns' % i)
mh.set_sequences({'many': [1, 2, 3, 5], 'none': []})
print(open('mh/.mh_sequences').read(), mh.get_sequences())
mh.remove(k)
mh.remove(4)
mh.pack()
print(mh.keys(), mh.get_sequences(), mh.get_bytes(2))
mh.lock()
mh.unlock()
mh.add_folder('sub')
print(mh.list_folders(), len(mh.get_folder('sub')))
mh.remove_folder('sub')
print(mh.list_folders())
with open('mh/.mh_sequences', 'w') as f:
    f.write('bad: x\n')
try:
    mh.get_sequences()
except mailbox.FormatError as e:
    print(e)
