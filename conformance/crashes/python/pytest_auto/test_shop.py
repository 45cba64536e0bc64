import pytest
from shop import main, pay

def test_total():
    assert pay("tea") == 2, "half price"

def test_main():
    main()

@pytest.fixture
def broken():
    raise RuntimeError("no database\nat all")

def test_fixture(broken):
    pass

def test_ok():
    pass
def test_expected():
    with pytest.raises(KeyError):
        main()
def test_fail():
    pytest.fail("said so")
