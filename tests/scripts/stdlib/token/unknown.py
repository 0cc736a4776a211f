# numbers and operators that are none
import token

for bad in (lambda: token.tok_name[999], lambda: token.EXACT_TOKEN_TYPES["<>"], lambda: token.NOSUCH, lambda: token.ISEOF("x") and 1, lambda: token.ISTERMINAL("x")):
    try:
        print(bad())
    except (KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
