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

/** {@code GET /appointment-slots}. */
@Path("/appointment-slots")
class SlotResource {
    private final SlotService slots;

    SlotResource(SlotService slots) {
        this.slots = slots;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAppointmentSlots",
            summary = "List free times",
            description =
                    """
                    Lists the times that can be booked at a location, by local day; days without free times are left \
                    out. Anybody may read them. The times follow from published shifts and opening hours, without \
                    times that are booked, held or reserved for walk-ins, and within the location's notice and \
                    horizon. The answer has no further pages, and is empty where appointments are switched off.""")
    @APIResponse(responseCode = "200", description = "The days with free times")
    public Page<SlotDayView> list(@Valid @BeanParam SlotFilter filter) {
        return slots.list(filter);
    }
}
