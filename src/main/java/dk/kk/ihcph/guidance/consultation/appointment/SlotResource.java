package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.consultation.slot.SlotDayView;
import dk.kk.ihcph.guidance.consultation.slot.SlotFilter;
import dk.kk.ihcph.guidance.http.paging.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /appointment-slots}. */
@Path("/appointment-slots")
@Tag(name = "Service desk")
class SlotResource {
    private final SlotService slots;

    SlotResource(SlotService slots) {
        this.slots = slots;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAppointmentSlots",
            summary = "Free times",
            description =
                    "The times that can be booked now at a location, by local day; days without any are left out. They"
                            + " follow from published shifts and opening hours, less what is booked or held, what is kept for"
                            + " citizens without an appointment, and the notice that the location needs; none beyond its"
                            + " horizon, and none where appointments are not switched on. The whole answer comes at once, without further pages.")
    @APIResponse(responseCode = "200", description = "The days with free times")
    public Page<SlotDayView> list(@Valid @BeanParam SlotFilter filter) {
        return slots.list(filter);
    }
}
