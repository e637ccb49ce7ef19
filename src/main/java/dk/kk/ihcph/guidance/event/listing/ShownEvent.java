package dk.kk.ihcph.guidance.event.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.NameTransformer;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventPlan;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.EventText;
import dk.kk.ihcph.guidance.event.Headcount;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an event that stay the same until somebody changes it, as everyone or as staff see them.
 *
 * @param written the JSON of the other fields, each behind a comma, once it has been written; null if it is not kept
 */
@JsonSerialize(using = ShownEvent.Json.class)
@Schema(hidden = true)
record ShownEvent(
        @JsonUnwrapped EventPlan plan,
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped @Nullable Headcount headcount,
        @JsonIgnore @Nullable AtomicReference<SerializableString> written) {

    /** The state of the event. */
    @Schema(hidden = true)
    record Standing(
            @Schema(description = "Whether the event takes place online, also if the address is not shown")
                    boolean online,
            @Schema(description = "Persons that may be confirmed: the capacity plus the overbooking, rounded down")
                    int seatLimit,
            EventStatus status,
            @Schema(description = "Why the event is cancelled") EventText.@Nullable CancelReason cancelReason,
            @Schema(description = "Id of the series that the event belongs to, see /event-series") @Nullable
                    UUID series,
            @Schema(description = "Whether the event is sample data") boolean synthetic,
            @Schema(description = "When the event last changed; a registration does not change it")
                    Instant updatedAt) {}

    static ShownEvent of(Event event, boolean staff) {
        EventPlan plan = event.plan();
        return new ShownEvent(
                staff ? plan : plan.shownToEveryone(),
                new Standing(
                        plan.occasion().onlineUrl() != null,
                        event.seatLimit(),
                        event.status(),
                        event.cancelReason(),
                        event.series(),
                        event.isSynthetic(),
                        event.updatedAt()),
                staff ? event.headcount() : null,
                null);
    }

    /** Returns the same, with its JSON kept once it has been written. */
    ShownEvent kept() {
        return new ShownEvent(plan, standing, headcount, new AtomicReference<>());
    }

    /** Writes the fields into the object around them, which must already have a field. */
    static final class Json extends JsonSerializer<ShownEvent> {
        @Override
        public boolean isUnwrappingSerializer() {
            return true;
        }

        @Override
        public JsonSerializer<ShownEvent> unwrappingSerializer(NameTransformer names) {
            return this;
        }

        @Override
        public void serialize(ShownEvent event, JsonGenerator json, SerializerProvider serializers) throws IOException {
            AtomicReference<SerializableString> kept = event.written;
            if (kept == null) {
                writeFields(event, json, serializers);
                return;
            }
            SerializableString known = kept.get();
            if (known == null) {
                known = fields(event, json, serializers);
                kept.set(known);
            }
            json.writeRaw(known);
        }

        private static SerializableString fields(ShownEvent event, JsonGenerator json, SerializerProvider serializers)
                throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator object = json.getCodec().getFactory().createGenerator(text)) {
                object.writeStartObject();
                writeFields(event, object, serializers);
                object.writeEndObject();
            }
            return new SerializedString(
                    "," + text.getBuffer().substring(1, text.getBuffer().length() - 1));
        }

        private static void writeFields(ShownEvent event, JsonGenerator json, SerializerProvider serializers)
                throws IOException {
            for (Object part : Arrays.asList(event.plan, event.standing, event.headcount)) {
                if (part != null) {
                    serializers
                            .findValueSerializer(part.getClass())
                            .unwrappingSerializer(NameTransformer.NOP)
                            .serialize(part, json, serializers);
                }
            }
        }
    }
}
