# Number literals in every form.
print(0, 00, 0_0, 1_000_000, 123_456)
print(0b1011, 0B1_01, 0o17, 0O7_7, 0xff, 0XFF, 0xdead_beef)
print(1.0, 1., .5, 1e3, 1E3, 1e+3, 1e-3, 1_0.0_1, 1_0e1_0, 0e0, 00.5, 0777.5, 09e1)
print(1j, 1.5j, 1e3j, 0j, 1_0j, .5J, 010j)
print(0xffffffffffffffff, 2**64, 18446744073709551616)
print(1if 1else 2)
print(0x1for x in (1,)) if False else print("kept")
print(-1 ** 2, (-1) ** 2, - - 1, ~-1, +-+1)
print(1 .real, 1.5.real, 1..is_integer(), 0x1.bit_length())
for bad in ["1__0", "0x", "1_", "0b12", "0o8", "012", "1e", "0_x1", "1_.0", "5abc", "0b", "1.5_"]:
    try:
        print(bad, eval(bad))
    except SyntaxError as e:
        print(bad, "->", e.msg)
