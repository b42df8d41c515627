"""Damage stays where it is: what `python -m tests.accuracy.mutations` measures, held in a smaller run."""

from tests.accuracy.mutations import KINDS, outcomes


def test_damage_stays_local() -> None:
    """Of changes of every kind to our texts at most 5 % reach records away from them, and at most 2 % without a note."""
    found = list(outcomes(20 * len(KINDS)))
    reached = [each for each in found if each.lost]
    assert len(reached) <= 0.05 * len(found), reached
    assert sum(each.is_silent for each in reached) <= 0.02 * len(found), reached
