# two folders and those in them
import filecmp, os, tempfile
d = tempfile.mkdtemp(); os.chdir(d)
for path, text in (("l/same", "x"), ("r/same", "x"), ("l/diff", "a"), ("r/diff", "bb"), ("l/only", ""), ("r/right", ""), ("l/sub/x", "1"), ("r/sub/x", "22"), ("l/.git/z", ""), ("l/odd/q", ""), ("r/odd", "")):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f: f.write(text)
c = filecmp.dircmp("l", "r"); print(c.left_list, c.right_list, c.common, c.left_only, c.right_only, c.common_dirs, c.common_files, c.common_funny, c.same_files, c.diff_files, c.funny_files, sorted(c.subdirs)); c.report_full_closure(); filecmp.dircmp("l", "r", ignore=["same"]).report_partial_closure(); print(filecmp.dircmp("l", "r", hide=["only"], ignore=[]).left_list)
