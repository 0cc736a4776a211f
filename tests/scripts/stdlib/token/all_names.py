# every token has a name, and the names are exported
import token

names = {n for n in dir(token) if n.isupper() and isinstance(getattr(token, n), int) and not n.startswith("IS")}
print(sorted(names - {"N_TOKENS", "NT_OFFSET"}) == sorted(token.tok_name.values()), len(token.tok_name))
print([token.tok_name[i] for i in range(len(token.tok_name) - 1) if i in token.tok_name])
