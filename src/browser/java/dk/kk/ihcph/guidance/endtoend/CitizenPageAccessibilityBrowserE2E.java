package dk.kk.ihcph.guidance.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import dk.kk.ihcph.guidance.kernel.Written;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of a registration and of an appointment to WCAG 2.2 AA: by keyboard through every state, in both languages, at 320 px and with text
 * of twice the size.
 */
class CitizenPageAccessibilityBrowserE2E {
    private static final String AXE = CannedApi.resource("/axe.min.js");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Lists rule and element of each violation; all rules count, also those that are only best practice. */
    private static final String VIOLATIONS =
            """
            async () => (await axe.run()).violations
              .flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.html + ' ' + node.failureSummary))""";

    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();
    private final CannedApi api = new CannedApi();
    private Page page;

    /** A window and the size of its text. The narrow one is what is left of 1280 x 1024 px at 400 %. */
    enum Window {
        NARROW(320, 256, "100%"),
        LARGE_TEXT(640, 700, "200%");

        private final int width;
        private final int height;
        private final String text;

        Window(int width, int height, String text) {
            this.width = width;
            this.height = height;
            this.text = text;
        }
    }

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

    @AfterEach
    void closePage() {
        page.context().close();
    }

    static Stream<Arguments> everyStateInBothLanguagesAndWindows() {
        return Stream.of(CitizenPageState.values()).flatMap(state -> Stream.of(Language.values())
                .flatMap(language -> Stream.of(Window.values()).map(window -> Arguments.of(state, language, window))));
    }

    @ParameterizedTest
    @MethodSource("everyStateInBothLanguagesAndWindows")
    void isReachedAndReadByKeyboard(CitizenPageState state, Language language, Window window) {
        KeyboardReader reader = reach(state, language, window);
        String name = "%s-%s-%s".formatted(state, language, window).toLowerCase(Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("page-" + name + ".png"))
                .setFullPage(true));

