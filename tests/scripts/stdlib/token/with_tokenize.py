# the numbers that tokenize gives
import io
import token
import tokenize

for t in tokenize.generate_tokens(io.StringIO("x **= f'{y}' # c\n").readline):
    print(token.tok_name[t.type], token.tok_name[t.exact_type], repr(t.string))
