package dk.kk.ihcph.guidance.directory.codelist;

import dk.kk.ihcph.guidance.http.paging.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /code-lists}. */
@Path("/")
@Tag(name = "Directory")
class CodeListResource {
    private final CodeLists lists;

    CodeListResource(CodeLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("/code-lists")
    @PermitAll
    @Operation(
            operationId = "listCodeLists",
            summary = "All code lists",
            description = "Every code list of the API with its codes and their Danish and English labels: statuses,"
                    + " topics, administrations and so on. Codes are stable; labels may be reworded.")
    @APIResponse(responseCode = "200", description = "All of them; never more than one page")
    public RestResponse<Page<CodeListView>> all() {
        return PublicAnswer.of(Page.whole(lists.all()));
    }

    @GET
    @Path("/code-lists/{name: [a-z-]{1,50}}")
    @PermitAll
    @Operation(
            operationId = "getCodeList",
            summary = "A code list",
            description = "The codes of one list with their Danish and English labels.")
    @APIResponse(responseCode = "200", description = "The list")
    public RestResponse<CodeListView> named(
            @PathParam("name") @Parameter(description = "The list's name", example = "topics") String name) {
        return PublicAnswer.of(lists.named(name));
    }
}
