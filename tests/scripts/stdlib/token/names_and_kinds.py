# numbers of tokens, their names and kinds
import token

print(token.tok_name[token.NAME], token.tok_name[token.OP], token.EXACT_TOKEN_TYPES["**="] == token.DOUBLESTAREQUAL, token.tok_name[token.EXACT_TOKEN_TYPES[":="]])
print(token.ISTERMINAL(token.NAME), token.ISNONTERMINAL(token.NAME), token.ISEOF(token.ENDMARKER), token.ISNONTERMINAL(token.NT_OFFSET), token.NT_OFFSET)
print(sorted(token.EXACT_TOKEN_TYPES, key=lambda s: (len(s), s)))
