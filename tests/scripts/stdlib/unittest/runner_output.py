# TextTestRunner: dots, words, subtests, errors and the summary
import io
import re
import unittest


class Sample(unittest.TestCase):
    def test_error(self):
        """The first line.

        More lines.
        """
        {}["missing"]

    def test_fail(self):
        self.assertEqual([1], [2])

    @unittest.expectedFailure
    def test_known(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    @unittest.skip("not today")
    def test_skipped(self):
        pass

    def test_skip_inside(self):
        self.skipTest("inside")

    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)
        with self.subTest("with a message", k="v"):
            raise ValueError("sub")
        with self.subTest():
            self.skipTest("a subtest")

    def test_pass(self):
        pass


def run(*args, **kwargs):
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Sample)
    result = unittest.TextTestRunner(stream, *args, **kwargs).run(suite)
    print(re.sub(r"in \d+\.\d+s", "in N s", stream.getvalue()))
    print(result, result.wasSuccessful())
    print([len(x) for x in (result.errors, result.failures, result.skipped, result.expectedFailures, result.unexpectedSuccesses)])


for verbosity in (0, 1, 2):
    run(verbosity=verbosity)
run(verbosity=2, descriptions=False, failfast=True)
