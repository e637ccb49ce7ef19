package dk.kk.ihcph.guidance.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeResourceTest implements ApiTest {

    @Test
    void saysWhoTheCallerIs() {
        as("bif-guide")
                .get("/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("bif-guide"))
                .body("roles", contains("bif-guide"))
                .body("administrations", contains("BIF"))
                .body("permissions", hasItem("consultation:write"));
    }

    @Test
    void asksTheAnonymousToLogIn() {
        anonymous()
                .get("/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
