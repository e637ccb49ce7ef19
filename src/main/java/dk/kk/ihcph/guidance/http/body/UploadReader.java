package dk.kk.ihcph.guidance.http.body;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes an {@link Upload} to its file while it arrives. No transaction is open yet, so that a slow caller occupies
 * none.
 */
@Provider
@Consumes({UploadReader.CSV, MediaType.APPLICATION_JSON})
public class UploadReader implements MessageBodyReader<Upload> {
    static final String CSV = "text/csv";

    private final UploadFiles files;

    UploadReader(UploadFiles files) {
        this.files = files;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        FileChannel file = files.open();
        MessageDigest digest = sha256();
        OutputStream target = new DigestOutputStream(Channels.newOutputStream(file), digest);
        body.transferTo(target);
        boolean csv = mediaType.isCompatible(MediaType.valueOf(CSV));
        return new Upload(file, HexFormat.of().formatHex(digest.digest()), csv);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM lacks SHA-256", e);
        }
    }
}
