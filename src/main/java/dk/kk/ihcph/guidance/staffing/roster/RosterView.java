package dk.kk.ihcph.guidance.staffing.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Kept;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import dk.kk.ihcph.guidance.staffing.shift.PlannedShift;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A roster as coordinators see it; in a list without assignments and explanation. */
@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(name = "Roster", description = "A proposed schedule; in a list without assignments and explanation")
record RosterView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped RosterSearch search,
        @JsonUnwrapped RosterResult result,
        @Schema(description = "Assignments in order of time", maxItems = 10_000) @Nullable List<Assignment> assignments,
        @JsonUnwrapped @Nullable RosterExplanation explanation,
        @Schema(maxItems = 10) List<RosterAction> allowedActions)
        implements Versioned {

    @Schema(hidden = true)
    record Standing(
            @Schema(description = "Administrations whose staff and desks are planned", maxItems = 2)
                    Set<Administration> administrations,
            RosterStatus status,
            @Schema(description = "Administrations that approved their part", maxItems = 2)
                    Set<Administration> approved) {}

    static RosterView of(
            Roster roster,
            @Nullable List<Assignment> assignments,
            @Nullable RosterExplanation explanation,
            List<RosterAction> actions) {
        return new RosterView(
                roster.id(),
                roster.version(),
                new Standing(roster.administrations(), roster.status(), roster.approvedBy()),
                roster.search(),
                roster.result(),
                assignments,
                explanation,
                actions);
    }

    @Schema(name = "RosterAssignment", description = "A staff member who takes a slot")
    record Assignment(
            @Schema(description = "Id of the slot within the roster") UUID slot,
            UUID staff,
            @Schema(examples = "Guide BIF 1 (synthetic)", maxLength = 100) String staffName,
            @JsonUnwrapped DeskTime time,
            @Schema(description = "Id of the existing shift that fills the slot; absent for a gap") @Nullable
                    UUID shift,
            @Schema(
                            description =
                                    "Id of the staff member who has the existing shift now, if it passes to another one;"
                                            + " otherwise absent")
                    @Nullable
                    UUID previousStaff) {

        static Assignment of(RosterProblem.Slot slot, Person person) {
            Kept kept = slot.kept();
            return new Assignment(
                    slot.id(),
                    person.id(),
                    person.displayName(),
                    slot.time(),
                    kept == null ? null : kept.shift(),
                    kept == null || kept.staff().equals(person.id()) ? null : kept.staff());
        }

        PlannedShift plan() {
            return new PlannedShift(staff, time.location(), null, time.startsAt(), time.endsAt(), ShiftActivity.DESK);
        }
    }
}
