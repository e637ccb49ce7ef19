package dk.kk.ihcph.guidance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A login as a frontend does it: authorization code flow with PKCE, the form filled in as a person would. */
final class CodeFlow {
    static final String CLIENT = "guidance-spa";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keycloak keycloak;
    private final String redirect;
    private final String verifier = random();
    private final String state = random();

    /** What a login gives. */
    record Tokens(String access, String refresh, String id) {
        static Tokens of(Response answer) {
            JsonPath json = answer.then().statusCode(200).extract().jsonPath();
            return new Tokens(
                    json.getString("access_token"), json.getString("refresh_token"), json.getString("id_token"));
        }
    }

    CodeFlow(Keycloak keycloak) {
        this.keycloak = keycloak;
        this.redirect = "http://localhost:5173/callback";
    }

    Tokens login(String user, String password) {
        return Tokens.of(redeem(code(submit(user, password)), verifier));
    }

    /** The parameters of a right request to log in; a test bends them. */
    Map<String, String> request() {
        return new HashMap<>(Map.of(
                "client_id",
                CLIENT,
                "redirect_uri",
                redirect,
                "response_type",
                "code",
                "scope",
                "openid",
                "state",
                state,
                "code_challenge",
                challenge(),
                "code_challenge_method",
                "S256"));
    }

    Response open(Map<String, String> request) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .queryParams(request)
                .get(keycloak.endpoint("auth"));
    }

    /** Opens the login page and sends its form. */
    Response submit(String user, String password) {
        Response page = open(request());
        Matcher form = FORM.matcher(page.then().statusCode(200).extract().asString());
        assertThat(form.find()).as("a login form").isTrue();
        return RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(page.cookies())
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + user + "&password=" + password)
                .post(form.group(1).replace("&amp;", "&"));
    }

    /** The code with which Keycloak sends the browser back. */
    String code(Response answer) {
        Map<String, String> back = parameters(answer);
        assertThat(back).containsEntry("state", state).containsKey("code");
        return back.get("code");
    }

    static Map<String, String> parameters(Response redirection) {
        String location = redirection.then().statusCode(302).extract().header("Location");
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    Response redeem(String code, String withVerifier) {
        return RestAssured.given()
                .formParam("grant_type", "authorization_code")
                .formParam("client_id", CLIENT)
                .formParam("redirect_uri", redirect)
                .formParam("code", code)
                .formParam("code_verifier", withVerifier)
                .post(keycloak.endpoint("token"));
    }

    Response redeem(String code) {
        return redeem(code, verifier);
    }

    Response refresh(String token) {
        return RestAssured.given()
                .formParam("grant_type", "refresh_token")
                .formParam("client_id", CLIENT)
                .formParam("refresh_token", token)
                .post(keycloak.endpoint("token"));
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
