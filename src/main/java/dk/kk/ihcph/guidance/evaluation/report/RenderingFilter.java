package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which figures of a report are asked for, and in which language. */
public class RenderingFilter implements ParameterBean {
    static final String SMALL_CELLS =
            "Hides figures that rest on fewer than five people. Default: false for coordinators and controllers, true for"
                    + " all others, who get 403 for false";

    /** The languages of reports, by their ISO 639-1 codes. */
    @Schema(description = "A language of a report: `da` Danish, `en` English")
    public enum Language {
        da,
        en
    }

    @QueryParam("withoutSmallCells")
    @Parameter(description = SMALL_CELLS)
    public @Nullable Boolean withoutSmallCells;

    @QueryParam("language")
    @Parameter(
            description =
                    "Language of the document, for links that cannot set Accept-Language. Default: the language of"
                            + " Accept-Language")
    public @Nullable Language language;
}
