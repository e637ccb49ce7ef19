package dk.kk.ihcph.guidance.consultation.slot;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects free times. */
public class SlotFilter implements ParameterBean {
    @NotNull
    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Code of /locations", example = "IH", required = true)
    public String location = "";

    @QueryParam("topic")
    @Size(max = 50)
    @Parameter(description = "Only times of staff who know this topic, code of /topics", example = "MITID")
    public @Nullable String topic;

    @QueryParam("language")
    @Pattern(regexp = "[a-z]{2}", message = "{pattern.language}")
    @Parameter(description = "Only times of staff who speak this language, ISO 639-1", example = "en")
    public @Nullable String language;

    @QueryParam("from")
    @Parameter(description = "First local day; default: today")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Local day after the last; default: 14 days after `from`")
    public @Nullable LocalDate to;
}
