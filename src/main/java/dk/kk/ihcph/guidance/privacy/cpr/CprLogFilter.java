package dk.kk.ihcph.guidance.privacy.cpr;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** The last net: masks anything shaped like a CPR number in every line before it is written. */
@LoggingFilter(name = "cpr")
public final class CprLogFilter implements Filter {
    private static final Message MESSAGE = new Message();

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord record) {
            String message = MESSAGE.format(record);
            if (message != null && CprNumbers.in(message)) {
                record.setMessage(CprNumbers.mask(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        return true;
    }

    /** A line's message with its parameters filled in, and nothing around it. */
    private static final class Message extends ExtFormatter {
        @Override
        public String format(ExtLogRecord line) {
            return formatMessage(line);
        }
    }
}
