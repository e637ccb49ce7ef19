package dk.kk.ihcph.guidance.staffing.shift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.staffing.Hours;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shift as this caller may see it. */
@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(name = "Shift", description = "A shift of a staff member at a location")
public record ShiftView(UUID id, @JsonIgnore long version, @JsonUnwrapped Details details) implements Versioned {
    /** A shift that was just planned, or would be: a dry run has no id. */
    @Schema(
            name = "NewShift",
            description = "A draft shift that was planned; in a dry run as it would be, without an id")
    public record NewShiftView(
            @Schema(description = "Id of the shift; absent in a dry run") @Nullable UUID id,
            @JsonUnwrapped Details details) {}

    /** A shift without its identity. */
    @Schema(hidden = true)
    record Details(
            @Schema(examples = "Guide BIF 1 (synthetic)", maxLength = 100) String staffName,
            @Schema(description = "Administration that employs the staff member") Administration administration,
            @JsonUnwrapped PlannedShift plan,
            @JsonUnwrapped Standing standing,
            @JsonUnwrapped @Nullable Worked worked,
            @Schema(maxItems = 10) List<ShiftAction> allowedActions) {}

    /** Shows the shift as one that was just planned. */
    public NewShiftView asNew(boolean dryRun) {
        return new NewShiftView(dryRun ? null : id, details);
    }

    /** The state of the shift. */
    @Schema(hidden = true)
    record Standing(
            @Schema(description = "Planned hours by elapsed time, with two decimals", examples = "6.00")
                    BigDecimal hours,
            ShiftStatus status,
            @Schema(description = "Soft rules that are overridden, codes of /code-lists/shift-rules", maxItems = 10)
                    List<@Size(max = 50) String> overridden,
            @Schema(
                            description =
                                    "Reason for the override; returned only to the staff member and coordinators of the"
                                            + " administration",
                            examples = "Open house until 18:00",
                            maxLength = 1000)
                    @Nullable
                    String overrideReason,
            @Schema(
                            description =
                                    "Reason for changing or cancelling it after publication; returned only to the staff member"
                                            + " and coordinators of the administration",
                            examples = "Swapped with a colleague",
                            maxLength = 1000)
                    @Nullable
                    String changeReason,
            @Schema(description = "Whether an absence of the staff member cancelled it") boolean cancelledByAbsence) {}

    /** The hours that were confirmed as worked. */
    @Schema(hidden = true)
    record Worked(
            @Schema(description = "Actual beginning; absent until confirmed") Instant actualStartsAt,
            @Schema(description = "Actual end, not included; absent until confirmed") Instant actualEndsAt,
            @Schema(
                            description = "Worked hours by elapsed time, with two decimals; absent until confirmed",
                            examples = "6.50")
                    BigDecimal workedHours) {}

    static ShiftView of(Shift shift, String staffName, boolean withReasons, List<ShiftAction> allowedActions) {
        return new ShiftView(
                shift.id(),
                shift.version(),
                new Details(
                        staffName,
                        shift.administration(),
                        shift.plan(),
                        new Standing(
                                Hours.of(shift.planned()),
                                shift.status(),
                                shift.overridden(),
                                withReasons ? shift.overrideReason() : null,
                                withReasons ? shift.changeReason() : null,
                                shift.absence() != null),
                        shift.actualStartsAt() == null || shift.actualEndsAt() == null
                                ? null
                                : new Worked(shift.actualStartsAt(), shift.actualEndsAt(), Hours.of(shift.worked())),
                        allowedActions));
    }
}
