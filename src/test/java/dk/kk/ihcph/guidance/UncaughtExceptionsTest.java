package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UncaughtExceptionsTest {
    private static final Logger LOG = Logger.getLogger(UncaughtExceptions.class.getName());

    private final BlockingQueue<LogRecord> logged = new LinkedBlockingQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private UncaughtExceptionHandler before;
    private PrintStream console;

    @BeforeEach
    void listen() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        console = System.err;
        LOG.addHandler(handler);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(handler);
        Thread.setDefaultUncaughtExceptionHandler(before);
        System.setErr(console);
    }

    @Test
    void logsWhatEndsAThreadInsteadOfPrintingIt() throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        new UncaughtExceptions().log(new StartupEvent());
        Thread thread = new Thread(
                () -> {
                    throw new IllegalStateException("unexpected");
                },
                "scheduler-1");
        thread.start();
        thread.join();
        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getThrown()).isInstanceOf(IllegalStateException.class);
            assertThat(line.getLevel().intValue()).isGreaterThanOrEqualTo(1000);
        });
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Exception in thread");
    }
}
