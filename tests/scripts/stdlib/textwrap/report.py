# A report laid out with textwrap.
import textwrap
text = """\
    Python is a programming language that lets you work quickly
    and integrate systems more effectively.

      * first point which is rather long and needs to be wrapped somewhere sensible
      * second point

    The end.
"""
clean = textwrap.dedent(text); print(clean)
for para in clean.strip().split("\n\n"):
    if para.lstrip().startswith("*"):
        for item in para.splitlines(): print(textwrap.fill(item.strip(), 34, initial_indent="  ", subsequent_indent="    "))
    else: print(textwrap.fill(para, 30)); print()
print(textwrap.indent("quoted\ntext\n\nend", "> ", lambda line: True)); print(textwrap.shorten(clean, 40)); print(textwrap.shorten(clean, 40, placeholder="…"))
cols = [textwrap.wrap(s, 12) for s in ("left column with words", "the right column has more words in it")]
for l, r in zip(cols[0] + [""] * 9, cols[1]): print(f"{l:<12} | {r:<12} |")
