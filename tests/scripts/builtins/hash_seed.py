# PYTHONHASHSEED fixes the hashes of text and bytes, and so the order of sets.
import os, subprocess, sys
code = """
import sys
print(hash('abc'), hash(b'abc'), hash('\\xe9'), hash('\\u2211x'), hash('\\U0001f600'), hash('abcdefghijklmnop'), sys.flags.hash_randomization)
print(set('the quick brown fox'), frozenset(map(str, range(12))))
"""
for seed in "0", "1", "42", "4294967295":
    print(seed, subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True).stdout)
print(subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": "-1"}, capture_output=True).returncode)
