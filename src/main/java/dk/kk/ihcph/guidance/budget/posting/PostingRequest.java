package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import dk.kk.ihcph.guidance.privacy.cpr.ForeignReference;
import dk.kk.ihcph.guidance.privacy.cpr.NoCpr;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to record a posting. */
@Schema(
        name = "PostingRequest",
        description = "What was spent. A text or supplier with something shaped like a CPR number is refused, or masked"
                + " where maskCpr asks for it")
public record PostingRequest(
        @Schema(
                        description =
                                "Id of the allocation; left out, the posting rules find it by account, cost object"
                                        + " and the year of the period",
                        examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a")
                @Nullable
                UUID allocation,
        @NotNull @Schema(description = "The date of the voucher", examples = "2026-03-31") LocalDate date,
        @Pattern(regexp = MONTH)
                @Schema(
                        description =
                                "The accounting period, a month of the allocation's year; default: the month of date",
                        examples = "2026-03",
                        maxLength = 7)
                @Nullable
                String period,
        @NotNull
                @Pattern(regexp = CODE)
                @Schema(description = "Account (artskonto)", examples = "22100010", maxLength = 40)
                String account,
        @Pattern(regexp = CODE)
                @Schema(
                        description = "Cost object: omkostningssted, PSP element or order",
                        examples = "XG-1060-0042",
                        maxLength = 40)
                @Nullable
                String costObject,
        @NotNull
                @Digits(integer = 12, fraction = 2)
                @Schema(
                        description =
                                "DKK, at most 2 decimals, not 0; expenditure positive, income and refunds negative",
                        examples = "48333.33")
                BigDecimal amount,
        @NotBlank @Size(max = 500) @NoCpr @Schema(description = "What it was for", examples = "Løn marts") String text,
        @Size(min = 1, max = 200) @NoCpr @Schema(description = "Who was paid", examples = "Kantinen A/S") @Nullable
                String supplier,
        @NotNull
                @Pattern(regexp = SOURCE)
                @Schema(description = "The system that it comes from", examples = "KVANTUM", maxLength = 30)
                String source,
        @NotBlank
                @Size(max = 100)
                @ForeignReference(reason = PostingRequest.VOUCHER_NUMBERS)
                @Schema(
                        description =
                                "The voucher number. A line of a voucher is booked once for each source; once it is"
                                        + " reversed it can be booked again. A number of ten digits may look like a CPR"
                                        + " number: it is never masked, and the audit trail has a keyed hash of it",
                        examples = "5100004711")
                String reference,
        @Min(0)
                @Max(999_999)
                @Schema(
                        description =
                                "The line within the voucher, where several lines share its number; left out where the"
                                        + " system numbers none",
                        examples = "1")
                @Nullable
                Integer referenceLine,
        @Schema(
                        description = "Id of the event that it paid for; not together with salaryMonth",
                        examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a")
                @Nullable
                UUID event,
        @Pattern(regexp = MONTH)
                @Schema(
                        description =
                                "The month of the allocation's year whose hours it pays; default: the period where the"
                                        + " posting rule says that it is salary",
                        examples = "2026-03",
                        maxLength = 7)
                @Nullable
                String salaryMonth) {
    static final String VOUCHER_NUMBERS =
            "Voucher numbers have ten digits; one in thirteen of them has the shape of a CPR number";
    static final String MONTH = "^20[0-9]{2}-(0[1-9]|1[0-2])$";
    static final String CODE = "^[0-9A-Za-z][0-9A-Za-z._/-]{0,39}$";
    static final String SOURCE = "^[A-Z0-9][A-Z0-9_-]{0,29}$";

    /**
     * Masks everything shaped like a CPR number in the texts. References are kept, because two of them must not
     * become equal.
     */
    PostingRequest masked() {
        return new PostingRequest(
                allocation,
                date,
                period,
                account,
                costObject,
                amount,
                masked(text),
                masked(supplier),
                source,
                reference,
                referenceLine,
                event,
                salaryMonth);
    }

    @SuppressWarnings("NullAway") // what is left out stays so, for the constraints to see
    private static String masked(@Nullable String text) {
        return text == null ? null : CprNumbers.mask(text);
    }
}
