package dk.kk.ihcph.guidance;

import dk.kk.ihcph.guidance.contract.AnswersAsDocumented;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What every test over HTTP begins with: the application on real PostgreSQL, and callers by their role. */
@QuarkusTestResource(TestIssuer.class)
@QuarkusTestResource(TestMail.class)
public interface ApiTest {
    String BASE = "/api/v1";

    /** A caller with these roles who sends and accepts JSON. */
    default RequestSpecification as(String... roles) {
        return anonymous().auth().oauth2(TestIssuer.token(roles));
    }

    /** A caller without a token, who also sees to it that every answer is as the contract describes it. */
    default RequestSpecification anonymous() {
        return RestAssured.given()
                .filter(new AnswersAsDocumented())
                .basePath(BASE)
                .contentType(ContentType.JSON);
    }
}
