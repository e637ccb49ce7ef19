package dk.kk.ihcph.guidance.registration.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.registration.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@QuarkusTest
class TicketImageTest implements ApiTest {
    private UUID registration;
    private String secret;

    @BeforeEach
    void register() {
        registration = Doors.confirmed(Doors.event(Instant.parse("2031-02-12T16:00:00Z"), 120, "PUBLISHED"), 2);
        secret = Doors.secret(registration);
    }

    private String path(String format) {
        return "/registrations/" + registration + "/ticket." + format;
    }

    @Test
    void isAnSvgWithItsWordsAndTheTicketsCode() throws Exception {
        byte[] svg = anonymous()
                .header(Secret.HEADER, secret)
                .header("Accept-Language", "en")
                .accept("*/*")
                .get(path("svg"))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("image/svg+xml"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();

        Element image = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
        assertThat(image.getAttribute("role")).isEqualTo("img");
        assertThat(image.getAttribute("lang")).isEqualTo("en");
        assertThat(image.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Welcome & <b>hello</b>");
        assertThat(image.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Wednesday 12 February 2031, 17:00-19:00", "International House", Doors.ALICE, "2 people");
        assertThat(image.getElementsByTagName("b").getLength()).isZero();
        assertThat(decoded(drawn(new String(svg, StandardCharsets.UTF_8)))).isEqualTo(Doors.ticket(registration));
    }

    @Test
    void speaksDanish() {
        String svg = anonymous()
                .header(Secret.HEADER, secret)
                .header("Accept-Language", "da")
                .accept("image/svg+xml")
                .get(path("svg"))
                .asString();

        assertThat(svg)
                .contains("onsdag den 12. februar 2031 kl. 17.00-19.00", "2 personer")
                .as("the time in one line of the picture")
                .containsPattern("<text[^>]*>[^<]*kl\\. 17\\.00-19\\.00</text>");
    }

    @Test
    void isAPngForThoseWhoAsk() throws Exception {
        byte[] png = anonymous()
                .header(Secret.HEADER, secret)
                .accept("*/*")
                .get(path("png"))
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/png"))
                .extract()
                .asByteArray();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isGreaterThan(300);
        assertThat(decoded(image)).isEqualTo(Doors.ticket(registration));
    }

    @Test
    void isForTheRegisteredAndStaffOnly() {
        anonymous().accept("*/*").get(path("svg")).then().statusCode(404);
        anonymous()
                .header(Secret.HEADER, UUID.randomUUID().toString())
                .accept("*/*")
                .get(path("svg"))
                .then()
                .statusCode(404);
        as("evaluator").accept("*/*").get(path("svg")).then().statusCode(404);
        as("bif-coordinator").accept("*/*").get(path("png")).then().statusCode(200);
        anonymous()
                .header(Secret.HEADER, secret)
                .accept("image/gif")
                .get(path("svg"))
                .then()
                .statusCode(406);
    }

    @Test
    void isThereForAConfirmedRegistrationOnly() {
        UUID waiting = Doors.registration(
                Doors.event(Instant.parse("2031-03-12T16:00:00Z"), 120, "PUBLISHED"), 2, "WAITING", "");

        anonymous()
                .header(Secret.HEADER, Doors.secret(waiting))
                .accept("*/*")
                .get("/registrations/" + waiting + "/ticket.svg")
                .then()
                .statusCode(404);
    }

    private static String decoded(BufferedImage image) throws Exception {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                        image.getWidth(),
                        image.getHeight(),
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())))))
                .getText();
    }

    /** The modules that a browser would draw from the path. */
    private static BufferedImage drawn(String svg) {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                image.setRGB(x, y, 0xFFFFFF);
            }
        }
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
        while (run.find()) {
            int from = Integer.parseInt(run.group(1)) * 10;
            int top = Integer.parseInt(run.group(2)) * 10;
            for (int x = from; x < from + Integer.parseInt(run.group(3)) * 10; x++) {
                for (int y = top; y < top + 10; y++) {
                    image.setRGB(x, y, 0);
                }
            }
        }
        return image;
    }
}
