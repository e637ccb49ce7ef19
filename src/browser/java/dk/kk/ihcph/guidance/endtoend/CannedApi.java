package dk.kk.ihcph.guidance.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Serves the files of the citizens' pages as they are, and answers for the API from what a test has put in. */
final class CannedApi {
    private static final String SITE = "https://guidance.example.org";
    private static final String API = "/api/v1/";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");

    /** The policy under which the application serves the pages. */
    private static final String POLICY = policy();

    /** Everything but GET that the page has sent, with its body. */
    final List<String> changes = new ArrayList<>();

    private final Map<String, String> bodies = new HashMap<>();
    private @Nullable Refusal refusal;
    private @Nullable String change;
    private boolean away;

    private record Refusal(int status, String body) {}

    CannedApi() {
        put(
                "",
                """
                {"name": "Guidance API", "links": {"accessibilityStatement": "https://example.org/accessibility",
                 "privacyNotice": "https://example.org/privacy", "contact": "mailto:guidance@example.org",
                 "contactPhone": "tel:+45-00-00-00-00"}}""");
        put("events/e", event("PUBLISHED"));
        put(
                "locations/IH",
                """
                {"code": "IH", "name": {"da": "International House Copenhagen", "en": "International House Copenhagen"},
                 "address": "Nyropsgade 1, 1602 København V"}""");
        put(
                "code-lists/feedback-outcomes",
                """
                {"items": [{"code": "MET_OTHERS", "label": {"da": "Jeg mødte andre", "en": "I met others"}},
                 {"code": "FELT_WELCOME", "label": {"da": "Jeg følte mig velkommen", "en": "I felt welcome"}}]}""");
        put("code-lists/appointment-statuses", "{\"items\": []}");
        put(
                "appointment-slots",
                """
                {"items": [{"date": "2031-02-11", "slots": [
                 {"startsAt": "2031-02-11T09:00:00Z", "endsAt": "2031-02-11T09:15:00Z"},
                 {"startsAt": "2031-02-11T09:20:00Z", "endsAt": "2031-02-11T09:35:00Z"}]},
                 {"date": "2031-02-12", "slots": [
                 {"startsAt": "2031-02-12T10:00:00Z", "endsAt": "2031-02-12T10:15:00Z"},
                 {"startsAt": "2031-02-12T10:20:00Z", "endsAt": "2031-02-12T10:35:00Z"}]}]}""");
        put("registrations/ana/ticket.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
    }

    static String event(String status) {
        return """
                {"title": {"da": "Velkommen til København", "en": "Welcome to Copenhagen"}, "location": "IH",
                 "startsAt": "2031-02-10T16:00:00Z", "endsAt": "2031-02-10T18:00:00Z", "maxPartySize": 2, "status": "%s"}"""
                .formatted(status);
    }

    /** A registration with this name, for four persons; more fields are given as JSON. */
    static String registration(String name, String status, String more) {
        return registration(name, "en", status, more);
    }

    static String registration(String name, String language, String status, String more) {
        return """
                {"id": "%s", "event": "e", "status": "%s", "partySize": 4, "name": "%s", "language": "%s", %s}"""
                .formatted(name, status, name, language, more);
    }

    /** An appointment of Ana's; more fields are given as JSON. */
    static String appointment(String language, String status, String more) {
        return """
                {"id": "ana", "location": "IH", "startsAt": "2031-02-10T09:00:00Z", "endsAt": "2031-02-10T09:15:00Z", "name": "Ana",
                 "language": "%s", "status": "%s", "topics": ["MITID"], "stranded": false, %s}"""
                .formatted(language, status, more);
    }

    CannedApi put(String path, String body) {
        bodies.put(path, body);
        return this;
    }

    /** Answers every further change with this registration, which is then the one of the link. */
    CannedApi changesTo(String registration) {
        change = registration;
        return this;
    }

    /** Refuses every further change. */
    CannedApi refuses(int status, String problem) {
        refusal = new Refusal(status, problem);
        return this;
    }

    /** Lets further changes through again. */
    CannedApi refusesNothing() {
        refusal = null;
        return this;
    }

    /** Lets no request for data through any more. */
    CannedApi goesAway() {
        away = true;
        return this;
    }

    /** Returns the address of the page with a link to that registration. */
    static String link(String id, String purpose) {
        return page() + "#id=" + id + "&secret=s-" + id + "&purpose=" + purpose;
    }

    /** Returns the address of the page with a link to Ana's appointment. */
    static String appointmentLink(String purpose) {
        return SITE + "/my/appointment/#id=ana&secret=s-ana&purpose=" + purpose;
    }

    static String page() {
        return SITE + "/my/registration/";
    }

    void serve(Page page) {
        page.route("**/*", this::answer);
    }

    private void answer(Route route) {
        String path = route.request().url().replace(SITE, "").replaceAll("[?#].*", "");
        if (path.startsWith("/my/")) {
            String file = path.endsWith("/") ? path + "index.html" : path;
            route.fulfill(new Route.FulfillOptions()
                    .setHeaders(Map.of(
                            "Content-Type", TYPES.get(file.replaceAll(".*\\.", "")), "Content-Security-Policy", POLICY))
                    .setBody(resource("/META-INF/resources" + file)));
        } else if (away) {
            route.abort();
        } else {
            answer(route, path.replaceFirst("^" + API, ""));
        }
    }

    private void answer(Route route, String path) {
        String method = route.request().method();
        String sent = route.request().postData();
        if (!method.equals("GET")) {
            changes.add(method + " " + API + path + " " + (sent == null ? "" : sent));
            if (refusal != null) {
                fulfill(route, refusal.status(), refusal.body());
                return;
            }
            String record = path.replaceAll("^((?:registrations|appointments)/[^/]+).*", "$1");
            if (method.equals("DELETE")) {
                bodies.remove(record);
                route.fulfill(new Route.FulfillOptions().setStatus(204));
                return;
            }
            if (change != null) {
                put(record, change);
            }
            path = record;
        }
        String body = bodies.get(path);
        fulfill(route, body == null ? 404 : 200, body == null ? "{}" : body);
    }

    private static void fulfill(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of(
                        "ETag",
                        "\"7\"",
                        "Content-Type",
                        body.startsWith("<svg") ? "image/svg+xml" : "application/json"))
                .setBody(body));
    }

    private static String policy() {
        try {
            Properties settings = new Properties();
            settings.load(new StringReader(resource("/application.properties")));
            return settings.getProperty("quarkus.http.header.\"Content-Security-Policy\".value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String path) {
        try (InputStream file = CannedApi.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
