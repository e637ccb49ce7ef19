package dk.kk.ihcph.guidance.imports;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of an upload, one at a time, so that a large one is never in memory as a whole. */
public interface LineSource<L> extends Closeable {
    /** The next line; null after the last. */
    @Nullable
    L next() throws IOException;
}
