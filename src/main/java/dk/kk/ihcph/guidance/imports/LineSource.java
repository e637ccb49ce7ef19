package dk.kk.ihcph.guidance.imports;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an upload one at a time, so that a large upload is never in memory as a whole. */
public interface LineSource<L> extends Closeable {
    /** Returns the next line; null after the last. */
    @Nullable
    L next() throws IOException;
}
