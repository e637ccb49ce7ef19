package dk.kk.ihcph.guidance.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event, as everyone sees it; staff see the headcounts too. */
@Schema(name = "Event", description = "A welcome event, an industry event or a pop-up")
record EventView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "The administration that leads it") Administration administration,
        @Schema(description = "The other administration, where it takes part", examples = "[\"BIF\"]", maxItems = 1)
                List<Administration> coHosts,
        @Schema(description = "Kind of event; labels in /code-lists/event-types") EventType type,
        Bilingual title,
        @Schema(description = "When it begins", examples = "2027-02-10T16:00:00Z") Instant startsAt,
        @Schema(description = "When it ends", examples = "2027-02-10T18:00:00Z") Instant endsAt,
        @Schema(
                        description = "Code of the location; absent where it is elsewhere or online",
                        examples = "IH",
                        maxLength = 20)
                @Nullable
                String location,
        @Schema(description = "Persons the room holds", examples = "120", minimum = "1", maximum = "10000")
                int capacity,
        EventStatus status,
        @Schema(
                        description = "Persons registered; only with schedule:read or report:read, absent where not"
                                + " counted",
                        examples = "86",
                        minimum = "0",
                        maximum = "10000")
                @Nullable
                Integer registered,
        @Schema(
                        description =
                                "Persons who came; only with schedule:read or report:read, absent where not counted",
                        examples = "30",
                        minimum = "0",
                        maximum = "10000")
                @Nullable
                Integer attended,
        @Schema(description = "How attended was found; stands where attended stands") @Nullable
                HeadcountMethod headcountMethod,
        @Schema(description = "Whether this is sample data, not an event that took place") boolean synthetic)
        implements Versioned {}
