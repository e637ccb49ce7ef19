package dk.kk.ihcph.guidance.staffing.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A roster as coordinators see it; in a list without assignments and explanation. */
@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(name = "Roster", description = "A proposal of who works when; in a list without assignments and explanation")
record RosterView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped Search search,
        @JsonUnwrapped Standing standing,
        @Schema(description = "Who takes which slot, by time", maxItems = 10_000) @Nullable
                List<Assignment> assignments,
        @JsonUnwrapped @Nullable RosterExplanation explanation,
        @Schema(description = "What this caller may do with it now", maxItems = 10) List<RosterAction> allowedActions)
        implements Versioned {

    /** The people and days to plan, and how long to search. */
    @Schema(hidden = true)
    record Search(
            @Schema(description = "Whose people and desks it plans", maxItems = 2) Set<Administration> administrations,
            @Schema(description = "First day", examples = "2026-03-02") LocalDate from,
            @Schema(description = "Last day", examples = "2026-03-29") LocalDate to,
            @Schema(description = "How many seconds are searched", examples = "30", minimum = "1", maximum = "300")
                    int timeLimitSeconds,
            @Schema(description = "The job that searches, at /jobs; kept for 30 days after its end") @Nullable UUID job,
            @Schema(description = "When it was asked for", examples = "2026-02-16T09:21:00Z") Instant requestedAt) {}

    /** What the search has found, and who has approved it. */
    @Schema(hidden = true)
    record Standing(
            RosterStatus status,
            @Schema(description = "The administrations that approved their part", maxItems = 2)
                    Set<Administration> approved,
            @Schema(description = "How good the best is that was found so far") @Nullable RosterScore score,
            @Schema(description = "How many places of desks there are to fill", examples = "32", minimum = "0")
                    int slots,
            @Schema(description = "How many of them are filled", examples = "32", minimum = "0") int assigned,
            @Schema(description = "How the score grew", maxItems = 1000) List<Roster.Improvement> progress) {}

    static RosterView of(
            Roster roster,
            @Nullable List<Assignment> assignments,
            @Nullable RosterExplanation explanation,
            List<RosterAction> actions) {
        return new RosterView(
                roster.id(),
                roster.version(),
                new Search(
                        roster.administrations(),
                        roster.firstDay(),
                        roster.lastDay(),
                        roster.timeLimitSeconds(),
                        roster.job(),
                        roster.requestedAt()),
                new Standing(
                        roster.status(),
                        roster.approvedBy(),
                        roster.score(),
                        roster.slots(),
                        roster.assigned(),
                        roster.progress()),
                assignments,
                explanation,
                actions);
    }

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
}
