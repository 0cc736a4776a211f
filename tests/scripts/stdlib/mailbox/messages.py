# what is known about a message in one format, told in another
import mailbox, email
kinds = mailbox.MaildirMessage, mailbox.mboxMessage, mailbox.MHMessage, mailbox.BabylMessage, mailbox.MMDFMessage
def tell(m):
    if isinstance(m, mailbox.MaildirMessage):
        return sorted(m.get_flags()), m.get_subdir()
    if isinstance(m, mailbox.MHMessage):
        return sorted(m.get_sequences())
    if isinstance(m, mailbox.BabylMessage):
        return sorted(m.get_labels())
    return sorted(m.get_flags())
a = mailbox.MaildirMessage('A: b\n\nc')
a.set_flags('FRSTP')
a.set_subdir('cur')
b = mailbox.mboxMessage('A: b\n\nc')
b.set_flags('ADFRO')
c = mailbox.MHMessage('A: b\n\nc')
c.set_sequences(['unseen', 'replied', 'flagged', 'own'])
d = mailbox.BabylMessage('A: b\n\nc')
d.set_labels(['deleted', 'answered', 'forwarded', 'own'])
for m in a, b, c, d, mailbox.MHMessage('x: y'):
    for kind in kinds:
        print(type(m).__name__, kind.__name__, tell(kind(m)))
print(mailbox.mboxMessage(a).items(), mailbox.MaildirMessage(b).items())
v = mailbox.BabylMessage('Subject: s\nX: y\n\nbody')
v.set_visible(mailbox.Message('X: old\nZ: gone\n'))
v.update_visible()
print(v.get_visible().items())
print(mailbox.Message(b'A: b\n\nc').items(), mailbox.Message(email.message_from_string('q: r')).items())
