package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.budget.Kroner;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import dk.kk.ihcph.guidance.privacy.cpr.NoCpr;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The expense of a posting, as the voucher states it. */
@Embeddable
@Schema(hidden = true)
record Expense(
        @NotNull LocalDate date,
        @NotNull
                @Pattern(regexp = PostingRequest.CODE, message = "{pattern.account}")
                @Schema(description = "Account (artskonto)", examples = "22100010", maxLength = 40)
                String account,
        @Pattern(regexp = PostingRequest.CODE, message = "{pattern.account}")
                @Schema(
                        description = "Cost object: cost centre (omkostningssted), PSP element or order",
                        examples = "XG-1060-0042",
                        maxLength = 40)
                @Nullable
                String costObject,
        @NotNull
                @Digits(integer = 12, fraction = 2)
                @Schema(
                        description = "DKK, not 0; expenditure is positive, income and refunds are negative",
                        examples = "48333.33")
                BigDecimal amount,
        @NotBlank
                @Size(max = 500)
                @NoCpr
                @Column(name = "text")
                @Schema(description = "Purpose of the expense", examples = "Løn marts")
                String description,
        @Size(min = 1, max = 200) @NoCpr @Schema(description = "Payee", examples = "Kantinen A/S") @Nullable
                String supplier) {

    /** Masks everything shaped like a CPR number in the texts. */
    Expense masked() {
        return new Expense(date, account, costObject, amount, masked(description), masked(supplier));
    }

    @SuppressWarnings("NullAway") // what is left out stays so, for the constraints to see
    private static String masked(@Nullable String text) {
        return text == null ? null : CprNumbers.mask(text);
    }

    Expense inOere() {
        return with(date, amount.setScale(Kroner.DECIMALS));
    }

    Expense reversedOn(LocalDate day) {
        return with(day, amount.negate());
    }

    private Expense with(LocalDate otherDate, BigDecimal otherAmount) {
        return new Expense(otherDate, account, costObject, otherAmount, description, supplier);
    }

    /** Returns whether the other states the same. Texts are compared as masked, because one of the two may be. */
    boolean isSameAs(Expense other) {
        return date.equals(other.date)
                && account.equals(other.account)
                && Objects.equals(costObject, other.costObject)
                && amount.compareTo(other.amount) == 0
                && masked(description).equals(masked(other.description))
                && Objects.equals(masked(supplier), masked(other.supplier));
    }
}
