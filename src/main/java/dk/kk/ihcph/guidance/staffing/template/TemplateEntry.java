package dk.kk.ihcph.guidance.staffing.template;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import dk.kk.ihcph.guidance.staffing.shift.PlannedShift;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shift on a weekday of a template. */
@Embeddable
@Schema(
        name = "ShiftTemplateEntry",
        description = "A shift on a weekday",
        examples = "{\"weekday\": \"MONDAY\", \"location\": \"IH\", \"from\": \"09:00:00\", \"to\": \"15:00:00\","
                + " \"staff\": \"0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a\", \"activity\": \"DESK\"}")
record TemplateEntry(
        @Enumerated(EnumType.STRING) @Column @NotNull DayOfWeek weekday,
        @Column @NotNull @Size(max = 20) @Schema(examples = "IH") String location,
        @Column(name = "starts") @NotNull @Schema(description = "Local time of the beginning, in whole minutes")
                LocalTime from,
        @Column(name = "ends")
                @NotNull
                @Schema(
                        description =
                                "Local time of the end, not included, in whole minutes; on the same day, at most 13 hours"
                                        + " later")
                LocalTime to,
        @Column @NotNull @Schema(description = "Id of the staff member, of the template's administration") UUID staff,
        @Enumerated(EnumType.STRING) @Column @Schema(description = "Activity, not EVENT; default: DESK") @Nullable
                ShiftActivity activity) {

    @JsonIgnore
    TemplateEntry withActivity() {
        return new TemplateEntry(weekday, location, from, to, staff, activity == null ? ShiftActivity.DESK : activity);
    }

    /** Plans the shift on this day. */
    PlannedShift on(LocalDate day, ZoneId zone) {
        return new PlannedShift(
                staff,
                location,
                null,
                day.atTime(from).atZone(zone).toInstant(),
                day.atTime(to).atZone(zone).toInstant(),
                activity == null ? ShiftActivity.DESK : activity);
    }
}
