package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to record a posting. */
@Schema(
        name = "PostingRequest",
        description = "A posting to book. Text that looks like a CPR number is refused, or masked with `maskCpr`")
public record PostingRequest(
        @Schema(
                        description =
                                "Id of the allocation. Default: the allocation that the posting rules find by account, cost "
                                        + "object and year")
                @Nullable
                UUID allocation,
        @Pattern(regexp = MONTH, message = "{pattern.month}")
                @Schema(
                        description =
                                "Accounting period, a month of the year of the allocation. Default: the month of `date`",
                        examples = "2026-03",
                        maxLength = 7)
                @Nullable
                String period,
        @JsonUnwrapped @Valid Expense expense,
        @JsonUnwrapped @Valid Voucher voucher,
        @Schema(description = "Id of the event that the expense is for; not together with `salaryMonth`") @Nullable
                UUID event,
        @Pattern(regexp = MONTH, message = "{pattern.month}")
                @Schema(
                        description =
                                "Month whose hours the salary pays, in the year of the allocation. Default: `period` if the "
                                        + "posting rule says that it is salary",
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
        return new PostingRequest(allocation, period, expense.masked(), voucher, event, salaryMonth);
    }
}
