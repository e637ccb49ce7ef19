package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
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
    @Parameter(description = "The system that the lines come from", required = true, example = "KVANTUM")
    @SuppressWarnings("NullAway.Init")
    public String source;

    @QueryParam("administration")
    @Parameter(description = "Whose postings; default: the caller's, if they work for one only", example = "KFF")
    public @Nullable Administration administration;

    @QueryParam("period")
    @Pattern(regexp = PostingRequest.MONTH, message = "{pattern.month}")
    @Parameter(
            description = "The accounting period of lines that name none; default: the month of their date",
            example = "2026-03")
    public @Nullable String period;

    @QueryParam("controlTotal")
    @Digits(integer = 12, fraction = 2)
    @Parameter(
            description =
                    "What all lines of the file must add up to, in DKK with a decimal point; else nothing is booked",
            example = "12345.67")
    public @Nullable BigDecimal controlTotal;

    @QueryParam("maskCpr")
    @DefaultValue("false")
    @Parameter(
            description =
                    "Replace what is shaped like a CPR number by [CPR] in texts and suppliers instead of refusing its"
                            + " line. References are never changed",
            example = "true")
    public boolean maskCpr;

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(
            description = "Check everything and book nothing: the result says what would be booked",
            example = "true")
    public boolean dryRun;
}
