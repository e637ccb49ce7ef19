package dk.kk.ihcph.guidance.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a registration in a real browser, as its files are, before answers of the API that stand here. */
class CitizenPageBrowserE2E {
    private static final String SITE = "https://guidance.example.org";
    private static final String PAGE = SITE + "/my/registration/";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> changes = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(320, 700))
                .newPage();
        page.route("**/*", this::answer);
    }

    private void answer(Route route) {
        String path = route.request().url().replace(SITE, "").replaceAll("[?#].*", "");
        if (path.startsWith("/my/registration/")) {
            String file = path.endsWith("/") ? "index.html" : path.replaceAll(".*/", "");
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(TYPES.get(file.replaceAll(".*\\.", "")))
                    .setBody(file(file)));
        } else {
            String body = route.request().postData();
            if (!route.request().method().equals("GET")) {
                changes.add(route.request().method() + " " + path + " " + (body == null ? "" : body));
            }
            String json = json(path);
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(json == null ? 404 : 200)
                    .setHeaders(Map.of("ETag", "\"7\"", "Content-Type", "application/json"))
                    .setBody(json == null ? "{}" : json));
        }
    }

    private static String file(String name) {
        try (InputStream file =
                CitizenPageBrowserE2E.class.getResourceAsStream("/META-INF/resources/my/registration/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the API answers; null where there is nothing. */
    private static String json(String path) {
        if (path.startsWith("/api/v1/registrations/ana")) {
            return registration(
                    "ana",
                    "CONFIRMED",
                    """
                    "onlineUrl": "https://meet.example.org/room", "allowedActions": ["CHANGE", "CANCEL", "ANSWER_COMING", "ERASE"]""");
        }
        if (path.startsWith("/api/v1/registrations/ben")) {
            return registration(
                    "ben",
                    "EVENT_CANCELLED",
                    """
                    "cancelReason": {"da": "Syg", "en": "The speaker is ill"}, "allowedActions": ["ERASE"]""");
        }
        if (path.startsWith("/api/v1/events/")) {
            return """
                    {"title": {"da": "Velkommen", "en": "Welcome"}, "startsAt": "2031-02-10T16:00:00Z",
                     "endsAt": "2031-02-10T18:00:00Z", "maxPartySize": 2, "status": "PUBLISHED"}""";
        }
        if (path.endsWith("/registration-statuses")) {
            return """
                    {"items": [
                     {"code": "CONFIRMED", "label": {"da": "Bekræftet", "en": "Confirmed"}},
                     {"code": "EVENT_CANCELLED", "label": {"da": "Arrangementet er aflyst", "en": "The event is cancelled"}}]}""";
        }
        return null;
    }

    private static String registration(String name, String status, String more) {
        return """
                {"id": "%s", "event": "e", "status": "%s", "partySize": 4, "name": "%s", "language": "en", %s}"""
                .formatted(name, status, name, more);
    }

    private void follow(String who) {
        page.navigate(PAGE + "#id=" + who + "&secret=s-" + who + "&purpose=view");
        assertThat(page.locator("dl")).containsText(who);
    }

    @Test
    void anotherLinkInTheSameTabShowsTheOtherRegistration() {
        follow("ana");
        follow("ben");
        assertThat(page.locator("dl")).not().containsText("ana");
    }

    @Test
    void theSecretLeavesTheAddressBarAndThePageCanBeLoadedAgain() {
        follow("ana");
        assertThat(page.url()).isEqualTo(PAGE);
        page.reload();
        assertThat(page.locator("dl")).containsText("ana");
    }

    @Test
    void saysWhereItIsOnlineAndThatAnEventIsCancelled() {
        follow("ana");
        assertThat(page.locator("dl")).containsText("https://meet.example.org/room");
        follow("ben");
        assertThat(page.locator("main")).containsText("The event is cancelled");
        assertThat(page.locator("main")).containsText("The speaker is ill");
        assertThat(page.locator("main")).not().containsText("ticket");
    }

    @Test
    void fewerPersonsCanBeSavedThoughTheLimitIsLowerByNow() {
        follow("ana");
        page.fill("#persons", "3");
        page.click("form button");
        assertThat(page.locator("#message")).containsText("Saved");
        assertThat(changes).containsExactly("PATCH /api/v1/registrations/ana {\"partySize\":3}");
    }

    @Test
    void whatWasTypedSurvivesAChangeOfLanguage() {
        follow("ana");
        page.fill("#name", "Typed Only");
        page.click("text=Dansk");
        assertThat(page.locator("h1")).hasText("Velkommen");
        assertThat(page.inputValue("#name")).isEqualTo("Typed Only");
    }

    @Test
    void givingUpTheSeatIsAskedBack() {
        follow("ana");
        AtomicReference<String> asked = new AtomicReference<>("");
        page.onDialog(dialog -> {
            asked.set(dialog.message());
            dialog.dismiss();
        });
        page.click("text=No, I am not coming");
        assertThat(asked.get()).isEqualTo("Do you want to cancel?");
        assertThat(changes).isEmpty();
    }
}
