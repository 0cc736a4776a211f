# what each assertion says when it fails
import unittest


class Odd:
    def __repr__(self):
        raise RuntimeError("no repr")


t = unittest.TestCase()
checks = [
    (t.assertTrue, 0), (t.assertFalse, [1]), (t.assertEqual, 1, 2), (t.assertNotEqual, "a", "a"),
    (t.assertIs, [], []), (t.assertIsNot, None, None), (t.assertIsNone, 3), (t.assertIsNotNone, None),
    (t.assertIn, 4, [1, 2]), (t.assertNotIn, "b", "abc"), (t.assertIsInstance, 1, str),
    (t.assertIsInstance, 1, (str, bytes)), (t.assertNotIsInstance, 1, int),
    (t.assertLess, 2, 1), (t.assertLessEqual, 2, 1), (t.assertGreater, 1, 2), (t.assertGreaterEqual, 1, 2),
    (t.assertAlmostEqual, 1.0, 1.1), (t.assertAlmostEqual, 1, 3, 0), (t.assertNotAlmostEqual, 1.0, 1.00000001),
    (t.assertRegex, "abc", "x+"), (t.assertNotRegex, "abxxc", "x+"), (t.assertRegex, "abc", ""),
    (t.assertCountEqual, [1, 2, 2], [2, 3, 1]), (t.assertCountEqual, [[1], [2]], [[2], [2]]),
    (t.assertSetEqual, {1, 2}, {2, 3}), (t.assertSetEqual, frozenset("a"), set()), (t.assertSetEqual, [1], {1}),
    (t.assertSetEqual, {1}, [[]]), (t.assertSetEqual, {1}, 1),
    (t.assertEqual, Odd, 1), (t.assertEqual, "x" * 100, "x" * 99 + "y"), (t.assertEqual, list(range(60)), 1),
    (t.assertEqual, "a" * 50 + "b" * 50, "a" * 50 + "c" * 60), (t.assertTrue, "z" * 200 == ""),
    (t.assertDictEqual, [], {}), (t.assertDictEqual, {}, 4), (t.assertListEqual, (), []),
    (t.assertTupleEqual, (1,), [1]), (t.assertMultiLineEqual, 1, "a"), (t.assertMultiLineEqual, "a", b"a"),
    (t.assertSequenceEqual, 1, [1]), (t.assertSequenceEqual, [1], 2), (t.fail,), (t.fail, "because"),
]
for function, *args in checks:
    try:
        function(*args)
    except AssertionError as e:
        print(f"{function.__name__}: {e}")
    else:
        print(f"{function.__name__}: passed")

for function, args, kwargs in ((t.assertAlmostEqual, (1, 2), {"delta": 0.5}), (t.assertNotAlmostEqual, (1, 2), {"delta": 3}),
                               (t.assertAlmostEqual, (1, 2), {"delta": 1, "places": 2}), (t.assertAlmostEqual, ("a", "b"), {}),
                               (t.assertEqual, (1, 2), {"msg": "numbers"}), (t.assertTrue, (0,), {"msg": {"k": 1}})):
    try:
        function(*args, **kwargs)
    except (AssertionError, TypeError) as e:
        print(type(e).__name__, e)


class Short(unittest.TestCase):
    longMessage = False


for msg in (None, "only this", ""):
    try:
        Short().assertEqual(1, 2, msg)
    except AssertionError as e:
        print(e)
