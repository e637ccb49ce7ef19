package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.privacy.cpr.ForeignReference;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of postings. */
public class PostingFilter implements ParameterBean {
    @QueryParam("allocation")
    @Parameter(description = "Only of this allocation")
    public @Nullable UUID allocation;

    @QueryParam("administration")
    @Parameter(description = "Only of this administration")
    public @Nullable Administration administration;

    @QueryParam("year")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Only of this budget year")
    public @Nullable Integer year;

    @QueryParam("period")
    @Pattern(regexp = PostingRequest.MONTH, message = "{pattern.month}")
    @Parameter(description = "Only of this accounting period", example = "2026-03")
    public @Nullable String period;

    @QueryParam("event")
    @Parameter(description = "Only expenses for this event")
    public @Nullable UUID event;

    @QueryParam("account")
    @Size(max = 40)
    @Parameter(description = "Only of this account", example = "22100010")
    public @Nullable String account;

    @QueryParam("source")
    @Size(max = 30)
    @Parameter(description = "Only from this source", example = "KVANTUM")
    public @Nullable String source;

    @QueryParam("reference")
    @Size(max = 100)
    @ForeignReference(reason = PostingRequest.VOUCHER_NUMBERS)
    @Parameter(description = "Only with this reference in the source", example = "5100004711-1")
    public @Nullable String reference;

    @QueryParam("job")
    @Parameter(description = "Only postings of this import job")
    public @Nullable UUID job;

    @QueryParam("from")
    @Parameter(description = "Only postings on this date or later")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only postings before this date")
    public @Nullable LocalDate to;

    /** Returns the conditions on a {@code Posting p}. */
    Query query() {
        Query query = new Query()
                .where("p.target.allocation = :allocation", "allocation", allocation)
                .where("p.target.administration = :administration", "administration", administration)
                .where("p.target.year = :year", "year", year)
                .where("p.target.event = :event", "event", event)
                .where("p.expense.account = :account", "account", account)
                .where("p.voucher.source = :source", "source", source)
                .where("p.voucher.reference = :reference", "reference", reference)
                .where("p.job = :job", "job", job)
                .where("p.expense.date >= :from", "from", from)
                .where("p.expense.date < :to", "to", to);
        if (period != null) {
            YearMonth month = YearMonth.parse(period);
            query.where(
                    "p.target.year = :periodYear and p.months.period = :period",
                    Map.of("periodYear", month.getYear(), "period", month.getMonthValue()));
        }
        return query;
    }
}
