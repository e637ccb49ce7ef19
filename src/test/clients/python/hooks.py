"""What Schemathesis cannot read from the contract."""

import schemathesis

# Problems about the relation between two values, between a value and stored records, or between a request and its time.
# No schema can say them. Every other problem with a request that fits the contract is a gap in the contract.
BEYOND_A_SCHEMA = {
    "INVALID_CURSOR",  # only the server can make one
}


@schemathesis.check
def refuses_valid_data_for_a_reason(ctx, response, case):
    """Fails if a request that fits the contract is refused for something that the contract could say."""
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code not in (400, 413, 415, 422):
        return
    problem = response.json()
    codes = {error["code"] for error in problem.get("errors", [])} or {problem["code"]}
    unexplained = sorted(codes - BEYOND_A_SCHEMA)
    assert not unexplained, f"{response.status_code} {', '.join(unexplained)}: the request fits the contract"


@schemathesis.check
class Reach:
    """Counts the operations that succeeded, and prints the number."""

    def __init__(self):
        self.reached = set()

    def after_response(self, ctx, response, case):
        if response.status_code < 300:
            self.reached.add(case.operation.label)

    def after_run(self, ctx):
        print(f"{len(self.reached)} operations succeeded at least once")
