package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.limit.LimitedPerAddress;
import dk.kk.ihcph.guidance.http.limit.Scarce;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /appointments}. */
@Path("/appointments")
@Tag(name = "Service desk")
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
            description = "With name and email the time is booked: without a login it is UNCONFIRMED until POST"
                    + " /appointments/{id}/confirm by the mailed link. Without both it is held for as long as the location's settings"
                    + " say, until POST /appointments/{id}/book names the citizen; then it is free again. Needs no"
                    + " login; staff may book for a citizen. Appointments are for residents of Copenhagen and those"
                    + " moving there, unless the location's settings say otherwise: others are told in 409 which"
                    + " municipality helps them. Of the guides who are free, the one who has the fewest listed languages"
                    + " and topics, and then the fewest appointments that day, gets it. The secret opens the"
                    + " appointment; only this answer and its repetitions by Idempotency-Key show it. An e-mail address"
                    + " has no two appointments that overlap (409) and only so many coming ones (409, unless staff books);"
                    + " an address without login holds and books only so many times at once and in an hour (429).")
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
    @APIResponse(responseCode = "201", description = "The appointment, with its secret")
    public RestResponse<AppointmentView> make(@Valid @NotNull AppointmentRequest request) {
        AppointmentView made = appointments.make(request);
        return AnswerConventions.created("appointments/" + made.id(), made);
    }

    @GET
    @PermissionsAllowed(Permission.APPOINTMENT_READ)
    @Operation(
            operationId = "listAppointments",
            summary = "Appointments",
            description =
                    "Of both administrations, in order. Whose they are shows only for guides of the caller's administration,"
                            + " and leaves a trace in the audit trail.")
    @APIResponse(responseCode = "200", description = "A page of appointments")
    public Page<AppointmentView> list(@Valid @BeanParam AppointmentFilter filter, @Valid @BeanParam PageRequest page) {
        return appointments.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermitAll
    @Operation(
            operationId = "getAppointment",
            summary = "An appointment",
            description =
                    "By its secret, or by staff; whose it is shows only to the citizen and to the guide's administration."
                            + " A stranded one, whose guide is no longer on duty then, comes with the free times nearest to"
                            + " it. A wrong or missing secret and an unknown id are the same 404.")
    @APIResponse(responseCode = "200", description = "The appointment")
    public AppointmentView get(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return appointments.get(id, secret.value);
    }

    @GET
    @Path("/{id}.ics")
    @PermitAll
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8")
    @Operation(
            operationId = "getAppointmentCalendar",
            summary = "An appointment for calendar programs",
            description =
                    "An iCalendar (RFC 5545) with this one appointment, in Danish and English: where and when, not about what."
                            + " Its UID stays; SEQUENCE rises with each change; a cancelled one has STATUS:CANCELLED.")
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
            description = "Says who a held time is for. 410 once the hold is over.")
    @APIResponse(responseCode = "200", description = "The booked appointment")
    @APIResponse(responseCode = "410", description = "The hold is over")
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
                    "By the secret of the mailed link, or by staff of the guide's administration, until heldUntil. The secret that"
                            + " the booking answered does not confirm: 403, since it does not show whose the address is."
                            + " Confirming again changes nothing. After heldUntil the time is free again and the name erased: 410.")
    @APIResponse(responseCode = "200", description = "The booked appointment")
    @APIResponse(responseCode = "403", description = "The secret is not that of a mailed link")
    @APIResponse(responseCode = "410", description = "The time to confirm is over")
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
                    "To another free time at the same location, perhaps with another guide, by the same rules as booking it."
                            + " It keeps its time unless it gets the other. So a proposal of a stranded one is accepted.")
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
                    "By the citizen, or by staff of the guide's administration with the reason. A hold is given up so"
                            + " too. The time is free again.")
    @APIResponse(responseCode = "200", description = "The cancelled appointment")
    public AppointmentView cancel(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull CancelRequest request) {
        return appointments.cancel(id, secret.value, request);
    }
}
