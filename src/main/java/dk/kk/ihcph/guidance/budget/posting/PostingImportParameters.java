package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of an import of postings. */
public class PostingImportParameters implements ParameterBean {
    @QueryParam("source")
    @NotNull
    @Pattern(regexp = PostingRequest.SOURCE, message = "{pattern.system}")
    @Parameter(description = "System that the lines come from", required = true, example = "KVANTUM")
    @SuppressWarnings("NullAway.Init")
    public String source;

    @QueryParam("administration")
    @Parameter(
            description =
                    "Administration that owns the postings. Default: the caller's administration; required if the "
                            + "caller works for both")
    public @Nullable Administration administration;

    @QueryParam("period")
    @Pattern(regexp = PostingRequest.MONTH, message = "{pattern.month}")
    @Parameter(
            description = "Accounting period of lines without one. Default: the month of their date",
            example = "2026-03")
    public @Nullable String period;

    @QueryParam("controlTotal")
    @Digits(integer = 12, fraction = 2)
    @DecimalMin("-999999999999.99")
    @DecimalMax("999999999999.99")
    @Parameter(
            description = "Expected sum of all lines in DKK. The import fails if the lines add up to another amount",
            example = "125000.00")
    public @Nullable BigDecimal controlTotal;

    @QueryParam("maskCpr")
    @DefaultValue("false")
    @Parameter(
            description =
                    "Replaces text that looks like a CPR number in `description` and `supplier` by [CPR], instead of "
                            + "refusing the line. References are never changed")
    public boolean maskCpr;

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Checks the file and books nothing. The result of the job says what would be booked")
    public boolean dryRun;
}
