package dk.kk.ihcph.guidance.staffing.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ShiftBatchRequest", description = "Shifts to plan, all or none")
record ShiftBatchRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid ShiftRequest> items) {}
