package dk.kk.ihcph.guidance.staffing.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.UniqueElements;

/** A number of people needed at a desk, on a weekday between two local times, and what one of them must know. */
@Embeddable
@Schema(hidden = true)
public record DeskNeed(
        @NotNull @Size(max = 20) @Schema(examples = "KEH") String location,
        @NotNull @Enumerated(EnumType.STRING) DayOfWeek weekday,
        @NotNull @Schema(description = "Local time of the beginning, in whole minutes") @Column(name = "starts")
                LocalTime from,
        @NotNull @Schema(description = "Local time of the end, not included, in whole minutes") @Column(name = "ends")
                LocalTime to,
        @Min(1) @Max(20) @Schema(description = "Minimum number of staff; default: 1", examples = "1")
                Integer minimumStaff,
        @Size(max = 20)
                @UniqueElements
                @Schema(
                        description = "Languages of which each must be spoken by at least one of them, ISO 639-1",
                        examples = "[\"en\"]")
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Size(max = 2) @Pattern(regexp = "[a-z]{2}", message = "{pattern.language}") String>
                        languages,
        @Size(max = 50)
                @UniqueElements
                @Schema(
                        description = "Codes of /topics of which each must be covered by at least one of them",
                        examples = "[\"JOB_AND_CAREER\"]")
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Size(max = 50) String> topics) {
    public DeskNeed {
        minimumStaff = Objects.requireNonNullElse(minimumStaff, 1);
        languages = Objects.requireNonNullElse(languages, List.of());
        topics = Objects.requireNonNullElse(topics, List.of());
    }

    /** Tells whether both are at one place at one time of the week. */
    boolean overlaps(DeskNeed other) {
        return location.equals(other.location)
                && weekday == other.weekday
                && from.isBefore(other.to)
                && other.from.isBefore(to);
    }

    boolean wantsSomebodySpecial() {
        return !languages.isEmpty() || !topics.isEmpty();
    }
}
