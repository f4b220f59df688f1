"""Where people stand in the picture: always the same, inside it, and apart if there is room."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ui.pages.company_layout import Box, Tie, arranged, spread, strengths

NAMES = st.sampled_from("ابپتثجچحخد")
TIES = st.lists(
    st.builds(Tie, NAMES, NAMES, st.integers(1, 30)).filter(lambda tie: tie.first != tie.second),
    max_size=25,
)


@given(TIES)
def test_everybody_has_one_place_inside_the_unit_square(ties: list[Tie[str]]) -> None:
    places = arranged(ties)
    assert set(places) == {name for tie in ties for name in (tie.first, tie.second)}
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())
    assert len(set(places.values())) == len(places)


@given(TIES)
def test_the_same_pairs_give_the_same_picture(ties: list[Tie[str]]) -> None:
    assert arranged(ties) == arranged(list(ties))


def test_two_circles_of_friends_that_one_tie_joins_stand_apart() -> None:
    groups = ("ابپت", "جچحخ")
    ties = [Tie(a, b, 5) for group in groups for a, b in combinations(group, 2)]
    places = arranged([*ties, Tie("ا", "ج", 1)])

    def distance(one: str, other: str) -> float:
        (x, y), (u, v) = places[one], places[other]
        return ((x - u) ** 2 + (y - v) ** 2) ** 0.5

    inside = max(distance(a, b) for group in groups for a, b in combinations(group, 2))
    between = [distance(a, b) for a in "بپت" for b in "چحخ"]
    assert sum(between) / len(between) > inside


def test_groups_that_never_meet_have_parts_of_the_picture_for_themselves() -> None:
    groups = ("ابپتث", "جچح", "خد")
    places = arranged([Tie(a, b, 1) for group in groups for a, b in combinations(group, 2)])
    boxes: list[Box] = []
    for group in groups:
        xs, ys = zip(*(places[name] for name in group), strict=True)
        middle = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
        boxes.append(Box(*middle, max(xs) - min(xs), max(ys) - min(ys)))
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 700)), max_size=12))
def test_boxes_that_have_room_do_not_overlap_and_stay_inside(
    centres: list[tuple[float, float]],
) -> None:
    placed = spread([Box(x, y, 60, 20) for x, y in centres], 1000, 700)
    assert all(30 <= box.x <= 970 and 10 <= box.y <= 690 for box in placed)
    if len(set(centres)) == len(centres):
        assert not any(one.overlaps(other) for one, other in combinations(placed, 2))


def test_boxes_that_do_not_touch_stay_where_they_are() -> None:
    boxes = [Box(100, 100, 60, 20), Box(300, 100, 60, 20)]
    assert spread(boxes, 1000, 700) == boxes


def test_strength_is_the_weight_of_all_ties() -> None:
    assert strengths([Tie("ا", "ب", 3), Tie("ب", "پ", 4)]) == {"ا": 3, "ب": 7, "پ": 4}
