package dk.kk.ihcph.guidance.staffing.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** The data of a member of staff that colleagues of both administrations see: never the real name. */
@Embeddable
@Schema(hidden = true)
public record Profile(
        @NotBlank @Size(max = 100) @Schema(description = "Display name, a pseudonym", examples = "Guide BIF 3")
                String displayName,
        @Schema(description = "Function that the grant funds; default: GUIDE") @Enumerated(EnumType.STRING)
                StaffFunction function,
        @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 2)
                @Schema(
                        description =
                                "Share of a full-time job, above 0 up to 1, with two decimals; default: 1. The grant may fund"
                                        + " less",
                        examples = "0.80")
                BigDecimal employmentFraction,
        @Size(max = 20)
                @UniqueElements
                @Schema(
                        description = "Languages in which the staff member guides, ISO 639-1",
                        examples = "[\"en\", \"da\"]")
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Size(max = 2) @Pattern(regexp = "[a-z]{2}", message = "{pattern.language}") String>
                        languages,
        @Size(max = 50) @UniqueElements @Schema(examples = "[\"JOB_AND_CAREER\"]") @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Size(max = 50) String> topics,
        @Valid @JsonUnwrapped Wishes wishes) {
    private static final int DECIMALS = 2;

    public Profile {
        function = Objects.requireNonNullElse(function, StaffFunction.GUIDE);
        employmentFraction = Objects.requireNonNullElse(employmentFraction, BigDecimal.ONE);
        employmentFraction = employmentFraction.setScale(Math.max(DECIMALS, employmentFraction.scale()));
        languages = orNone(languages);
        topics = orNone(topics);
        wishes = Objects.requireNonNullElse(wishes, Wishes.NONE);
    }

    static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
