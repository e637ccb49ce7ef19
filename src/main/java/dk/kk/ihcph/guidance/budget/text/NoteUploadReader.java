package dk.kk.ihcph.guidance.budget.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.budget.BudgetNoteRequest;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.ProblemType;
import dk.kk.ihcph.guidance.web.RequestReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the body of an import: JSON as strictly as anywhere, text as bytes whose encoding is checked when it is read. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
public class NoteUploadReader implements MessageBodyReader<NoteUpload> {
    private final ObjectMapper json;
    private final RequestReader failures;

    NoteUploadReader(ObjectMapper json, RequestReader failures) {
        this.json = json;
        this.failures = failures;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == NoteUpload.class;
    }

    @Override
    public @Nullable NoteUpload readFrom(
            Class<NoteUpload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] content = body.readAllBytes();
        if (content.length == 0) {
            return null;
        }
        if (!mediaType.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
            return ofJson(content);
        }
        String charset = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return NoteUpload.ofText(content);
    }

    private @Nullable NoteUpload ofJson(byte[] content) throws IOException {
        try {
            BudgetNoteRequest note = json.readValue(content, BudgetNoteRequest.class);
            return note == null ? null : NoteUpload.ofJson(note);
        } catch (JsonProcessingException unreadable) {
            throw failures.problem(unreadable);
        }
    }
}
