package dk.kk.ihcph.guidance.http.body;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/**
 * A body too large for memory, in an unlinked file that disappears with the request. Its JSON form is its digest, so
 * that an Idempotency-Key recognises the same upload.
 */
public final class Upload {
    private final FileChannel file;
    private final String digest;
    private final boolean csv;

    Upload(FileChannel file, String digest, boolean csv) {
        this.file = file;
        this.digest = digest;
        this.csv = csv;
    }

    /** Returns the content from its beginning. It can be read repeatedly, one reader after the other. */
    public InputStream content() {
        try {
            file.position(0);
            return new BufferedInputStream(Channels.newInputStream(file)) {
                @Override
                public void close() {
                    // The file is closed with the request; until then it can be read again.
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the body was sent as {@code text/csv}; otherwise it is {@code application/json}. */
    public boolean isCsv() {
        return csv;
    }

    @JsonValue
    String digest() {
        return (csv ? "csv:" : "json:") + digest;
    }
}
