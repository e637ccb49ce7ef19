package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.budget.LineTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The name of a budget note, and what its amounts mean. */
@Embeddable
@Schema(hidden = true)
public record NoteHeading(
        @NotNull
                @Pattern(regexp = "^" + LineTerms.NOTE_CODE + "$", message = "{pattern.budgetNote}")
                @Schema(
                        description = "Code of the budget note: upper-case letters, digits, - and _",
                        examples = "KF042",
                        maxLength = 30)
                @Column(updatable = false)
                String code,
        @NotBlank
                @Size(max = 200)
                @Schema(
                        description = "Title of the budget note, in Danish",
                        examples = "Personlig Vejledning i International House")
                @Column(updatable = false)
                String title,
        @NotNull @Enumerated(EnumType.STRING) @Column(updatable = false) NoteKind kind,
        @NotNull
                @Min(2000)
                @Max(2100)
                @Schema(description = "Year whose wages and prices the amounts are in", examples = "2026")
                @Column(updatable = false)
                Integer priceLevel,
        @Min(1)
                @Max(1_000_000)
                @Schema(
                        description =
                                "Unit that the budget note rounds its amounts to, in DKK, such as 1000. Sums are still checked "
                                        + "to the øre",
                        examples = "1000",
                        defaultValue = "1")
                @Column(updatable = false)
                Integer precision,
        @NotNull
                @Size(min = 1, max = 10)
                @Schema(description = "Budget years; ascending in answers", examples = "[2026, 2027]")
                @JdbcTypeCode(SqlTypes.ARRAY)
                @Column(updatable = false)
                List<@NotNull @Min(2000) @Max(2100) Integer> years) {

    public NoteHeading {
        precision = precision == null ? 1 : precision;
    }

    NoteHeading withAscendingYears() {
        return new NoteHeading(
                code,
                title,
                kind,
                priceLevel,
                precision,
                years.stream().sorted().toList());
    }
}
