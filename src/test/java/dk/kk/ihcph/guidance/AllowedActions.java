package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Holds what a record lists as allowed against what its guards let through. */
public final class AllowedActions {
    /** An offer or a hold that ran out is 410; 422 where a rule refuses the time, as of hours that still lie ahead. */
    private static final Set<Integer> REFUSED = Set.of(409, 410, 422);

    private AllowedActions() {}

    /**
     * Tries every action, each on a record of its own: those that are listed succeed, all others are refused.
     *
     * @param record makes a record in the state to try, and gives its id
     * @param read reads it
     * @param attempts how each action is tried, with the id and the ETag of the record
     */
    public static void agreeWithGuards(
            Supplier<String> record,
            Function<String, Response> read,
            Map<String, BiFunction<String, String, Response>> attempts) {
        attempts.forEach((action, attempt) -> {
            String id = record.get();
            Response shown = read.apply(id);
            List<String> listed = shown.jsonPath().getList("allowedActions");
            assertThat(attempts.keySet()).as("actions that are tried").containsAll(listed);
            Response answer = attempt.apply(id, shown.header("ETag"));
            String of = "%s of a record that lists %s".formatted(action, listed);
            if (listed.contains(action)) {
                assertThat(answer.statusCode()).as(of).isBetween(200, 299);
            } else {
                assertThat(answer.statusCode()).as(of).isIn(REFUSED);
            }
        });
    }
}
