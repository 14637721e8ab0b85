"""The shared checks of these tests show what differs, as assertions in the tests themselves do."""

import pytest

pytest.register_assert_rewrite("tests.reading.texts")
