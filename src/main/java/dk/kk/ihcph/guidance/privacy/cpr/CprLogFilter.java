package dk.kk.ihcph.guidance.privacy.cpr;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/** The last net: masks anything shaped like a CPR number in every line before it is written. */
@LoggingFilter(name = "cpr")
public final class CprLogFilter implements Filter {
    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord record) {
            String message = record.getFormattedMessage();
            if (message != null && CprNumbers.in(message)) {
                record.setMessage(CprNumbers.mask(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        return true;
    }
}
