package dk.kk.ihcph.guidance.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Swagger UI of the packaged application in a real browser, logged in at a real Keycloak. */
class SwaggerUiBrowserE2E {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int TAGS = 11;
    private static Stage stage;
    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        stage = Stage.up();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void logsInAndLogsAConsultationAndShowsARefusal() {
        Page page = chromium.browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1000));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate("http://localhost:" + stage.application.port() + "/q/swagger-ui/");
        assertThat(page.locator(".opblock-tag")).hasCount(TAGS);
        assertThat(page.locator(".opblock")).hasCount(0);
        shoot(page, "1-contract");
        page.locator(".operation-filter-input").fill("desk");
        assertThat(page.locator(".opblock-tag")).hasCount(1);
        page.locator("#operations-tag-desk").click();

        logIn(page);

        Locator operation = page.locator("#operations-desk-logConsultation");
        operation.locator(".opblock-summary").click();
        operation.locator("button.try-out__btn").click();
        send(operation, "{\"topics\": [\"MITID\"], \"location\": \"IH\", \"durationMinutes\": 8}");
        assertThat(status(operation)).containsText("201");
        assertThat(answer(operation)).containsText("\"administration\": \"BIF\"");
        operation.locator(".live-responses-table").scrollIntoViewIfNeeded();
        shoot(page, "5-logged");
        assertThat(complaints).as("the browser's console").isEmpty();

        send(operation, "{\"topics\": [\"MITID\"], \"location\": \"IH\", \"durationMinutes\": -5}");
        assertThat(status(operation)).containsText("422");
        assertThat(answer(operation)).containsText("\"code\": \"VALIDATION_FAILED\"");
        assertThat(answer(operation)).containsText("\"pointer\": \"/durationMinutes\"");
        operation.locator(".live-responses-table").scrollIntoViewIfNeeded();
        shoot(page, "6-refused");

        page.navigate("http://localhost:" + stage.application.port() + "/api/v1/problems/validation-failed");
        assertThat(page.locator("h1")).isVisible();
        shoot(page, "7-problem");
    }

    @Test
    void showsTheContractForReadingWithoutAnybodyElse() {
        String own = "http://localhost:" + stage.application.port();
        Page page = chromium.browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1000));
        List<String> elsewhere = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(own) && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(own + "/reference");
        assertThat(page.locator("h1", new Page.LocatorOptions().setHasText("Guidance API")))
                .isVisible();
        page.getByText("Log a consultation").first().click();
        shoot(page, "8-reference");
        assertThat(elsewhere).isEmpty();
        assertThat(complaints).as("the browser's console").isEmpty();
    }

    /** Code flow with PKCE: Swagger UI opens the provider's login page in a window of its own. */
    private static void logIn(Page page) {
        page.locator("button.authorize").first().click();
        Locator form = page.locator(".auth-container").filter(new Locator.FilterOptions().setHasText("PKCE"));
        assertThat(form.locator("input[id^=client_id]")).hasValue("guidance-spa");
        shoot(page, "2-authorize");
        Page login = page.waitForPopup(() -> form.locator("button.authorize").click());
        login.locator("#username").fill("bif-guide");
        login.locator("#password").fill("bif-guide");
        shoot(login, "3-keycloak");
        login.locator("#kc-login").click();
        assertThat(form.locator("button", new Locator.LocatorOptions().setHasText("Logout")))
                .isVisible();
        shoot(page, "4-logged-in");
        page.locator(".modal-ux button.btn-done").first().click();
    }

    private static void send(Locator operation, String body) {
        operation.locator("textarea.body-param__text").fill(body);
        operation.locator("button.execute").click();
    }

    private static Locator status(Locator operation) {
        return operation.locator(".live-responses-table .response .response-col_status");
    }

    private static Locator answer(Locator operation) {
        return operation
                .locator(".live-responses-table .response .highlight-code")
                .first();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        assertThat(Files.exists(SCREENSHOTS.resolve(name + ".png"))).isTrue();
    }
}
