package dk.kk.ihcph.guidance.privacy.cpr;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** The last net: masks anything shaped like a CPR number in every line before it is written. */
@LoggingFilter(name = "cpr")
public final class CprLogFilter implements Filter {
    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getMessage() != null) {
            line.setMessage(CprNumbers.mask(line.getMessage()));
        }
        if (line.getParameters() != null) {
            line.setParameters(Arrays.stream(line.getParameters())
                    .map(value -> value instanceof CharSequence text ? CprNumbers.mask(text.toString()) : value)
                    .toArray());
        }
        return true;
    }
}
