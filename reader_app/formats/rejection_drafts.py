"""What was turned down in an article, as it stands under `rejected` in its extensions.

There another program may have put something else under that key. What has not our shape is kept as it
came, like any extension; so a draft that was checked has a list of `RejectionDraft` there, or not ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, cast

import msgspec
from msgspec import Struct, UnsetType

from reader_app.formats.value_types import Extensions, Id, Offset, Time
from reader_app.model import AnnotatorId, ArticleId, LayerId, Rejection, RejectionId

REJECTED: Final = "rejected"
"""The key of ours among an article's extensions."""
_NOT_OURS: Final = "rejected_other"
"""Where something else goes that stood under our key, once there is something of ours."""


class RejectionDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Words that `suggester` had suggested for a layer, and that `annotator` did not want there.

    Its other keys are as those of an annotation.
    """

    id: Id
    layer: Id
    start: Offset
    end: Offset
    quote: str
    prefix: str
    suffix: str
    annotator: Id
    created: Time
    suggester: str


def read_rejections(extensions: Extensions | UnsetType) -> list[RejectionDraft]:
    """Returns what has our shape among the extensions of a file's article; empty if nothing has."""
    theirs = (extensions or {}).get(REJECTED)
    try:
        return msgspec.convert(theirs, list[RejectionDraft])
    except msgspec.ValidationError:
        return []


def rejected_in(extensions: Extensions | UnsetType) -> list[RejectionDraft]:
    """Returns what was turned down in an article that was checked."""
    theirs: Any = (extensions or {}).get(REJECTED)
    if not isinstance(theirs, list):
        return []
    found = cast("list[Any]", theirs)
    return found if found and isinstance(found[0], RejectionDraft) else []


def without_rejected(extensions: Extensions | UnsetType) -> Extensions:
    """Returns the extensions of an article that was checked, but for what is ours."""
    if not extensions or not rejected_in(extensions):
        return extensions or {}
    return {key: value for key, value in extensions.items() if key != REJECTED}


def with_rejected(
    extensions: Extensions | UnsetType, rejections: Sequence[Rejection]
) -> Extensions:
    """Returns an article's extensions with what was turned down in it."""
    kept = {_NOT_OURS if key == REJECTED else key: it for key, it in (extensions or {}).items()}
    return kept | {REJECTED: [rejection_draft(each) for each in rejections]}


def rejection_draft(rejection: Rejection) -> RejectionDraft:
    return RejectionDraft(
        id=rejection.id,
        layer=rejection.layer_id,
        start=rejection.start,
        end=rejection.end,
        quote=rejection.quote,
        prefix=rejection.prefix,
        suffix=rejection.suffix,
        annotator=rejection.annotator_id,
        created=rejection.created,
        suggester=rejection.suggester,
    )


def rejection_of(draft: RejectionDraft, article_id: ArticleId) -> Rejection:
    return Rejection(
        id=RejectionId(draft.id),
        article_id=article_id,
        layer_id=LayerId(draft.layer),
        annotator_id=AnnotatorId(draft.annotator),
        start=draft.start,
        end=draft.end,
        quote=draft.quote,
        prefix=draft.prefix,
        suffix=draft.suffix,
        created=draft.created,
        suggester=draft.suggester,
    )
