package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A posting as it is answered. */
@StoredAnswer("money of a grant")
@Schema(name = "Posting", description = "What was spent. It never changes; what is wrong is reversed and booked anew")
public record PostingView(
        @Schema(description = "Id of the posting") UUID id,
        @Schema(description = "Id of the allocation that it stands on") UUID allocation,
        @Schema(description = "Whose allocation") Administration administration,
        @Schema(description = "The year that it counts in", examples = "2026") int year,
        @Schema(description = "The accounting period, a month of the year", examples = "2026-03", maxLength = 7)
                String period,
        @Schema(description = "The date of the voucher", examples = "2026-03-31") LocalDate date,
        @Schema(description = "Account (artskonto)", examples = "22100010", maxLength = 40) String account,
        @Schema(
                        description = "Cost object: omkostningssted, PSP element or order",
                        examples = "XG-1060-0042",
                        maxLength = 40)
                @Nullable
                String costObject,
        @Schema(
                        description = "DKK, always 2 decimals; expenditure positive, income and refunds negative",
                        examples = "48333.33")
                BigDecimal amount,
        @Schema(description = "What it was for", examples = "Løn marts", maxLength = 500) String text,
        @Schema(description = "Who was paid", examples = "Kantinen A/S", maxLength = 200) @Nullable String supplier,
        @Schema(description = "The system that it comes from", examples = "KVANTUM", maxLength = 30) String source,
        @Schema(description = "The voucher number", examples = "5100004711", maxLength = 100) String reference,
        @Schema(description = "The line within the voucher; absent where its system numbers none", examples = "1")
                @Nullable
                Integer referenceLine,
        @Schema(description = "Id of the event that it paid for") @Nullable UUID event,
        @Schema(description = "The month whose hours it pays", examples = "2026-03", maxLength = 7) @Nullable
                String salaryMonth,
        @Schema(description = "Id of the posting that it takes back") @Nullable UUID reverses,
        @Schema(description = "Why it takes that back", examples = "Booked on the wrong cost object", maxLength = 1000)
                @Nullable
                String reversalReason,
        @Schema(description = "Id of the posting that takes it back") @Nullable UUID reversedBy,
        @Schema(description = "Id of the import that booked it") @Nullable UUID job,
        @Schema(
                        description =
                                "When it came to be known: stamped at commit, and so absent in the answer to its own"
                                        + " booking",
                        examples = "2026-04-02T08:15:00Z")
                @Nullable
                Instant recordedAt,
        @Schema(
                        description =
                                "What this caller may do with it now: POST to its address followed by the action in lower"
                                        + " case",
                        examples = "[\"REVERSE\"]",
                        maxItems = 1)
                List<PostingAction> allowedActions)
        implements Versioned {

    @Override
    @JsonIgnore
    public long version() {
        return 0;
    }

    /**
     * The row never changes, but the posting may be reversed, its year closed, and its recording time is unknown
     * until the commit. All three are part of the ETag.
     */
    @Override
    public String variant() {
        return (recordedAt == null ? "n" : "") + (reversedBy == null ? "" : "r") + allowedActions.size();
    }
}
