"""Tokens and cookies: valid once, valid long, never forged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.studio.rate import Bucket
from drillyard.studio.tokens import COOKIE_LIFETIME_S, LOGIN_LIFETIME_S, TokenVault, mint_login

SECRET, INSTANCE = "s" * 43, "i" * 32


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def test_a_login_token_works_once() -> None:
    vault = TokenVault(SECRET, INSTANCE)
    token = mint_login(SECRET, INSTANCE)
    assert vault.redeem(token)
    assert not vault.redeem(token)
    assert vault.redeem(mint_login(SECRET, INSTANCE))


def test_a_login_token_expires() -> None:
    clock = Clock()
    vault = TokenVault(SECRET, INSTANCE, clock)
    token = mint_login(SECRET, INSTANCE, clock.now)
    clock.now += LOGIN_LIFETIME_S + 1
    assert not vault.redeem(token)


def test_tokens_of_an_earlier_start_are_void_but_cookies_live_on() -> None:
    before, after = TokenVault(SECRET, "one"), TokenVault(SECRET, "two")
    assert not after.redeem(mint_login(SECRET, "one"))
    assert after.accepts_cookie(before.issue_cookie())


def test_cookies_expire_and_belong_to_one_home() -> None:
    clock = Clock()
    vault = TokenVault(SECRET, INSTANCE, clock)
    cookie = vault.issue_cookie()
    assert vault.accepts_cookie(cookie)
    assert not TokenVault("t" * 43, INSTANCE, clock).accepts_cookie(cookie)
    clock.now += COOKIE_LIFETIME_S + 1
    assert not vault.accepts_cookie(cookie)


def test_a_login_token_is_no_cookie_and_a_cookie_is_no_login_token() -> None:
    vault = TokenVault(SECRET, INSTANCE)
    assert not vault.accepts_cookie(mint_login(SECRET, INSTANCE))
    assert not vault.redeem(vault.issue_cookie())


@given(st.text(max_size=300))
def test_no_text_is_a_token(text: str) -> None:
    vault = TokenVault(SECRET, INSTANCE)
    assert not vault.redeem(text)
    assert not vault.accepts_cookie(text)


@given(st.integers(0, 100), st.characters(codec="utf-8"))
def test_a_changed_token_is_refused(place: int, letter: str) -> None:
    vault = TokenVault(SECRET, INSTANCE)
    token = mint_login(SECRET, INSTANCE)
    changed = token[:place] + letter + token[place + 1 :]
    assert vault.redeem(changed) == (changed == token)


@pytest.mark.parametrize("burst", [1, 3])
def test_a_bucket_gives_its_burst_then_its_rate(burst: int) -> None:
    clock = Clock()
    bucket = Bucket(2.0, burst, clock)
    assert [bucket.take() for _ in range(burst + 1)] == [True] * burst + [False]
    assert bucket.empty
    clock.now += 0.5
    assert not bucket.empty
    assert bucket.take() and not bucket.take()
    clock.now += 100
    assert bucket.full
