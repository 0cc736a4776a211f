# names of characters
from html.entities import codepoint2name, entitydefs, name2codepoint
print(len(name2codepoint), name2codepoint["eacute"], codepoint2name[38], repr(entitydefs["nbsp"]), sum(name2codepoint.values()), sorted(codepoint2name.items())[:5])
