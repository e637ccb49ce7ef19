package dk.kk.ihcph.guidance;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A real mail server for the tests, which keeps what it is given. */
public final class TestMail implements QuarkusTestResourceLifecycleManager {
    private static final ServerSetup ANY_PORT = ServerSetupTest.SMTP.dynamicPort();
    private static GreenMail server = new GreenMail(ANY_PORT);

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", String.valueOf(server.getSmtp().getPort()),
                "quarkus.mailer.start-tls", "DISABLED");
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** Nobody answers at the server's port meanwhile. */
    public static void whileDown(Runnable work) {
        int port = server.getSmtp().getPort();
        server.stop();
        try {
            work.run();
        } finally {
            server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    /** What came for that address, in the order in which it came. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> GreenMailUtil.getHeaders(message).contains("To: " + address))
                .toList();
    }

    /** The part of that type, or the attachment of it. */
    public static String part(Part mail, String type) {
        return Objects.requireNonNull(find(mail, type), type);
    }

    private static String find(Part part, String type) {
        try {
            if (part.isMimeType("multipart/*")) {
                MimeMultipart parts = (MimeMultipart) part.getContent();
                for (int index = 0; index < parts.getCount(); index++) {
                    BodyPart inner = parts.getBodyPart(index);
                    String found = find(inner, type);
                    if (found != null) {
                        return found;
                    }
                }
                return null;
            }
            if (!part.isMimeType(type)) {
                return null;
            }
            try (InputStream content = part.getInputStream()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
