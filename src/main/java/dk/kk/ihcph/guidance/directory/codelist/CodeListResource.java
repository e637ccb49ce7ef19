package dk.kk.ihcph.guidance.directory.codelist;

import dk.kk.ihcph.guidance.http.paging.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /code-lists}. */
@Path("/")
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
            summary = "List code lists",
            description =
                    """
                    Lists all code lists with the Danish and English labels of their codes, without further pages. \
                    Anybody may read them. Codes are stable; labels may change. Locations, topics, offers and \
                    municipalities have lists of their own: /locations, /topics, /offers and /municipalities.""")
    @APIResponse(responseCode = "200", description = "All code lists on one page")
    public RestResponse<Page<CodeListView>> all() {
        return PublicAnswer.of(Page.whole(lists.all()));
    }

    @GET
    @Path("/code-lists/{name: [a-z-]{1,50}}")
    @PermitAll
    @Operation(
            operationId = "getCodeList",
            summary = "Get a code list",
            description =
                    """
                    Returns the codes of a list with their Danish and English labels. Anybody may read it.""")
    @APIResponse(responseCode = "200", description = "The list")
    public RestResponse<CodeListView> named(
            @PathParam("name") @Parameter(description = "Name of the list", example = "situations") String name) {
        return PublicAnswer.of(lists.named(name));
    }
}
