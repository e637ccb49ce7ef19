package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "CoverageRequirementRequest",
        description = "How many of an administration must be at a location's desk, on which weekday, from when to when",
        examples = "{\"administration\": \"BIF\", \"location\": \"KEH\", \"weekday\": \"WEDNESDAY\","
                + " \"from\": \"11:00:00\", \"to\": \"17:00:00\", \"languages\": [\"en\"]}")
public record CoverageRequirementRequest(
        @NotNull @Schema(description = "The administration whose staff must be there; never changes")
                Administration administration,
        @NotNull @Size(max = 20) @Schema(description = "Code of the location", examples = "KEH") String location,
        @NotNull @Schema(description = "The weekday") DayOfWeek weekday,
        @NotNull @Schema(description = "Local time from which they must be there", examples = "11:00:00")
                LocalTime from,
        @NotNull @Schema(description = "Local time until which they must be there", examples = "17:00:00") LocalTime to,
        @Min(1) @Max(20) @Schema(description = "How many at least; default 1", examples = "1") @Nullable
                Integer minimumStaff,
        @Size(max = 20)
                @UniqueElements
                @Schema(description = "Languages wanted of at least one of them, ISO 639-1", examples = "[\"en\"]")
                @Nullable
                List<@NotNull @Size(max = 2) @Pattern(regexp = "[a-z]{2}") String> languages,
        @Size(max = 50)
                @UniqueElements
                @Schema(
                        description = "Codes of /topics wanted of at least one of them",
                        examples = "[\"JOB_AND_CAREER\"]")
                @Nullable
                List<@NotNull @Size(max = 50) String> topics,
        @Schema(description = "First day; default today", examples = "2026-01-01") @Nullable LocalDate validFrom,
        @Schema(description = "Last day; absent while there is none", examples = "2026-12-31") @Nullable
                LocalDate validTo) {}