        assertThat(violations()).as("violations of axe-core").isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("no scrolling sideways")
                .isEqualTo(true);
        assertThat(page.evaluate("() => document.documentElement.lang")).isEqualTo(language.code());
        if (state.refusesAField()) {
            namesTheRefusedFieldAndHasTheFocusThere();
        }
        assertThat(reader.walk()).as("stops of the keyboard").isEmpty();
        assertThat(complaints).as("the page's own errors").isEmpty();
    }

    private void namesTheRefusedFieldAndHasTheFocusThere() {
        Locator field = page.locator("[aria-invalid=true]");
        assertThat(field).hasCount(1);
        String reason = field.getAttribute("aria-describedby").replaceAll(".* ", "");
        assertThat(page.locator("#" + reason)).isVisible();
        assertThat(page.locator("[role=alert]"))
                .containsText(page.locator("#" + reason).innerText());
        assertThat(field.evaluate("field => field.contains(document.activeElement)"))
                .as("the focus is on the refused field")
                .isEqualTo(true);
        assertThat(page.evaluate("() => document.activeElement.getAttribute('aria-describedby')")
                        .toString())
                .as("the reason is read with the focused control")
                .contains(reason);
    }

    @ParameterizedTest
    @EnumSource(CitizenPageState.class)
    void saysTheSameAgainInTheOtherLanguage(CitizenPageState state) {
        KeyboardReader reader = reach(state, Language.EN, Window.NARROW);
        reader.press("Dansk");
        boolean inTheWordsOfTheApi =
                state == CitizenPageState.FEEDBACK_REFUSED || state == CitizenPageState.CHANGE_REFUSED_BY_THE_API;
        if (inTheWordsOfTheApi) {
            assertThat(page.locator("#message [lang=en]")).hasCount(1);
        } else {
            assertThat(page.locator("main")).containsText(state.words(Language.DA));
        }
        assertThat(page.locator("html")).hasAttribute("lang", "da");
        assertThat(violations()).isEmpty();
    }

    @Test
    void keepsWhatWasEnteredThroughARefusalAndAnotherLanguage() {
        KeyboardReader reader = reach(CitizenPageState.FEEDBACK_REFUSED, Language.EN, Window.NARROW);
        reader.press("I felt welcome");
        entriesAreKept();
        reader.press("Dansk");
        assertThat(page.locator("h2").first()).hasText("Hvordan var det?");
        entriesAreKept();
        api.refusesNothing();
        reader.type("Med dine egne ord", "Godt.");
        reader.press("Send");
        assertThat(page.locator("[role=status]")).hasText("Tak for dit svar.");
        assertThat(api.changes.get(1))
                .isEqualTo(
                        "POST /api/v1/registrations/ana/feedback {\"settlingIn\":1,\"outcomes\":[\"FELT_WELCOME\"],\"comment\":\"Godt.\"}");
    }

    private void entriesAreKept() {
        assertThat(page.locator("#settling-1")).isChecked();
        assertThat(page.locator("#outcomes-FELT_WELCOME")).isChecked();
        assertThat(page.locator("#comment")).hasValue("010190-1234");
    }

    @Test
    void movesAnAppointmentToTheDayAndTimeThatWereChosen() {
        KeyboardReader reader = reach(CitizenPageState.APPOINTMENT_BOOKED, Language.DA, Window.NARROW);
        reader.goTo("Ny dag");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#day")).hasValue("2031-02-12");
        reader.goTo("Nyt tidspunkt");
        page.keyboard().press("ArrowDown");
        reader.press("English");
        assertThat(page.locator("#time")).hasValue("2031-02-12T10:20:00Z");
        reader.press("Move the appointment");
        assertThat(page.locator("[role=status]")).hasText("The appointment has been moved.");
        assertThat(api.changes)
                .containsExactly("POST /api/v1/appointments/ana/reschedule {\"startsAt\":\"2031-02-12T10:20:00Z\"}");
    }

    @Test
    void marksRequiredFields() {
        reach(CitizenPageState.CONFIRMED, Language.DA, Window.NARROW);
        assertThat(page.locator("label[for=name]")).hasText("Navn (skal udfyldes)");
        assertThat(page.locator("#name")).hasAttribute("required", "");
        assertThat(page.locator("#persons")).hasAttribute("required", "");
    }

    @Test
    void keepsWhatWasTypedWhileTheApiIsAway() {
        KeyboardReader reader = reach(CitizenPageState.CONFIRMED, Language.DA, Window.NARROW);
        reader.type("Navn", "Ana Maria");
        api.goesAway();
        reader.press("Gem");
        assertThat(page.locator("[role=alert]")).containsText("Vi har tekniske problemer.");
        reader.press("English");
        assertThat(page.locator("[role=alert]")).containsText("We are having technical problems.");
        assertThat(page.locator("#name")).hasValue("Ana Maria");
    }

    @Test
    void asksWhetherOneStillComesOnlyAfterAReminder() {
        reach(CitizenPageState.CONFIRMED, Language.DA, Window.NARROW);
        assertThat(page.locator("main")).not().containsText("Kommer du stadig?");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesTimesAsMailsDo(Language language) {
        reach(CitizenPageState.OFFERED, language, Window.NARROW);
        ZoneId copenhagen = ZoneId.of("Europe/Copenhagen");
        Locale locale = Locale.forLanguageTag(language.locale);
        Instant starts = Instant.parse("2031-02-10T16:00:00Z");
        assertThat(page.locator("dd").first().textContent().replace('\u00a0', ' '))
                .isEqualTo(Written.span(starts, starts.plus(2, ChronoUnit.HOURS), copenhagen, locale)
                        .replace('\u00a0', ' '));
        assertThat(page.locator(".status").textContent().replace('\u00a0', ' '))
                .endsWith(Written.moment(Instant.parse("2031-02-01T11:00:00Z"), copenhagen, locale)
                        .replace('\u00a0', ' '));
    }

    @Test
    void hasAnAccessibilityStatementAPrivacyNoticeAndAContact() {
        reach(CitizenPageState.NO_LINK, Language.DA, Window.NARROW);
        assertThat(page.locator("footer")).containsText("Tilgængelighedserklæring");
        assertThat(page.locator("footer a")).hasCount(4);
        assertThat(page.locator("footer a").first()).hasAttribute("href", "https://example.org/accessibility");
    }

    /** In colours of the reader's choice, the chosen language and the expected action must still look different. */
    @Test
    void tellsButtonsApartInForcedColours() {
        reach(CitizenPageState.REMINDER, Language.EN, Window.NARROW);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(background("nav button[aria-pressed=true]"))
                .isNotEqualTo(background("nav button[aria-pressed=false]"));
        assertThat(background("button.first"))
                .isNotEqualTo(background("button:not(.first):not([type=submit]):not([data-language])"));
        assertThat(violations()).isEmpty();
    }

    private Object background(String button) {
        return page.locator(button).first().evaluate("button => getComputedStyle(button).backgroundColor");
    }

    private KeyboardReader reach(CitizenPageState state, Language language, Window window) {
        page = chromium.browser
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language.locale)
                        .setViewportSize(window.width, window.height))
                .newPage();
        page.onPageError(complaints::add);
        page.onDialog(Dialog::accept);
        state.arrange(api, language);
        api.serve(page);
        page.navigate(state.address());
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", window.text);
        KeyboardReader reader = new KeyboardReader(page);
        assertThat(page.locator("#message")).not().containsText("…");
        state.reach(reader, language);
        assertThat(page.locator("main")).containsText(state.words(language));
        return reader;
    }

    @SuppressWarnings("unchecked") // VIOLATIONS gives a list of texts
    private List<String> violations() {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(VIOLATIONS);
    }
}
