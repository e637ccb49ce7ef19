package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.DryRun;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.limit.LimitedPerAddress;
import dk.kk.ihcph.guidance.http.limit.Scarce;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.registration.RegistrationFilter;
import dk.kk.ihcph.guidance.registration.RegistrationRequest;
import dk.kk.ihcph.guidance.registration.seats.AvailabilityView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /events/{id}/registrations} and {@code /availability}. */
@Path("/events/{id}")
@Tag(name = "Registrations")
class EventRegistrationResource {
    private static final String ID = "Id of the event";

    private final RegistrationService registrations;

    EventRegistrationResource(RegistrationService registrations) {
        this.registrations = registrations;
    }

    @GET
    @Path("/availability")
    @PermitAll
    @Operation(
            operationId = "getAvailability",
            summary = "Seats of an event",
            description = "How many are confirmed, offered, waited for and free. No login is needed.")
    @APIResponse(responseCode = "200", description = "The seats")
    public AvailabilityView availability(@Parameter(description = ID) @PathParam("id") UUID id) {
        return registrations.availability(id);
    }

    @GET
    @Path("/registrations")
    @PermissionsAllowed({Permission.REGISTRATION_READ, Permission.REGISTRATION_PARTNER})
    @Operation(
            operationId = "listRegistrations",
            summary = "Registrations of an event",
            description =
                    "In the order of arrival, for the administration that leads the event and the one that takes part; a partner"
                            + " sees those it made itself. Each look is noted in the audit trail.")
    @APIResponse(responseCode = "200", description = "A page of registrations")
    public Page<RegistrationView> list(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam RegistrationFilter filter,
            @Valid @BeanParam PageRequest page) {
        return registrations.list(id, filter, page);
    }

    @POST
    @Path("/registrations")
    @Idempotent
    @LimitedPerAddress(Scarce.REGISTRATION)
    @PermitAll
    @Operation(
            operationId = "register",
            summary = "Register for an event",
            description =
                    "Without login by whoever wants to come; by a coordinator of the administration that leads the event for"
                            + " somebody on the phone or on the spot, outside the registration window too; by a partner for"
                            + " residents of its municipality, within its quota. Where there are seats for the whole party it is"
                            + " CONFIRMED, else WAITING with its position; 409 where no more parties may wait. What opens it"
                            + " later is mailed to the registered, never answered. Without login the answer is the same for an"
                            + " e-mail that is registered already: its owner is mailed the link, and no second seat is taken.")
    @APIResponse(responseCode = "201", description = "The registration")
    @APIResponse(responseCode = "403", description = "A coordinator of the other administration")
    public RestResponse<RegistrationView> register(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull RegistrationRequest request) {
        RegistrationView made = registrations.register(id, request);
        return AnswerConventions.created("registrations/" + made.id(), made);
    }

    @POST
    @Path("/registrations/bulk")
    @Idempotent
    @PermissionsAllowed({Permission.REGISTRATION_WRITE, Permission.REGISTRATION_PARTNER})
    @Operation(
            operationId = "registerSeveral",
            summary = "Register several parties",
            description =
                    "By a partner for residents of its municipality, within its quota, or by a coordinator of the leading"
                            + " administration: up to 100 parties, in the order of the list. All are registered, or none and"
                            + " errors[] names every reason.")
    @APIResponse(responseCode = "200", description = "The registrations, in the order of the request")
    public Page<RegistrationView> registerSeveral(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "true: everything is checked and answered, and nothing changed", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Valid @NotNull PartyBatchRequest request) {
        List<RegistrationView> made = dryRun
                ? DryRun.of(() -> registrations.registerAll(id, request.registrations()))
                : registrations.registerAll(id, request.registrations());
        return Page.whole(made);
    }
}
