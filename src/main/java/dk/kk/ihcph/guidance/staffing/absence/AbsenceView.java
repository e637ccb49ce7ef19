package dk.kk.ihcph.guidance.staffing.absence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.staffing.shift.ShiftView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An absence as the person and coordinators of the administration see it. */
@Schema(name = "Absence", description = "Somebody's time away")
record AbsenceView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Their display name", examples = "Guide BIF 1 (synthetic)", maxLength = 100)
                String staffName,
        @JsonUnwrapped TimeAway timeAway,
        @JsonUnwrapped Decision decision,
        @Schema(
                        description =
                                "The shifts that its approval cancelled, by their beginning: what is to be covered by"
                                        + " somebody else. Withdrawing it does not bring them back",
                        maxItems = 2000)
                List<ShiftView> uncoveredShifts,
        @Schema(description = "What this caller may do with it now", maxItems = 10) List<AbsenceAction> allowedActions)
        implements Versioned {

    /** The time away that was asked for. */
    @Schema(hidden = true)
    record TimeAway(
            @Schema(description = "Id of the member of staff") UUID staff,
            @Schema(description = "The administration that employs them") Administration administration,
            AbsenceKind kind,
            @Schema(description = "First local day", examples = "2026-07-06") LocalDate from,
            @Schema(description = "Last local day", examples = "2026-07-24") LocalDate to,
            @Schema(description = "Local time from which the person is away, of a few hours within one day") @Nullable
                    LocalTime fromTime,
            @Schema(description = "Local time until which the person is away, of a few hours within one day") @Nullable
                    LocalTime toTime,
            @Schema(description = "When it was asked for", examples = "2026-05-04T07:30:00Z") Instant requestedAt) {}

    @Schema(hidden = true)
    record Decision(
            AbsenceStatus status,
            @Schema(description = "Why it was declined", examples = "Two are away already", maxLength = 1000) @Nullable
                    String decisionReason,
            @Schema(
                            description = "When it was approved, declined or withdrawn, whichever came last",
                            examples = "2026-05-05T08:00:00Z")
                    @Nullable
                    Instant decidedAt) {}

    static AbsenceView of(
            Absence absence, String staffName, List<ShiftView> uncoveredShifts, List<AbsenceAction> allowedActions) {
        return new AbsenceView(
                absence.id(),
                absence.version(),
                staffName,
                new TimeAway(
                        absence.staff(),
                        absence.administration(),
                        absence.kind(),
                        absence.firstDay(),
                        absence.lastDay(),
                        absence.fromTime(),
                        absence.toTime(),
                        absence.requestedAt()),
                new Decision(absence.status(), absence.decisionReason(), absence.decidedAt()),
                uncoveredShifts,
                allowedActions);
    }
}
