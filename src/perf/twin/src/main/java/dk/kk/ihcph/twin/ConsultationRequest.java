package dk.kk.ihcph.twin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

record ConsultationRequest(
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Pattern(regexp = "^[A-Z_]{1,40}$") String> topics,
        @NotNull @Size(min = 1, max = 20) String location,
        @NotNull @Pattern(regexp = "^[0-9]{4}$") String municipality,
        @NotNull @Min(0) @Max(600) Integer durationMinutes) {}
