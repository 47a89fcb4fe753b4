"""What every test gets without asking."""

from collections.abc import Iterator

import pytest

from drillyard.testing.leaks import LeakCheck


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a process, thread, descriptor, shared memory or socket behind.

    Fixtures of a wider scope are set up before it and may live on.
    """
    # Asked for here, so that the folder is still there when the check ends.
    roots = [request.getfixturevalue("tmp_path")] if "tmp_path" in request.fixturenames else []
    with LeakCheck(roots):
        yield
