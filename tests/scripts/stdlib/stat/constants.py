# numbers of the bits
import stat

print([oct(getattr(stat, n)) for n in "S_IRWXU S_IRUSR S_IWUSR S_IXUSR S_IRWXG S_IRWXO S_ISUID S_ISGID S_ISVTX S_IFREG S_IFDIR S_IFLNK S_IFIFO S_IFSOCK S_IFBLK S_IFCHR".split()])
print(stat.ST_MODE, stat.ST_INO, stat.ST_DEV, stat.ST_CTIME, stat.FILE_ATTRIBUTE_HIDDEN, stat.UF_IMMUTABLE, stat.SF_APPEND, stat.S_IREAD == stat.S_IRUSR)
