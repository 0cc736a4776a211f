"""textwrap.fill, dedent, indent and shorten."""
import textwrap

paragraph = "The quick brown fox jumps over the lazy dog, and so-called well-known animals follow it. " * 12
block = "\n".join("    " + line for line in textwrap.wrap(paragraph, 60))
size = 0
for i in range(150):
    size += len(textwrap.fill(paragraph, 70, initial_indent="* ", subsequent_indent="  "))
    size += len(textwrap.dedent(block)) + len(textwrap.indent(block, "> ")) + len(textwrap.shorten(paragraph, 80))
print(size)
