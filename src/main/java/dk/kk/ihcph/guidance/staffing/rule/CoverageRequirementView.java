package dk.kk.ihcph.guidance.staffing.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coverage requirement as both administrations see it. */
@StoredAnswer("numbers of staff needed")
@Schema(
        name = "CoverageRequirement",
        description = "How many of an administration must be at a location's desk, on which weekday, from when to when")
record CoverageRequirementView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "The administration whose staff must be there") Administration administration,
        @Schema(description = "Code of the location", examples = "KEH", maxLength = 20) String location,
        @Schema(description = "The weekday") DayOfWeek weekday,
        @Schema(description = "Local time from which they must be there", examples = "11:00:00") LocalTime from,
        @Schema(description = "Local time until which they must be there", examples = "17:00:00") LocalTime to,
        @Schema(description = "How many at least", examples = "1", minimum = "1", maximum = "20") int minimumStaff,
        @Schema(
                        description = "Languages wanted of at least one of them, ISO 639-1",
                        examples = "[\"en\"]",
                        maxItems = 20)
                List<@Size(max = 2) String> languages,
        @Schema(
                        description = "Codes of /topics wanted of at least one of them",
                        examples = "[\"JOB_AND_CAREER\"]",
                        maxItems = 50)
                List<@Size(max = 50) String> topics,
        @Schema(description = "First day", examples = "2024-07-01") LocalDate validFrom,
        @Schema(description = "Last day; absent while there is none") @Nullable LocalDate validTo,
        @Schema(
                        description =
                                "Whether it is our assumption: the budget note says how many days a week, not which."
                                        + " A change by a coordinator settles it")
                boolean assumed)
        implements Versioned {

    static CoverageRequirementView of(CoverageRequirement requirement) {
        return new CoverageRequirementView(
                requirement.id(),
                requirement.version(),
                requirement.administration(),
                requirement.location(),
                requirement.weekday(),
                requirement.starts(),
                requirement.ends(),
                requirement.minimumStaff(),
                requirement.languages(),
                requirement.topics(),
                requirement.validFrom(),
                requirement.validTo(),
                requirement.isAssumed());
    }
}
