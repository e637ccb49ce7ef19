package dk.kk.ihcph.guidance.http;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** A resource of the tests' own, written as every other, to try the edge on. */
@Path("/edge-probe")
class EdgeProbeResource {
    private final EdgeProbeService probes;
    private final MergePatch mergePatch;

    EdgeProbeResource(EdgeProbeService probes, MergePatch mergePatch) {
        this.probes = probes;
        this.mergePatch = mergePatch;
    }

    @POST
    @PermitAll
    @Idempotent
    @Operation(hidden = true)
    public RestResponse<EdgeProbe.View> create(@Valid @NotNull EdgeProbe.Request request) {
        return created(request);
    }

    /** The same under another address: keys of one are not keys of the other. */
    @POST
    @Path("/others")
    @PermitAll
    @Idempotent
    @Operation(hidden = true)
    public RestResponse<EdgeProbe.View> createOther(@Valid @NotNull EdgeProbe.Request request) {
        return created(request);
    }

    private RestResponse<EdgeProbe.View> created(EdgeProbe.Request request) {
        EdgeProbe.View view = probes.create(request);
        return AnswerConventions.created("edge-probe/" + view.id(), view);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Page<EdgeProbe.View> list(@Valid @BeanParam EdgeProbe.Filter filter, @Valid @BeanParam PageRequest page) {
        return probes.list(String.valueOf(filter.name), page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(hidden = true)
    public EdgeProbe.View get(@PathParam("id") UUID id) {
        return probes.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermitAll
    @Operation(hidden = true)
    public EdgeProbe.View change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        EdgeProbe.View current = probes.get(id);
        EdgeProbe.Request whole = new EdgeProbe.Request(
                current.name(), null, null, null, null, current.amount(), null, null, null, null, null);
        return probes.rename(
                id,
                ifMatch,
                mergePatch.apply(patch, whole, EdgeProbe.Request.class).name());
    }

    @GET
    @Path("/failure")
    @PermitAll
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException(
                "select secret from t where cpr = '010190-1234'", new RuntimeException("cause 0101901234"));
    }

    @GET
    @Path("/ended-session")
    @PermitAll
    @Operation(hidden = true)
    public String endSession() {
        probes.endSession();
        return "survived";
    }
}
