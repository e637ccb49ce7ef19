package dk.kk.ihcph.guidance.http.body;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/**
 * A body too large for memory, in a file that has no name any more: it is gone with the request, whatever becomes of it.
 * As JSON it is its digest alone, so that an Idempotency-Key knows the same upload again.
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

    /** Its content from the beginning, as often as it is asked for, one after the other. */
    public InputStream content() {
        try {
            file.position(0);
            return new BufferedInputStream(Channels.newInputStream(file)) {
                @Override
                public void close() {
                    // the file is closed with the request; until then it can be read again
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it came as {@code text/csv}; else as {@code application/json}. */
    public boolean isCsv() {
        return csv;
    }

    @JsonValue
    String digest() {
        return (csv ? "csv:" : "json:") + digest;
    }
}
