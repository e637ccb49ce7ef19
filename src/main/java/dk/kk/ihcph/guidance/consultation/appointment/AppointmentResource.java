package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.limit.LimitedPerAddress;
import dk.kk.ihcph.guidance.http.limit.Scarce;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.http.parameter.FileAddress;
import dk.kk.ihcph.guidance.http.parameter.SecretParameter;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /appointments}. */
@Path("/appointments")
class AppointmentResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the appointment";

    private final AppointmentService appointments;

    AppointmentResource(AppointmentService appointments) {
        this.appointments = appointments;
    }

    @POST
    @Idempotent
    @LimitedPerAddress(Scarce.APPOINTMENT)
    @PermitAll
    @Operation(
            operationId = "makeAppointment",
            summary = "Book or hold a time",
            description =
                    """
                    Books a time if `name` and `email` are given, and holds it if both are absent; anybody may book. \
                    Without a login a booking is `UNCONFIRMED` until POST /appointments/{id}/confirm with the mailed \
                    link, and a hold ends after the location's `holdMinutes` unless POST /appointments/{id}/book \
                    names the citizen. The time goes to the free staff member with the fewest listed languages and \
                    topics, then with the fewest appointments that day. The answer contains `secret`, which opens \
                    the appointment and is shown nowhere else. 409 if the time is taken, if the e-mail address has \
                    an overlapping appointment or too many upcoming ones, or if the citizen is outside the target \
                    group; the problem then names the municipality that helps.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AppointmentRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "hold",
                                        summary = "Held for a moment",
                                        value =
                                                "{\"location\": \"IH\", \"startsAt\": \"2026-03-02T10:20:00+01:00\", \"topics\":"
                                                        + " [\"MITID\"]}"),
                                @ExampleObject(
                                        name = "booking",
                                        summary = "Booked at once",
                                        value =
                                                """
                                                {"location": "IH", "startsAt": "2026-03-02T10:20:00+01:00", "topics": ["MITID", "HOUSING"], \
                                                "language": "en", "municipality": "0101", "name": "Citizen 12", \
                                                "email": "citizen12@example.org"}""")
                            }))
    @APIResponse(responseCode = "201", description = "The appointment with its secret")
    public RestResponse<AppointmentView> make(@Valid @NotNull AppointmentRequest request) {
        AppointmentView made = appointments.make(request);
        return AnswerConventions.created("appointments/" + made.id(), made);
    }

    @GET
    @PermissionsAllowed(Permission.APPOINTMENT_READ)
    @Operation(
            operationId = "listAppointments",
            summary = "List appointments",
            description =
                    """
                    Lists appointments of both administrations by beginning. Names and e-mail addresses of citizens \
                    are returned only to the administration of the staff member, and reading them is audited.""")
    @APIResponse(responseCode = "200", description = "A page of appointments")
    public Page<AppointmentView> list(@Valid @BeanParam AppointmentFilter filter, @Valid @BeanParam PageRequest page) {
        return appointments.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermitAll
    @Operation(
            operationId = "getAppointment",
            summary = "Get an appointment",
            description =
                    """
                    Returns an appointment to the citizen, by its secret, and to staff of both administrations. The \
                    citizen's name and e-mail address are returned only to the citizen and to the administration of \
                    the staff member. A stranded appointment, whose staff member is no longer on duty at that time, \
                    comes with proposals of other times. 404 for an unknown id and for a wrong or missing secret \
                    alike.""")
    @APIResponse(responseCode = "200", description = "The appointment")
    public AppointmentView get(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return appointments.get(id, secret.value);
    }

    @GET
    @Path("/" + FileAddress.ID + ".ics")
    @PermitAll
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8")
    @Operation(
            operationId = "getAppointmentCalendar",
            summary = "Get an appointment as a calendar file",
            description =
                    """
                    Returns an iCalendar (RFC 5545) with the time and the place of an appointment in Danish and \
                    English, without its topics. The citizen needs the secret, staff need a login. The UID never \
                    changes, SEQUENCE rises with each change, and a cancelled appointment has STATUS:CANCELLED.""")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = CalendarText.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "An iCalendar",
                                            maxLength = 100_000),
                            example = "BEGIN:VCALENDAR"))
    public String calendar(@Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return appointments.calendar(id, secret.value);
    }

    @POST
    @Path(BY_ID + "/book")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "bookAppointment",
            summary = "Book a held time",
            description =
                    """
                    Books a held time for a citizen, with the secret of the hold or by staff of the administration. \
                    Without a login the booking is `UNCONFIRMED` until the mailed link confirms it. 410 if the hold \
                    has expired.""")
    @APIResponse(responseCode = "200", description = "The booked appointment")
    @APIResponse(responseCode = "410", description = "The hold has expired")
    public AppointmentView book(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull BookingRequest request) {
        return appointments.book(id, secret.value, request);
    }

    @POST
    @Path(BY_ID + "/confirm")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "confirmAppointment",
            summary = "Confirm an appointment",
            description =
                    """
                    Confirms an `UNCONFIRMED` appointment until `heldUntil`, with the secret of the mailed link or \
                    by staff of the administration. Confirming it again changes nothing. 403 with the secret that \
                    the booking returned, because that secret does not prove who reads the mailbox. 410 after \
                    `heldUntil`: the time is free again and the name is erased.""")
    @APIResponse(responseCode = "200", description = "The booked appointment")
    @APIResponse(responseCode = "403", description = "The secret is not the one of a mailed link")
    @APIResponse(responseCode = "410", description = "The time to confirm has expired")
    public AppointmentView confirm(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return appointments.confirm(id, secret.value);
    }

    @POST
    @Path(BY_ID + "/reschedule")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "rescheduleAppointment",
            summary = "Move an appointment",
            description =
                    """
                    Moves an appointment to another free time at the same location, by the citizen or by staff of \
                    the administration. The staff member may change. The appointment keeps its time if the new time \
                    is refused. Use this also to accept a proposed time of a stranded appointment.""")
    @APIResponse(responseCode = "200", description = "The appointment at its new time")
    public AppointmentView reschedule(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull RescheduleRequest request) {
        return appointments.reschedule(id, secret.value, request);
    }

    @POST
    @Path(BY_ID + "/cancel")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "cancelAppointment",
            summary = "Cancel an appointment",
            description =
                    """
                    Cancels an appointment or gives up a hold, by the citizen, or by staff of the administration \
                    with a reason. The time is free again.""")
    @APIResponse(responseCode = "200", description = "The cancelled appointment")
    public AppointmentView cancel(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull CancelRequest request) {
        return appointments.cancel(id, secret.value, request);
    }
}
