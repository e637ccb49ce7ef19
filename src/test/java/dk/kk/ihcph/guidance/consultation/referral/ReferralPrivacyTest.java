package dk.kk.ihcph.guidance.consultation.referral;

import static dk.kk.ihcph.guidance.consultation.referral.Referrals.TO_CLASSES;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.TO_FREDERIKSBERG;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.TO_KFF;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.consultation;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.partner;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.send;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.sent;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.with;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.withContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A referral is known to its two sides; nobody else learns that there is one, least of all about whom. */
@QuarkusTest
class ReferralPrivacyTest implements ApiTest {
    private static final Map<String, Object> NO = Map.of("reason", "Not for us");
    private static final Map<String, Object> DONE = Map.of("outcome", "HELPED");

    @Test
    void whatGoesToAMunicipalityIsHiddenFromEverybodyElse() {
        isSeenBy(TO_FREDERIKSBERG, List.of("bif-guide", "bif-coordinator", "partner of 0147"));
    }

    @Test
    void whatGoesToTheOtherAdministrationIsHiddenFromPartners() {
        isSeenBy(TO_KFF, List.of("bif-guide", "bif-coordinator", "kff-guide", "kff-coordinator"));
    }

    @Test
    void whatGoesToAnOfferIsKnownToTheSenderOnly() {
        isSeenBy(TO_CLASSES, List.of("bif-guide", "bif-coordinator"));
    }

    @Test
    void recordsEveryReadingAPartnersToo() {
        String id = sent(TO_FREDERIKSBERG);
        reads(id).body("items", empty());
        partner("0147").get("/referrals/" + id).then().statusCode(200);
        partner("0147").queryParam("limit", 1).get("/referrals").then().body("items.id", hasItem(id));
        as("bif-coordinator").get("/referrals/" + id).then().statusCode(200);
        as("kff-guide").get("/referrals/" + id).then().statusCode(404);
        reads(id)
                .body("items.subject", equalTo(List.of("bif-coordinator", "partner-0147", "partner-0147")))
                .body("items[0].administration", equalTo("BIF"));
    }

    @Test
    void keepsPersonalDataOutOfTheTrailItself() {
        String id = sent(TO_FREDERIKSBERG);
        partner("0147").body(NO).post("/referrals/" + id + "/decline").then().statusCode(200);
        String trail = as("auditor")
                .queryParam("entityId", id)
                .get("/audit-entries")
                .then()
                .body("items", hasSize(3))
                .body("items[2].changes.contactName", equalTo("changed"))
                .extract()
                .asString();
        assertThat(trail).doesNotContain(Referrals.NAME, "ana@example.org", "childcare", "Not for us");
    }

    /** A citizen whom no other test knows, so that every trace of theirs is a leak. */
    private void isSeenBy(Map<String, Object> to, List<String> sides) {
        String name = "Ana " + UUID.randomUUID();
        String email = UUID.randomUUID() + "@example.org";
        String message = "childcare " + UUID.randomUUID();
        String consultation = consultation("bif-guide");
        Map<String, Object> request =
                with(with(withContact(to), "contact", Map.of("name", name, "email", email)), "message", message);
        String id = send("bif-guide", consultation, request)
                .statusCode(201)
                .extract()
                .path("id");
        everybody().forEach((who, caller) -> {
            Response one = caller.get().get("/referrals/" + id);
            Response list = caller.get().queryParam("limit", 200).get("/referrals");
            Response ofConsultation = caller.get().get("/referrals?consultation=" + consultation);
            if (sides.contains(who)) {
                assertThat(one.statusCode()).as(who).isEqualTo(200);
                assertThat(one.asString()).as(who).contains(name, email, message);
                assertThat(list.<List<String>>path("items.id")).as(who).contains(id);
                assertThat(ofConsultation.<List<String>>path("items.id"))
                        .as(who)
                        .containsExactly(id);
                return;
            }
            assertThat(one.statusCode()).as(who).isIn(401, 403, 404);
            for (Response answer : List.of(one, list, ofConsultation)) {
                assertThat(answer.asString()).as(who).doesNotContain(name, email, message);
            }
            assertThat(list.asString() + ofConsultation.asString()).as(who).doesNotContain(id);
            Map.of("accept", Map.of(), "decline", NO, "complete", DONE, "withdraw", Map.of())
                    .forEach((verb, body) -> assertThat(caller.get()
                                    .body(body)
                                    .request(Method.POST, "/referrals/" + id + "/" + verb)
                                    .statusCode())
                            .as(who + " " + verb)
                            .isIn(401, 403, 404));
        });
        // The guide of the other administration is somebody who may read referrals: the record is not there for them.
        if (!sides.contains("kff-guide")) {
            as("kff-guide").get("/referrals/" + id).then().statusCode(404);
            as("kff-guide").post("/referrals/" + id + "/accept").then().statusCode(404);
        }
        partner("0157").get("/referrals/" + id).then().statusCode(404);
        partner("0157")
                .get("/referrals?consultation=" + consultation)
                .then()
                .statusCode(200)
                .body("items", empty());
        as("bif-guide").get("/referrals/" + id).then().body("status", equalTo("SENT"));
    }

    private Map<String, Supplier<RequestSpecification>> everybody() {
        Map<String, Supplier<RequestSpecification>> everybody = new LinkedHashMap<>();
        for (String role : List.of(
                "bif-guide",
                "kff-guide",
                "bif-coordinator",
                "kff-coordinator",
                "bif-controller",
                "kff-controller",
                "evaluator",
                "auditor",
                "admin",
                "kiosk")) {
            everybody.put(role, () -> as(role));
        }
        everybody.put("partner", () -> anonymous()
                .auth()
                .oauth2(TestIssuer.signed(TestIssuer.claims("partner").groups("partner"), "first")));
        everybody.put("anonymous", this::anonymous);
        everybody.put("partner of 0147", () -> partner("0147"));
        everybody.put("partner of others", () -> partner("0157", "0253"));
        // The claim alone makes nobody a partner.
        everybody.put("a guide with the claim", () -> anonymous()
                .auth()
                .oauth2(TestIssuer.signed(
                        TestIssuer.claims("kff-guide").groups("kff-controller").claim("municipality_code", "0147"),
                        "first")));
        return everybody;
    }

    private ValidatableResponse reads(String id) {
        return as("auditor")
                .queryParam("entityType", "referral")
                .queryParam("entityId", id)
                .queryParam("action", "READ")
                .get("/audit-entries")
                .then();
    }
}
