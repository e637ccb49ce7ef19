package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.listing.AvailabilityView;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.DryRun;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.limit.LimitedPerAddress;
import dk.kk.ihcph.guidance.http.limit.Scarce;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.registration.RegistrationFilter;
import dk.kk.ihcph.guidance.registration.RegistrationRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /events/{id}/registrations} and {@code /availability}. */
@Path("/events")
class EventRegistrationResource {
    private static final String ID = "Id of the event";

    private final RegistrationService registrations;

    EventRegistrationResource(RegistrationService registrations) {
        this.registrations = registrations;
    }

    @GET
    @Path("/{id}/availability")
    @PermitAll
    @Operation(
            operationId = "getAvailability",
            summary = "Get the seats of an event",
            description =
                    """
                    Returns how many seats of an event are confirmed, held, offered and free, and how many persons wait. \
                    Everyone may call it; a draft is found only with event:read. Events in lists carry the same numbers in \
                    `availability`.""")
    @APIResponse(responseCode = "200", description = "The seats")
    public AvailabilityView availability(@Parameter(description = ID) @PathParam("id") UUID id) {
        return registrations.availability(id);
    }

    @GET
    @Path("/{id}/registrations")
    @PermissionsAllowed({Permission.REGISTRATION_READ, Permission.REGISTRATION_PARTNER})
    @Operation(
            operationId = "listRegistrations",
            summary = "List the registrations of an event",
            description =
                    """
                    Lists the registrations of an event in the order of registration. Staff of the administrations of the event \
                    see all of them; a partner sees those it made. The audit trail notes who read which registration.""")
    @APIResponse(responseCode = "200", description = "A page of registrations")
    public Page<RegistrationView> list(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam RegistrationFilter filter,
            @Valid @BeanParam PageRequest page) {
        return registrations.list(id, filter, page);
    }

    @POST
    @Path("/{id}/registrations")
    @Idempotent
    @LimitedPerAddress(Scarce.REGISTRATION)
    @PermitAll
    @Operation(
            operationId = "register",
            summary = "Register for an event",
            description =
                    """
                    Registers a party for an event. It is CONFIRMED if there are seats for the whole party, otherwise WAITING.

                    - Anyone may register without a login while registration is open. The registration is UNCONFIRMED until \
                    the link that is mailed to the address confirms it. The answer is the same for an address that is already \
                    registered, whose owner gets a mail; no second seat is taken.
                    - A coordinator of the leading administration may register others, also while registration is closed.
                    - A partner may register residents of its municipality, within its quota.

                    The secret that opens the registration is only mailed, never returned. 409 if the waiting list is full, or \
                    if a coordinator or partner registers an address again.""")
    @APIResponse(responseCode = "201", description = "The registration")
    @APIResponse(responseCode = "403", description = "A coordinator of the other administration")
    public RestResponse<RegistrationView> register(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull RegistrationRequest request) {
        RegistrationView made = registrations.register(id, request);
        return AnswerConventions.created("registrations/" + made.id(), made);
    }

    @POST
    @Path("/{id}/registrations/batch")
    @Idempotent
    @PermissionsAllowed({Permission.REGISTRATION_WRITE, Permission.REGISTRATION_PARTNER})
    @Operation(
            operationId = "registerBatch",
            summary = "Register several parties for an event",
            description =
                    """
                    Registers up to 100 parties, all or none. A coordinator of the leading administration may do so, and a \
                    partner for residents of its municipality within its quota. Returns the status of each registration. If a \
                    party is refused, no party is registered and `errors` names every reason.""")
    @APIResponse(responseCode = "200", description = "The registrations")
    public PartyBatchView registerBatch(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "Checks and answers everything, but registers nobody")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Valid @NotNull PartyBatchRequest request) {
        return PartyBatchView.of(
                dryRun
                        ? DryRun.of(() -> registrations.registerAll(id, request.registrations()))
                        : registrations.registerAll(id, request.registrations()),
                dryRun);
    }
}
