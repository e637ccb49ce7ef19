package dk.kk.ihcph.guidance.event.listing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event in the vocabulary of schema.org, for search engines and other calendars of events. */
@Schema(name = "LinkedEvent", description = "An event in the vocabulary of schema.org (JSON-LD)")
record LinkedEvent(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Summary summary,
        LinkedOrganisation organizer,
        @Schema(description = "Languages of the event, ISO 639-1", examples = "[\"en\"]", maxItems = 10)
                List<@Size(max = 2) String> inLanguage,
        @Schema(description = "Always true: events are free of charge") boolean isAccessibleForFree,
        @Schema(description = "Persons the room holds") int maximumAttendeeCapacity,
        LinkedAudience audience,
        @Schema(maxItems = 50) List<LinkedPart> subEvent) {

    @Schema(hidden = true)
    record Identity(
            @JsonProperty("@context")
                    @Schema(
                            name = "@context",
                            description = "Absent within a list, which has its own",
                            examples = "https://schema.org",
                            maxLength = 100)
                    @Nullable
                    String context,
            @JsonProperty("@type") @Schema(name = "@type", examples = "Event", maxLength = 10) String type,
            @JsonProperty("@id")
                    @Schema(
                            name = "@id",
                            description = "Address of the event",
                            examples =
                                    "https://guidance.example.org/api/v1/events/0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a",
                            maxLength = 1000)
                    String address,
            @Schema(maxLength = 36) String identifier) {}

    @Schema(hidden = true)
    record Summary(
            @Schema(maxItems = 2) List<LinkedText> name,
            @Schema(description = "Description, or else the summary; absent without either", maxItems = 2) @Nullable
                    List<LinkedText> description,
            @Schema(description = "Local time with offset", maxLength = 35) String startDate,
            @Schema(description = "Local time with offset", maxLength = 35) String endDate,
            @Schema(
                            description = "Address of EventScheduled or EventCancelled",
                            examples = "https://schema.org/EventScheduled",
                            maxLength = 100)
                    String eventStatus,
            @Schema(
                            description = "Address of the attendance mode: offline, online or mixed",
                            examples = "https://schema.org/OfflineEventAttendanceMode",
                            maxLength = 100)
                    String eventAttendanceMode,
            @Schema(description = "The place, and the online address", maxItems = 2) List<LinkedPlace> location) {}

    /** A text that says which language it is in. */
    @Schema(name = "LinkedText", description = "A text and its language")
    record LinkedText(
            @JsonProperty("@language")
                    @Schema(name = "@language", description = "da or en", examples = "en", maxLength = 2)
                    String language,
            @JsonProperty("@value") @Schema(name = "@value", examples = "Welcome", maxLength = 5000) String value) {
        static List<LinkedText> of(Bilingual words) {
            return List.of(new LinkedText("da", words.da()), new LinkedText("en", words.en()));
        }
    }

    @Schema(name = "LinkedPlace", description = "A Place or a VirtualLocation")
    record LinkedPlace(
            @JsonProperty("@type")
                    @Schema(
                            name = "@type",
                            description = "Place or VirtualLocation",
                            examples = "Place",
                            maxLength = 20)
                    String type,
            @Schema(maxItems = 2) @Nullable List<LinkedText> name,
            @Schema(examples = "Krystalgade 15", maxLength = 300) @Nullable String address,
            @Schema(examples = "https://meet.example.org", maxLength = 1000) @Nullable String url) {}

    @Schema(name = "LinkedOrganisation", description = "The administration that leads the event")
    record LinkedOrganisation(
            @JsonProperty("@type") @Schema(name = "@type", examples = "GovernmentOrganization", maxLength = 30)
                    String type,
            @Schema(maxItems = 2) List<LinkedText> name) {}

    @Schema(name = "LinkedAudience", description = "The people whom the event is for")
    record LinkedAudience(
            @JsonProperty("@type") @Schema(name = "@type", examples = "Audience", maxLength = 10) String type,
            @Schema(maxItems = 2) List<LinkedText> audienceType) {}

    @Schema(name = "LinkedPart", description = "An item of the programme")
    record LinkedPart(
            @JsonProperty("@type") @Schema(name = "@type", examples = "Event", maxLength = 10) String type,
            @Schema(maxItems = 2) List<LinkedText> name,
            @Schema(description = "Local time with offset", maxLength = 35) String startDate,
            @Schema(description = "Local time with offset", maxLength = 35) @Nullable String endDate) {}

    @Schema(name = "LinkedEvents", description = "A page of events in the vocabulary of schema.org (JSON-LD)")
    record LinkedEvents(
            @JsonProperty("@context") @Schema(name = "@context", examples = "https://schema.org", maxLength = 100)
                    String context,
            @JsonProperty("@type") @Schema(name = "@type", examples = "ItemList", maxLength = 10) String type,
            @Schema(maxItems = 200) List<LinkedEvent> itemListElement) {}
}
