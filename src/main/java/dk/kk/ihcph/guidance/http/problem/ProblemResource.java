package dk.kk.ihcph.guidance.http.problem;

import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import dk.kk.ihcph.guidance.kernel.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Documents each kind of problem: the pages that the {@code type} of a problem document points to. */
@Path("/problems")
public class ProblemResource {
    public static final String PATH = "/api/v1/problems";

    /** A kind of problem, as documented. */
    @Schema(name = "ProblemDescription", description = "A kind of problem that the API answers with")
    record ProblemKindView(
            @Schema(examples = "/api/v1/problems/not-found", maxLength = 200) String type,
            @Schema(examples = "NOT_FOUND", maxLength = 100) String code,
            @Schema(examples = "404") int status,
            Bilingual title,
            Bilingual detail,
            @Schema(
                            description = "A hint in English for the programmer of a client",
                            examples = "errors gives each place to correct.",
                            maxLength = 500)
                    @Nullable
                    String developerHint) {
        static ProblemKindView of(ProblemKind kind) {
            return new ProblemKindView(
                    PATH + "/" + kind.slug(),
                    kind.name(),
                    Problem.status(kind),
                    kind.label(),
                    kind.generalDetail(),
                    kind.developerHint());
        }
    }

    @CheckedTemplate(basePath = "problems")
    static final class ProblemPages {
        private ProblemPages() {}

        static native TemplateInstance problem(ProblemKindView problem, boolean danish, String title, String detail);

        static native TemplateInstance index(List<ProblemKindView> problems, boolean danish);
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listProblems",
            summary = "List the kinds of problems",
            description =
                    "Returns every kind of problem with its stable code, status and texts, as JSON or as a web page.")
    @APIResponse(responseCode = "200", description = "The kinds of problem")
    public Page<ProblemKindView> list() {
        return Page.whole(ProblemCatalogue.allKinds().map(ProblemKindView::of).toList());
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return ProblemPages.index(
                ProblemCatalogue.allKinds().map(ProblemKindView::of).toList(),
                Languages.isDanish(Languages.of(language)));
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProblem",
            summary = "Get a kind of problem",
            description = "Returns one kind of problem, as JSON or, in Danish or English, as a web page.")
    @APIResponse(
            responseCode = "200",
            description = "The kind of problem",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProblemKindView.class)))
    public ProblemKindView get(
            @Parameter(
                            description = "Last part of the problem's type",
                            example = "validation-failed",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
                    @PathParam("slug")
                    String slug) {
        return ProblemKindView.of(find(slug));
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        ProblemKindView problem = ProblemKindView.of(find(slug));
        Locale locale = Languages.of(language);
        return ProblemPages.problem(
                problem,
                Languages.isDanish(locale),
                problem.title().in(locale),
                problem.detail().in(locale));
    }

    private static ProblemKind find(String slug) {
        return ProblemCatalogue.allKinds()
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }
}
