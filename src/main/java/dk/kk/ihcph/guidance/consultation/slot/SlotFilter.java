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
    @Parameter(description = "Only with guides who know this topic", example = "MITID")
    public @Nullable String topic;

    @QueryParam("language")
    @Pattern(regexp = "[a-z]{2}", message = "{pattern.language}")
    @Parameter(description = "Only with guides who speak this language, ISO 639-1", example = "en")
    public @Nullable String language;

    @QueryParam("from")
    @Parameter(description = "First local day; default today", example = "2026-03-02")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last local day; default two weeks after the first", example = "2026-03-15")
    public @Nullable LocalDate to;
}
