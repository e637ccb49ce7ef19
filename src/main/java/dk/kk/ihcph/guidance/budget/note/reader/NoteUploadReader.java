package dk.kk.ihcph.guidance.budget.note.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import dk.kk.ihcph.guidance.http.json.RequestReader;
import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
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

/** Reads the body of an import: JSON as strictly as anywhere, a PDF and a text as their bytes. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, NoteUploadReader.PDF})
public class NoteUploadReader implements MessageBodyReader<NoteUpload> {
    static final String PDF = "application/pdf";
    /** The largest body that is no PDF, in bytes, as elsewhere. */
    private static final int LARGEST_TEXT = 1 << 20;

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
        boolean pdf = mediaType.isCompatible(MediaType.valueOf(PDF));
        byte[] content = pdf ? body.readAllBytes() : body.readNBytes(LARGEST_TEXT + 1);
        if (content.length == 0) {
            return null;
        }
        if (!pdf && content.length > LARGEST_TEXT) {
            throw Refused.of(
                    HttpProblem.CONTENT_TOO_LARGE,
                    HttpProblem.CONTENT_TOO_LARGE.detail().with(Noun.BYTES.count(LARGEST_TEXT)));
        }
        if (mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return ofJson(content);
        }
        String charset = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!pdf && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw Refused.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        return new NoteUpload(null, content, pdf);
    }

    private @Nullable NoteUpload ofJson(byte[] content) throws IOException {
        try {
            NoteDocument note = json.readValue(content, NoteDocument.class);
            return note == null ? null : new NoteUpload(note, new byte[0], false);
        } catch (JsonProcessingException unreadable) {
            throw failures.problem(unreadable);
        }
    }
}
