package dk.kk.ihcph.guidance.staffing.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member of staff as colleagues of both administrations see them: never by real name. */
@Schema(name = "Staff", description = "A member of staff, by display name")
record StaffMemberView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Pseudonym to show", examples = "Guide BIF 1 (synthetic)", maxLength = 100)
                String displayName,
        @Schema(description = "The administration that employs them") Administration administration,
        @Schema(description = "What the grant pays them for; labels in /code-lists/staff-functions")
                StaffFunction function,
        @Schema(
                        description = "How much of a full-time job the person is employed for in all, 0 to 1 with two"
                                + " decimals",
                        examples = "1.00",
                        minimum = "0",
                        maximum = "1")
                BigDecimal employmentFraction,
        @Schema(description = "Which allocations pay which hours, in order of time", maxItems = 20)
                List<Funding> funding,
        @Schema(
                        description =
                                "The part of a full-time equivalent that the grant pays today, with two decimals: the"
                                        + " hours a year of today's funding by the annual norm of 1,263 hours; the"
                                        + " person may have more hours than these",
                        examples = "0.60",
                        minimum = "0")
                BigDecimal fundedFte,
        @Schema(description = "Languages they guide in, ISO 639-1", examples = "[\"en\", \"da\"]", maxItems = 20)
                List<@Size(max = 2) String> languages,
        @Schema(description = "Codes of /topics they are at home in", examples = "[\"JOB_AND_CAREER\"]", maxItems = 50)
                List<@Size(max = 50) String> topics,
        @Schema(description = "Weekdays they would rather work", maxItems = 7) List<DayOfWeek> preferredWeekdays,
        @Schema(description = "Weekdays they would rather not work", maxItems = 7) List<DayOfWeek> avoidedWeekdays,
        @Schema(description = "First day", examples = "2024-07-01") LocalDate activeFrom,
        @Schema(description = "Last day; absent while there is none") @Nullable LocalDate activeTo,
        @Schema(
                        description = "The person's login, shown to the person and to those who keep the staff of the"
                                + " administration",
                        examples = "bif-guide",
                        maxLength = 255)
                @Nullable
                String subject,
        @Schema(
                        description = "Where the person is told of their shifts; shown as subject is",
                        examples = "guide@example.org",
                        maxLength = 254)
                @Nullable
                String email)
        implements Versioned {

    /** Shows the login and the address only if asked to. */
    static StaffMemberView of(StaffMember member, LocalDate today, BigDecimal normHoursPerFte, boolean withContact) {
        return new StaffMemberView(
                member.id(),
                member.version(),
                member.displayName(),
                member.administration(),
                member.function(),
                member.employmentFraction(),
                member.funding(),
                member.fundedHoursOn(today).divide(normHoursPerFte, 2, RoundingMode.HALF_UP),
                member.languages(),
                member.topics(),
                member.preferredWeekdays(),
                member.avoidedWeekdays(),
                member.activeFrom(),
                member.activeTo(),
                withContact ? member.subject() : null,
                withContact ? member.email() : null);
    }
}
