package dk.kk.ihcph.guidance.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.kk.ihcph.guidance.endtoend.CannedApi.registration;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a registration in a real browser: its link, and what it sends to the API. */
class CitizenPageBrowserE2E {
    private static Chromium chromium;

    private final CannedApi api = new CannedApi();
    private Page page;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        api.put(
                        "registrations/ana",
                        registration(
                                "ana",
                                "CONFIRMED",
                                """
                                "onlineUrl": "https://meet.example.org/room",
                                "allowedActions": ["CHANGE", "CANCEL", "ANSWER_COMING", "ERASE"]"""))
                .put(
                        "registrations/ben",
                        registration(
                                "ben",
                                "EVENT_CANCELLED",
                                """
                                "cancelReason": {"da": "Syg", "en": "The speaker is ill"}, "allowedActions": ["ERASE"]"""));
        page = chromium.browser
                .newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(320, 700))
                .newPage();
        api.serve(page);
    }

    private void follow(String who) {
        follow(who, "view");
    }

    private void follow(String who, String purpose) {
        page.navigate(CannedApi.link(who, purpose));
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
        assertThat(page.url()).isEqualTo(CannedApi.page());
        page.reload();
        assertThat(page.locator("dl")).containsText("ana");
    }

    @Test
    void saysWhereItIsAndThatAnEventIsCancelled() {
        follow("ana");
        assertThat(page.locator("dl")).containsText("https://meet.example.org/room");
        assertThat(page.locator("dl")).containsText("International House Copenhagen, Nyropsgade 1, 1602 København V");
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
        assertThat(api.changes).containsExactly("PATCH /api/v1/registrations/ana {\"partySize\":3}");
    }

    @Test
    void whatWasTypedSurvivesAChangeOfLanguage() {
        follow("ana");
        page.fill("#name", "Typed Only");
        page.click("text=Dansk");
        assertThat(page.locator("h1")).hasText("Velkommen til København");
        assertThat(page.inputValue("#name")).isEqualTo("Typed Only");
    }

    @Test
    void aChangeInTheMeantimeIsToldAndWhatWasTypedIsKept() {
        api.refuses(412, "{}");
        follow("ana");
        page.fill("#name", "Typed Only");
        page.click("form button");
        assertThat(page.locator("[role=alert]")).containsText("was changed in the meantime");
        assertThat(page.inputValue("#name")).isEqualTo("Typed Only");
        assertThat(page.inputValue("#persons")).isEqualTo("4");
    }

    @Test
    void givingUpTheSeatIsAskedBack() {
        AtomicReference<String> asked = new AtomicReference<>("");
        page.onDialog(dialog -> {
            asked.set(dialog.message());
            dialog.dismiss();
        });
        follow("ana", "coming");
        page.click("text=No, I am not coming");
        assertThat(asked.getAndSet("")).isEqualTo("Do you want to cancel your registration?");
        follow("ana", "view");
        page.click("text=Cancel my registration");
        assertThat(asked.get()).isEqualTo("Do you want to cancel your registration?");
        assertThat(api.changes).isEmpty();
    }
}
