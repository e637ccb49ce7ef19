package dk.kk.ihcph.guidance.staffing.shift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.staffing.Hours;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
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
        @Schema(description = "Id of the member of staff") UUID staff,
        @Schema(description = "Their display name", examples = "Guide BIF 1 (synthetic)", maxLength = 100)
                String staffName,
        @Schema(description = "The administration that employs them") Administration administration,
        @Schema(description = "Code of the location", examples = "IH", maxLength = 20) String location,
        @Schema(description = "The event that it is for") @Nullable UUID event,
        @Schema(description = "Beginning", examples = "2026-01-05T08:00:00Z") Instant startsAt,
        @Schema(description = "End", examples = "2026-01-05T14:00:00Z") Instant endsAt,
        @Schema(description = "Planned hours, elapsed, with two decimals", examples = "6.00") BigDecimal hours,
        ShiftActivity activity,
        ShiftStatus status,
        @Schema(description = "Soft rules that it breaks knowingly; labels in /code-lists/shift-rules", maxItems = 10)
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
        @Schema(description = "Whether an absence of the person cancelled it") boolean cancelledByAbsence,
        @Schema(description = "Real beginning, once confirmed", examples = "2026-01-05T08:00:00Z") @Nullable
                Instant actualStartsAt,
        @Schema(description = "Real end, once confirmed", examples = "2026-01-05T14:30:00Z") @Nullable
                Instant actualEndsAt,
        @Schema(description = "Hours worked, elapsed, with two decimals, once confirmed", examples = "6.50") @Nullable
                BigDecimal workedHours,
        @Schema(description = "What this caller may do with it now", maxItems = 10) List<ShiftAction> allowedActions)
        implements Versioned {

    static ShiftView of(Shift shift, String staffName, boolean withReasons, List<ShiftAction> allowedActions) {
        return new ShiftView(
                shift.id(),
                shift.version(),
                shift.staff(),
                staffName,
                shift.administration(),
                shift.location(),
                shift.event(),
                shift.startsAt(),
                shift.endsAt(),
                Hours.of(shift.planned()),
                shift.activity(),
                shift.status(),
                shift.overridden(),
                withReasons ? shift.overrideReason() : null,
                withReasons ? shift.changeReason() : null,
                shift.absence() != null,
                shift.actualStartsAt(),
                shift.actualEndsAt(),
                shift.isConfirmed() ? Hours.of(shift.worked()) : null,
                allowedActions);
    }
}
