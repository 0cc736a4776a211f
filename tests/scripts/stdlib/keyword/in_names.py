# keywords cannot be names, soft ones can
import keyword

bad = []
for word in keyword.kwlist:
    try:
        compile(f"{word} = 1", "<s>", "exec")
    except SyntaxError:
        bad.append(word)
print(bad == keyword.kwlist)
for word in keyword.softkwlist:
    exec(f"{word} = 1")
print(match, case, type, _)
