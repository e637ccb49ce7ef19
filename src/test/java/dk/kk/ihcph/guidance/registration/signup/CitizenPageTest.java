package dk.kk.ihcph.guidance.registration.signup;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page behind the links of mails comes from here alone and runs nothing else. */
@QuarkusTest
class CitizenPageTest implements ApiTest {

    @ParameterizedTest
    @CsvSource({
        "/my/registration/, text/html",
        "/my/registration/page.js, text/javascript",
        "/my/registration/page.css, text/css",
        "/my/registration/registration.js, text/javascript",
        "/my/appointment/, text/html",
        "/my/appointment/page.js, text/javascript",
    })
    void runsNothingButItsOwn(String path, String type) {
        page(path)
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("script-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void hasNothingInline() {
        page("/my/registration/")
                .body(
                        containsString("<script src=\"page.js\""),
                        not(containsString("style=")),
                        not(containsString("onclick")));
    }

    /** The page reads these links from the home document. */
    @Test
    void findsStatementNoticeAndContactWithoutALogin() {
        anonymous()
                .get("/")
                .then()
                .statusCode(200)
                .body("links.accessibilityStatement", equalTo("https://example.org/accessibility"))
                .body("links.privacyNotice", equalTo("https://example.org/privacy"))
                .body("links.contact", equalTo("mailto:guidance@example.org"))
                .body("links.contactPhone", equalTo("tel:+45-00-00-00-00"));
    }

    @Test
    void leavesThePolicyOfOtherPagesAlone() {
        RestAssured.given()
                .get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", equalTo(null));
    }

    private static ValidatableResponse page(String path) {
        return RestAssured.given().basePath("").get(path).then();
    }
}
