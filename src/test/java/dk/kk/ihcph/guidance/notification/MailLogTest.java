package dk.kk.ihcph.guidance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Mails hold names, addresses and secrets: the log does not hold whole mails, in dev mode neither. */
class MailLogTest {

    @Test
    void theMailersLoggerIsQuiet() throws Exception {
        Field logger =
                Class.forName("io.quarkus.mailer.runtime.MutinyMailerImpl").getDeclaredField("LOGGER");
        logger.setAccessible(true);
        String name = ((Logger) logger.get(null)).getName();
        assertThat(settings().getProperty("quarkus.log.category.\"" + name + "\".level"))
                .as(name)
                .isEqualTo("WARN");
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            settings.load(file);
        }
        return settings;
    }
}
