package dk.kk.ihcph.guidance.endtoend;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** Database, Keycloak and packaged application, started once for all end-to-end tests of a run. */
final class Stage {
    private static Stage up;

    final Keycloak keycloak;
    final PackagedApplication application;
    private final ProductionDatabase database;

    private Stage() throws IOException, SQLException, InterruptedException {
        application = new PackagedApplication("end-to-end");
        keycloak = new Keycloak("http://localhost:" + application.port());
        database = new ProductionDatabase();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        keycloak.start();
        application.start(environment());
    }

    static synchronized Stage up() throws Exception {
        if (up == null) {
            up = new Stage();
        }
        return up;
    }

    /** What a deployment next to this Keycloak sets. */
    Map<String, String> environment() {
        Map<String, String> environment = database.environment();
        environment.put("GUIDANCE_OIDC_ISSUER", keycloak.issuer());
        environment.put("GUIDANCE_OIDC_AUDIENCE", "guidance-api");
        environment.put("GUIDANCE_OIDC_AUTHORIZATION_ENDPOINT", keycloak.endpoint("auth"));
        environment.put("GUIDANCE_OIDC_TOKEN_ENDPOINT", keycloak.endpoint("token"));
        return environment;
    }

    RequestSpecification anonymous() {
        return anonymous(application);
    }

    static RequestSpecification anonymous(PackagedApplication application) {
        return RestAssured.given()
                .port(application.port())
                .basePath(ApiTest.BASE)
                .contentType(ContentType.JSON);
    }

    RequestSpecification with(String token) {
        return anonymous().auth().oauth2(token);
    }

    /** A user for trying out, logged in by code flow: named after the role, with the same password. */
    RequestSpecification as(String user) {
        return with(new CodeFlow(keycloak).login(user, user).access());
    }

    /** A client of the committed realm, logged in by its own credentials. */
    String machineToken(String client) {
        return machineToken(Keycloak.REALM, client, keycloak.secretOf(client));
    }

    String machineToken(String realm, String client, String secret) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic(client, secret)
                .formParam("grant_type", "client_credentials")
                .post(keycloak.issuer(realm) + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private void close() {
        try {
            application.close();
            keycloak.close();
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
