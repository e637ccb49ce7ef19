package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.text.Email;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "StaffRequest",
        description = "A member of staff. No real names: a display name that colleagues know.",
        examples = "{\"displayName\": \"Guide BIF 3\", \"administration\": \"BIF\", \"languages\": [\"en\", \"da\"]}")
public record StaffRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Pseudonym to show", examples = "Guide BIF 3")
                String displayName,
        @NotNull @Schema(description = "The administration that employs them; never changes")
                Administration administration,
        @Schema(description = "What the grant pays them for; default GUIDE") @Nullable StaffFunction function,
        @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 2)
                @Schema(
                        description =
                                "How much of a full-time job the person is employed for in all, above 0 to 1 with two"
                                        + " decimals; default 1. The grant may pay less of it",
                        examples = "0.80")
                @Nullable
                BigDecimal employmentFraction,
        @Size(max = 20) @Schema(description = "Which allocations pay which hours; none by default") @Nullable
                List<@NotNull @Valid Funding> funding,
        @Size(max = 20)
                @UniqueElements
                @Schema(description = "Languages to guide in, ISO 639-1", examples = "[\"en\", \"da\"]")
                @Nullable
                List<@NotNull @Size(max = 2) @Pattern(regexp = "[a-z]{2}") String> languages,
        @Size(max = 50)
                @UniqueElements
                @Schema(description = "Codes of /topics they are at home in", examples = "[\"JOB_AND_CAREER\"]")
                @Nullable
                List<@NotNull @Size(max = 50) String> topics,
        @Size(max = 7)
                @UniqueElements
                @Schema(description = "Weekdays they would rather work", examples = "[\"MONDAY\"]")
                @Nullable
                List<@NotNull DayOfWeek> preferredWeekdays,
        @Size(max = 7)
                @UniqueElements
                @Schema(description = "Weekdays they would rather not work", examples = "[\"FRIDAY\"]")
                @Nullable
                List<@NotNull DayOfWeek> avoidedWeekdays,
        @Schema(description = "First day; default today", examples = "2026-01-01") @Nullable LocalDate activeFrom,
        @Schema(description = "Last day; absent while there is none", examples = "2026-12-31") @Nullable
                LocalDate activeTo,
        @Size(min = 1, max = 255)
                @Schema(
                        description = "The person's stable identifier at the identity provider (sub), by which they see"
                                + " their own shifts",
                        examples = "bif-guide")
                @Nullable
                String subject,
        @Email
                @Size(min = 3, max = 254)
                @PlainText
                @Schema(
                        description =
                                "Where they are mailed when their published shifts come, change or go: in English"
                                        + " where languages are given without da, else in Danish. Without it they are not mailed",
                        examples = "guide@example.org")
                @Nullable
                String email) {}
