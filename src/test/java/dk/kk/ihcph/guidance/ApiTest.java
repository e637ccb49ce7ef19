package dk.kk.ihcph.guidance;

import dk.kk.ihcph.guidance.contract.AnswersAsDocumented;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

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

    /** Returns a new code of this length: letters only, since digits in a row may look like a CPR number. */
    static String newCode(int length) {
        return ("TEST_" + UUID.randomUUID().toString().replace("-", ""))
                .substring(0, length)
                .chars()
                .map(character ->
                        Character.isDigit(character) ? 'G' + character - '0' : Character.toUpperCase(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
