"""The kinds of values that the native form has, with what its schema says of them."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Final

from msgspec import Meta

type Extensions = dict[str, Any]
"""What other programs put beside ours; it is kept as it came."""

type Id = Annotated[str, Meta(min_length=1)]
type Color = Annotated[str, Meta(pattern="^#[0-9A-Fa-f]{6}$")]
type Hotkey = Annotated[str, Meta(pattern="^[a-z]$")]
type Offset = Annotated[
    int, Meta(ge=0, description="A count of Unicode code points from the start of the text.")
]
type Day = date
"""A Gregorian day, written as YYYY-MM-DD."""
type Count = Annotated[int, Meta(ge=0)]

# The patterns below are for the schema. A decoder that looked at them for each annotation would take
# half as long again; checking.py looks once at each value.
type Time = Annotated[str, Meta(extra_json_schema={"format": "date-time"})]
TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
type Origin = Annotated[
    str, Meta(extra_json_schema={"pattern": "^(person|suggestion:.+|import:.+)$"})
]
type Sha256 = Annotated[str, Meta(extra_json_schema={"pattern": "^[0-9a-f]{64}$"})]
