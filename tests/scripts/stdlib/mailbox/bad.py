# what is no message, no mailbox or no key
import mailbox, os, tempfile
os.chdir(tempfile.mkdtemp())
def tried(f, *args, **kw):
    try:
        print('->', f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, str(e).replace(os.getcwd(), ''))
for kind in mailbox.mbox, mailbox.Maildir, mailbox.MH, mailbox.MMDF, mailbox.Babyl:
    tried(kind, 'none', create=False)
m = mailbox.mbox('box')
tried(m.add, 5)
tried(m.add, 'é')
tried(m.__getitem__, 9)
tried(m.remove, 9)
tried(m.__setitem__, 9, 'a: b')
tried(m.popitem)
tried(m.update, {3: 'a: b'})
tried(mailbox.Message, 5)
tried(mailbox.MaildirMessage().set_subdir, 'x')
tried(mailbox.MaildirMessage().set_date, 'x')
tried(mailbox.MaildirMessage().set_info, 1)
tried(mailbox.MHMessage().add_sequence, 3)
tried(mailbox.BabylMessage().add_label, 3)
tried(mailbox.Mailbox('x').add, 'y')
other = mailbox.mbox('box')
m.lock()
tried(other.lock)
m.unlock()
tried(mailbox.Maildir('md').get_message, 'k')
tried(mailbox.MH('mh').get_file, 3)
tried(mailbox.MH('mh').add_folder('f').get_folder, 'g')
