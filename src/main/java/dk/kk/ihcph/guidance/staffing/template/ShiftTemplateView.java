package dk.kk.ihcph.guidance.staffing.template;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as coordinators see it. */
@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(name = "ShiftTemplate", description = "A week of shifts that can be applied to a period")
record ShiftTemplateView(
        UUID id,
        @JsonIgnore long version,
        @Schema(examples = "Ordinary week", maxLength = 100) String name,
        @Schema(description = "Administration whose staff are planned") Administration administration,
        @Schema(description = "Shifts of the week, from Monday on", maxItems = ShiftTemplateRequest.ENTRIES)
                List<TemplateEntry> entries)
        implements Versioned {

    static ShiftTemplateView of(ShiftTemplate template) {
        return new ShiftTemplateView(
                template.id(), template.version(), template.name(), template.administration(), template.entries());
    }
}
