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
@Schema(name = "Absence", description = "An absence of a staff member")
record AbsenceView(
        UUID id,
        @JsonIgnore long version,
        @Schema(examples = "Guide BIF 1 (synthetic)", maxLength = 100) String staffName,
        @JsonUnwrapped TimeAway timeAway,
        @JsonUnwrapped Decision decision,
        @Schema(
                        description =
                                "Shifts that the approval cancelled, by beginning; withdrawing the absence does not restore"
                                        + " them",
                        maxItems = 2000)
                List<ShiftView> uncoveredShifts,
        @Schema(maxItems = 10) List<AbsenceAction> allowedActions)
        implements Versioned {

    /** The time away that was asked for. */
    @Schema(hidden = true)
    record TimeAway(
            UUID staff,
            @Schema(description = "Administration that employs the staff member") Administration administration,
            AbsenceKind kind,
            LocalDate firstDay,
            @Schema(description = "Last local day, included") LocalDate lastDay,
            @Schema(description = "Local time at which an absence of a few hours begins; absent for whole days")
                    @Nullable
                    LocalTime fromTime,
            @Schema(
                            description =
                                    "Local time at which an absence of a few hours ends, not included; absent for whole days")
                    @Nullable
                    LocalTime toTime,
            Instant requestedAt) {}

    @Schema(hidden = true)
    record Decision(
            AbsenceStatus status,
            @Schema(examples = "Two are away already", maxLength = 1000) @Nullable String decisionReason,
            @Schema(description = "Instant of the last approval, refusal or withdrawal") @Nullable Instant decidedAt) {}

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
