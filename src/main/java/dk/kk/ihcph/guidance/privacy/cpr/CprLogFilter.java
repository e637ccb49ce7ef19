package dk.kk.ihcph.guidance.privacy.cpr;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** The last safeguard: masks everything shaped like a CPR number in each log line and its stack trace. */
@LoggingFilter(name = "cpr")
public final class CprLogFilter implements Filter {
    private static final int DEEPEST_CAUSE = 20;

    @Override
    public boolean isLoggable(LogRecord line) {
        String message = line.getMessage();
        if (message != null && CprNumbers.in(message)) {
            if (line instanceof ExtLogRecord record) {
                record.setMessage(CprNumbers.mask(message), record.getFormatStyle()); // else %s would mean nothing more
            } else {
                line.setMessage(CprNumbers.mask(message));
            }
        }
        if (line.getParameters() != null) {
            line.setParameters(Arrays.stream(line.getParameters())
                    .map(CprLogFilter::masked)
                    .toArray());
        }
        if (containsCpr(line.getThrown(), 0)) {
            line.setThrown(masked(line.getThrown(), 0));
        }
        return true;
    }

    /** Masks numbers of that shape too, because a log line can do without them. */
    private static @Nullable Object masked(@Nullable Object parameter) {
        String text = String.valueOf(parameter);
        return CprNumbers.in(text) ? CprNumbers.mask(text) : parameter;
    }

    private static boolean containsCpr(@Nullable Throwable failure, int depth) {
        return failure != null
                && depth < DEEPEST_CAUSE
                && (CprNumbers.in(String.valueOf(failure.getMessage()))
                        || Arrays.stream(failure.getSuppressed()).anyMatch(other -> containsCpr(other, depth + 1))
                        || containsCpr(failure.getCause(), depth + 1));
    }

    private static @Nullable Throwable masked(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == DEEPEST_CAUSE) {
            return null;
        }
        Throwable masked = new Throwable(CprNumbers.mask(failure.toString()), masked(failure.getCause(), depth + 1));
        masked.setStackTrace(failure.getStackTrace());
        return masked;
    }
}
