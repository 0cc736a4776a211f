# The record of a group.
import copy
import grp

group = grp.struct_group(('staff', 'x', 50, ['eric', 'bert']))
print(group, group.n_fields, group.gr_mem, group[2])
print(copy.copy(group) == group, copy.deepcopy(group).gr_mem is group.gr_mem)
for bad in [('staff',), None]:
    try:
        grp.struct_group(bad)
    except TypeError as e:
        print(e)
