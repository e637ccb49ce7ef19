package dk.kk.ihcph.guidance.staffing.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A roster as a coordinator sees it; what is in a list leaves out the assignments and why. */
@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(name = "Roster", description = "A proposal of who works when; in a list without assignments and explanation")
record RosterView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Whose people and desks it plans", maxItems = 2) Set<Administration> administrations,
        @Schema(description = "First day", examples = "2026-03-02") LocalDate from,
        @Schema(description = "Last day", examples = "2026-03-29") LocalDate to,
        RosterStatus status,
        @Schema(description = "The administrations that approved their part", maxItems = 2)
                Set<Administration> approved,
        @Schema(description = "How many seconds are searched", examples = "30", minimum = "1", maximum = "300")
                int timeLimitSeconds,
        @Schema(description = "The job that searches, at /jobs; kept for 30 days after its end") @Nullable UUID job,
        @Schema(description = "How good the best is that was found so far") @Nullable RosterScore score,
        @Schema(description = "How many places of desks there are to fill", examples = "32", minimum = "0") int slots,
        @Schema(description = "How many of them are filled", examples = "32", minimum = "0") int assigned,
        @Schema(description = "How the score grew", maxItems = 1000) List<Improvement> progress,
        @Schema(description = "When it was asked for", examples = "2026-02-16T09:21:00Z") Instant requestedAt,
        @Schema(description = "Who takes which slot, by time", maxItems = 10_000) @Nullable
                List<Assignment> assignments,
        @Schema(description = "Slots that nobody takes, and why", maxItems = 10_000) @Nullable
                List<Uncovered> uncovered,
        @Schema(description = "Every constraint, how often it counted and why", maxItems = 20) @Nullable
                List<Constraint> constraints,
        @Schema(description = "What this caller may do with it now", maxItems = 10) List<RosterAction> allowedActions)
        implements Versioned {

    @Schema(name = "RosterImprovement", description = "How good the best roster was after so many seconds")
    record Improvement(
            @Schema(description = "Seconds of search", examples = "4", minimum = "0") int seconds, RosterScore score) {}

    @Schema(name = "RosterAssignment", description = "Who takes a slot")
    record Assignment(
            @Schema(description = "Id of the slot within this roster") UUID slot,
            @Schema(description = "Id of the member of staff") UUID staff,
            @Schema(description = "Their display name", examples = "Guide BIF 1 (synthetic)", maxLength = 100)
                    String staffName,
            Administration administration,
            @Schema(description = "Code of the location", examples = "IH", maxLength = 20) String location,
            @Schema(description = "Beginning", examples = "2026-03-02T08:00:00Z") Instant startsAt,
            @Schema(description = "End", examples = "2026-03-02T14:00:00Z") Instant endsAt) {}

    @Schema(name = "RosterUncovered", description = "A slot that nobody takes")
    record Uncovered(
            @Schema(description = "Id of the slot within this roster") UUID slot,
            Administration administration,
            @Schema(description = "Code of the location", examples = "IH", maxLength = 20) String location,
            @Schema(description = "Beginning", examples = "2026-03-02T08:00:00Z") Instant startsAt,
            @Schema(description = "End", examples = "2026-03-02T14:00:00Z") Instant endsAt,
            @Schema(description = "The slot in words") Bilingual words,
            @Schema(description = "Why each person cannot take it", maxItems = 1000) List<Obstacle> obstacles) {}

    @Schema(name = "RosterObstacle", description = "Why one person does not take a slot")
    record Obstacle(
            @Schema(description = "Id of the member of staff") UUID staff,
            @Schema(description = "The hard constraints it would break; none where none forbids it", maxItems = 20)
                    List<RosterConstraint> constraints,
            @Schema(description = "The reason in words") Bilingual words) {}

    @Schema(name = "RosterConstraintScore", description = "What one constraint counted")
    record Constraint(
            RosterConstraint constraint,
            @Schema(description = "HARD before MEDIUM before SOFT") RosterLevel level,
            @Schema(description = "How much one time counts; 0 leaves it out", examples = "20", minimum = "0")
                    int weight,
            @Schema(description = "Its part of the score on its level", examples = "-120") long score,
            @Schema(description = "How often it counted", examples = "1", minimum = "0") int count,
            @Schema(description = "Each time that it counted, the heaviest first", maxItems = 10_000)
                    List<Match> matches) {}

    @Schema(name = "RosterMatch", description = "One time that a constraint counted")
    record Match(
            @Schema(description = "What it counted", examples = "-120") long score,
            @Schema(description = "The slots it is about", maxItems = 1000) List<UUID> slots,
            @Schema(description = "The members of staff it is about", maxItems = 100) List<UUID> staff,
            @Schema(description = "The reason in words") Bilingual words) {}
}
