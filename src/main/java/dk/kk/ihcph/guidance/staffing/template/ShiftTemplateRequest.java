package dk.kk.ihcph.guidance.staffing.template;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ShiftTemplateRequest", description = "A week of shifts that can be applied to a period")
record ShiftTemplateRequest(
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Name, unique in the administration", examples = "Ordinary week")
                String name,
        @NotNull @Schema(description = "Administration whose staff are planned; never changes")
                Administration administration,
        @NotEmpty @Size(max = ENTRIES) List<@NotNull @Valid TemplateEntry> entries) {
    static final int ENTRIES = 50;
}
