package dk.kk.ihcph.guidance.evaluation.report;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which figures of a report are asked for, and in which language. */
public class RenderingFilter extends JsonFilter {
    /** The languages of reports, by their ISO 639-1 codes. */
    public enum Language {
        da,
        en
    }

    @QueryParam("language")
    @Parameter(description = "The language, for links that cannot set Accept-Language, its default", example = "da")
    public @Nullable Language language;
}
