package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.kernel.Violation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of one line.
 *
 * @param record the record that was created, if any
 * @param fingerprint identifies equal lines within the upload
 */
public record LineResult(
        int line, LineStatus status, @Nullable UUID record, @Nullable UUID fingerprint, List<LineReason> reasons) {

    /**
     * The reason why a line was rejected or skipped, in both languages until a caller reads it. It never contains the
     * value itself.
     */
    public record LineReason(@Nullable String column, Violation violation) {}

    public static LineResult accepted(int line, @Nullable UUID record, UUID fingerprint) {
        return new LineResult(line, LineStatus.ACCEPTED, record, fingerprint, List.of());
    }

    /**
     * The line was already imported.
     *
     * @param record the existing record, if known
     */
    public static LineResult duplicate(int line, @Nullable UUID record, UUID fingerprint) {
        return new LineResult(line, LineStatus.DUPLICATE, record, fingerprint, List.of());
    }

    public static LineResult rejected(int line, List<LineReason> reasons) {
        return new LineResult(line, LineStatus.REJECTED, null, null, reasons);
    }

    /** The line has nothing to store, such as an amount of DKK 0. It is no fault, but it is reported. */
    public static LineResult skipped(int line, List<LineReason> reasons) {
        return skipped(line, reasons, null);
    }

    public static LineResult skipped(int line, List<LineReason> reasons, @Nullable UUID fingerprint) {
        return new LineResult(line, LineStatus.SKIPPED, null, fingerprint, reasons);
    }
}
