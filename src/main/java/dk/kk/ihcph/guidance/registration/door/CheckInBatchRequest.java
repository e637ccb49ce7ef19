package dk.kk.ihcph.guidance.registration.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The scans that a scanner made without a network. */
@Schema(name = "CheckInBatchRequest", description = "Up to 500 check-ins")
record CheckInBatchRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid Scan> checkIns) {}
