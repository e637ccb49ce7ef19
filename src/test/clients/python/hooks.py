"""What Schemathesis cannot read from the contract."""

import datetime

import schemathesis
from hypothesis import strategies as st

# Problems that a schema can prevent. A request that fits the contract must not meet them. Other problems are about the
# relation between values, stored records or the time, of which no schema can speak.
SAID_BY_A_SCHEMA = {
    "CONTROL_CHARACTER", "DECIMAL_MAX", "DECIMAL_MIN", "DIGITS", "EMAIL", "EMPTY_PARAMETER", "LINE_BREAK", "MALFORMED_JSON",
    "MAX", "MIN", "NOT_BLANK", "NOT_EMPTY", "NOT_NULL", "PATTERN", "POSITIVE", "POSITIVE_OR_ZERO", "SIZE",
    "UNIQUE_ELEMENTS", "UNKNOWN_FIELD", "UNKNOWN_PARAMETER", "WRONG_FORM", "WRONG_TYPE",
}  # fmt: skip


# Hypothesis would make offsets of 23 hours; no clock on earth has more than 14, and Java reads up to 18.
schemathesis.openapi.format(
    "date-time",
    st.datetimes(datetime.datetime(2000, 1, 1), datetime.datetime(2099, 12, 31)).map(lambda at: at.isoformat() + "Z"),
)


@schemathesis.serializer("application/pdf")
def pdf(ctx, value):
    return value if isinstance(value, bytes) else str(value).encode()


def is_said_elsewhere(error, sent):
    # The organiser's questions decide which answers an event takes.
    if "/answers/" in (error.get("pointer") or ""):
        return True
    place = (error.get("pointer") or error.get("parameter") or "").rsplit("/", 1)[-1]
    # All bilingual texts share one schema; the description of each field says how long its texts may be.
    bilingual = place in ("da", "en") and error["code"] in ("SIZE", "LINE_BREAK")
    # The server counts a character beyond the first 65,536 as two, as Java and JavaScript do; JSON Schema counts it once.
    if error["code"] == "SIZE" and any(ord(character) > 0xFFFF for character in str(sent)):
        return True
    # A pattern cannot know how many days a month has.
    return bilingual or (place == "asOf" and error["code"] == "WRONG_FORM")


@schemathesis.check
def refuses_no_valid_data(ctx, response, case):
    """Fails if a request that fits the contract is refused for something that the contract could say."""
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code not in (400, 413, 415, 422):
        return
    errors = response.json().get("errors", [])
    sent = (case.body, case.query)
    gaps = sorted(
        f"{error['code']} at {error.get('pointer') or error.get('parameter')}"
        for error in errors
        if error["code"] in SAID_BY_A_SCHEMA and not is_said_elsewhere(error, sent)
    )
    assert not gaps, f"{response.status_code} {', '.join(gaps)}: the request fits the contract"


@schemathesis.hook
def filter_case(ctx, case):
    """Leaves out wrong bodies that differ from right ones by a null: the server takes it for an absent field."""
    wrong = case.meta is not None and case.meta.generation.mode.is_negative
    return not (wrong and has_null(case.body))


def has_null(body):
    if isinstance(body, dict):
        return any(value is None or has_null(value) for value in body.values())
    return isinstance(body, list) and any(has_null(item) for item in body)


@schemathesis.check
class Reach:
    """Counts the operations that succeeded, and prints the number."""

    def __init__(self):
        self.reached = set()

    def after_response(self, ctx, response, case):
        if response.status_code < 300 and response.request.method == case.operation.method.upper():
            self.reached.add(case.operation.label)

    def after_run(self, ctx):
        print(f"{len(self.reached)} operations succeeded at least once")
