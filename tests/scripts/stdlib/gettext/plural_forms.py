# Expressions in C that say which form of a message a number takes.
import gettext

for text in ['n!=1', 'n>1', 'n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2', '!n', '!n==1', '!(n>1)&&1', 'n||5', 'n&&7',
             'n/2', 'n+1-2*3', '1?2:3?4:5', '1<2<3', ' ( n ) ', '2-1-1']:
    form = gettext.c2py(text)
    print(text, [form(n) for n in range(8)])
for text in ['', 'n n', 'x', '(n', 'n)', 'n?', '1 ? 2', 'n:1', 'n=1', 'n @', '0x1', '--n', 'n**2', ';', '()', '(' * 30 + 'n' + ')' * 30, 'n &', '!',
             'n' + '+n' * 600]:
    try:
        gettext.c2py(text)
    except ValueError as e:
        print(repr(text[:20]), e)
form = gettext.c2py('n>1')
for n in ['a', None, [], True]:
    try:
        print(form(n))
    except TypeError as e:
        print(e)
