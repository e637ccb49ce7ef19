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
@Schema(name = "Shift", description = "A person's work at a place from when to when")
public record ShiftView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Their display name", examples = "Guide BIF 1 (synthetic)", maxLength = 100)
                String staffName,
        @Schema(description = "The administration that employs them") Administration administration,
        @JsonUnwrapped PlannedShift plan,
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped @Nullable Worked worked,
        @Schema(description = "What this caller may do with it now", maxItems = 10) List<ShiftAction> allowedActions)
        implements Versioned {

    /** The state of the shift. */
    @Schema(hidden = true)
    record Standing(
            @Schema(description = "Planned hours, elapsed, with two decimals", examples = "6.00") BigDecimal hours,
            ShiftStatus status,
            @Schema(
                            description = "Soft rules that it breaks knowingly; labels in /code-lists/shift-rules",
                            maxItems = 10)
                    List<@Size(max = 50) String> overridden,
            @Schema(
                            description = "Why it may; only for the own administration and the person",
                            examples = "Open house until 18:00",
                            maxLength = 1000)
                    @Nullable
                    String overrideReason,
            @Schema(
                            description = "Why it was changed after it was published, or cancelled; only for the own"
                                    + " administration and the person",
                            examples = "Swapped with a colleague",
                            maxLength = 1000)
                    @Nullable
                    String changeReason,
            @Schema(description = "Whether an absence of the person cancelled it") boolean cancelledByAbsence) {}

    /** The hours that were confirmed as worked. */
    @Schema(hidden = true)
    record Worked(
            @Schema(description = "Real beginning, once confirmed", examples = "2026-01-05T08:00:00Z")
                    Instant actualStartsAt,
            @Schema(description = "Real end, once confirmed", examples = "2026-01-05T14:30:00Z") Instant actualEndsAt,
            @Schema(description = "Hours worked, elapsed, with two decimals, once confirmed", examples = "6.50")
                    BigDecimal workedHours) {}

    static ShiftView of(Shift shift, String staffName, boolean withReasons, List<ShiftAction> allowedActions) {
        return new ShiftView(
                shift.id(),
                shift.version(),
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
                allowedActions);
    }
}
