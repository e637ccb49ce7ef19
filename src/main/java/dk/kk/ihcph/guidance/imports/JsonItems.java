package dk.kk.ihcph.guidance.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.kk.ihcph.guidance.http.json.RequestReader;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** A batch in JSON: {@code {"items": [...]}}. */
public final class JsonItems implements LineSource<JsonItems.JsonItem> {
    /**
     * One item.
     *
     * @param number its position, counted from 1
     */
    public record JsonItem(int number, JsonNode content) {}

    private final JsonParser parser;
    private final ObjectReader reader;
    private final RequestReader failures;
    private int number;

    private JsonItems(JsonParser parser, ObjectReader reader, RequestReader failures) {
        this.parser = parser;
        this.reader = reader;
        this.failures = failures;
    }

    public static JsonItems open(InputStream content, ObjectMapper json, RequestReader failures) throws IOException {
        try {
            ObjectReader reader = json.readerFor(JsonNode.class)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // the next item trails
            return new JsonItems(json.getFactory().createParser(UploadedText.open(content)), reader, failures);
        } catch (CharacterCodingException e) {
            throw UploadedText.notUtf8();
        }
    }

    @Override
    public @Nullable JsonItem next() throws IOException {
        try {
            if (number == 0) {
                begin();
            }
            number++;
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode item = reader.readValue(parser);
                return new JsonItem(number, item);
            }
            if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw notItems();
            }
            return null;
        } catch (CharacterCodingException e) {
            throw UploadedText.notUtf8();
        } catch (JsonProcessingException e) {
            throw failures.problem(e);
        }
    }

    private void begin() throws IOException {
        boolean isBatch = parser.nextToken() == JsonToken.START_OBJECT
                && "items".equals(parser.nextFieldName())
                && parser.nextToken() == JsonToken.START_ARRAY;
        if (!isBatch) {
            throw notItems();
        }
    }

    private static RuntimeException notItems() {
        return UploadedText.malformed(
                "WRONG_TYPE",
                new Bilingual(
                        "skal være et objekt med netop feltet items, en liste",
                        "must be an object with just the field items, an array"));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
