package dk.kk.ihcph.guidance.consultation.referral;

import static dk.kk.ihcph.guidance.consultation.referral.Referrals.TO_CLASSES;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.TO_FREDERIKSBERG;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.TO_KFF;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.consultation;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.partner;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.send;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.sent;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.toSend;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.with;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.withContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferralResourceTest implements ApiTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @Test
    void sendsAResidentOfAnotherMunicipalityThereAndHearsWhatCameOfIt() {
        String consultation = as("bif-guide")
                .body("{\"topics\": [\"HOUSING\"], \"location\": \"IH\", \"municipality\": \"0147\"}")
                .post("/consultations")
                .then()
                .body("pointTo.partner", equalTo(true))
                .extract()
                .path("id");
        Response sent = send("bif-guide", consultation, withContact(TO_FREDERIKSBERG))
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/referrals/[0-9a-f-]{36}"))
                .header("ETag", notNullValue())
                .body("sender", equalTo("BIF"))
                .body("recipient", equalTo(Map.of("municipality", "0147")))
                .body("status", equalTo("SENT"))
                .body("dueOn", equalTo(today().plusDays(14).toString()))
                .body("consent.at", equalTo("2026-01-05T09:15:00Z"))
                .body("allowedActions", contains("WITHDRAW"))
                .extract()
                .response();
        String id = sent.path("id");
        partner("0147")
                .get("/referrals/" + id)
                .then()
                .statusCode(200)
                .body("contact.name", equalTo(Referrals.NAME))
                .body("consultation", equalTo(consultation))
                .body("allowedActions", contains("ACCEPT", "DECLINE"));
        verb(partner("0147"), id, "complete", Map.of("outcome", "HELPED"))
                .then()
                .statusCode(409)
                .body("currentStatus", equalTo("SENT"));
        partner("0147")
                .post("/referrals/" + id + "/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("allowedActions", contains("COMPLETE"));
        as("bif-guide")
                .post("/referrals/" + id + "/withdraw")
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("currentStatus", equalTo("ACCEPTED"));
        verb(partner("0147"), id, "complete", Map.of("outcome", "HELPED", "outcomeNote", "Childcare from March."))
                .then()
                .statusCode(200)
                .body("allowedActions", empty());
        as("bif-coordinator")
                .get("/referrals/" + id)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("outcome", equalTo("HELPED"))
                .body("outcomeNote", equalTo("Childcare from March."));
    }

    @Test
    void letsTheOtherAdministrationAnswer() {
        String id = sent(TO_KFF);
        as("bif-guide").post("/referrals/" + id + "/accept").then().statusCode(403);
        as("kff-guide").post("/referrals/" + id + "/withdraw").then().statusCode(403);
        verb(as("kff-coordinator"), id, "decline", Map.of("reason", ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        verb(as("kff-coordinator"), id, "decline", Map.of("reason", "Nothing before August"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));
        as("bif-guide").get("/referrals/" + id).then().body("declineReason", equalTo("Nothing before August"));
        as("kff-guide").post("/referrals/" + id + "/accept").then().statusCode(409);
    }

    @Test
    void letsTheSendingSideSayWhatCameOfAnOffer() {
        String id = sent(TO_CLASSES);
        as("kff-guide").get("/referrals/" + id).then().statusCode(404);
        as("bif-guide")
                .get("/referrals/" + id)
                .then()
                .body("allowedActions", contains("ACCEPT", "DECLINE", "COMPLETE", "WITHDRAW"));
        verb(as("bif-guide"), id, "complete", Map.of("outcome", "STARTED"))
                .then()
                .statusCode(200)
                .body("answeredAt", notNullValue());
    }

    @Test
    void withdrawsWhatIsNotAnsweredAndSendsItAnew() {
        String consultation = consultation("kff-guide");
        Map<String, Object> request = toSend(Map.of("administration", "BIF"));
        String first = send("kff-guide", consultation, request)
                .statusCode(201)
                .extract()
                .path("id");
        send("kff-coordinator", consultation, request)
                .statusCode(409)
                .body("errors.code", contains("REFERRAL_TO_ONE_TARGET_IS_OPEN_ONCE"));
        send("kff-guide", consultation, toSend(TO_CLASSES)).statusCode(201);
        as("kff-guide")
                .post("/referrals/" + first + "/withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        send("kff-guide", consultation, request).statusCode(201);
        as("kff-coordinator")
                .get("/referrals?consultation=" + consultation)
                .then()
                .statusCode(200)
                .body("items.status", contains("SENT", "SENT", "WITHDRAWN"));
        as("bif-guide")
                .get("/referrals?consultation=" + consultation)
                .then()
                .body("items.status", contains("SENT", "WITHDRAWN"));
    }

    @Test
    void sendsNobodyWithoutAConsultationOfTheOwn() {
        String consultation = consultation("bif-guide");
        send("kff-guide", consultation, toSend(TO_CLASSES))
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
        send("bif-guide", UUID.randomUUID().toString(), toSend(TO_CLASSES)).statusCode(404);
        as("bif-guide")
                .body("{\"reason\": \"Logged twice\"}")
                .post("/consultations/" + consultation + "/void")
                .then()
                .statusCode(200);
        send("bif-guide", consultation, toSend(TO_CLASSES)).statusCode(409).body("currentStatus", equalTo("VOIDED"));
    }

    @Test
    void refusesATargetThatIsNone() {
        String consultation = consultation("bif-guide");
        refused(consultation, toSend(Map.of()), "/recipient", "ONE_TARGET");
        refused(
                consultation,
                toSend(Map.of("offer", "CV_FEEDBACK", "municipality", "0147")),
                "/recipient",
                "ONE_TARGET");
        refused(
                consultation,
                toSend(Map.of("administration", "BIF")),
                "/recipient/administration",
                "OWN_ADMINISTRATION");
        refused(consultation, toSend(Map.of("municipality", "0101")), "/recipient/municipality", "NOT_A_PARTNER");
        refused(consultation, toSend(Map.of("municipality", "0151")), "/recipient/municipality", "NOT_A_PARTNER");
        refused(consultation, toSend(Map.of("municipality", "9999")), "/recipient/municipality", "UNKNOWN_CODE");
        refused(consultation, toSend(Map.of("offer", "NO_SUCH_OFFER")), "/recipient/offer", "UNKNOWN_CODE");
        String retired = "RETIRED_" + System.nanoTime();
        Map<String, Object> text = Map.of("da", "Nedlagt", "en", "Retired");
        as("admin")
                .body(Map.of(
                        "code",
                        retired,
                        "name",
                        text,
                        "description",
                        text,
                        "provider",
                        "Nobody",
                        "topics",
                        List.of("HOUSING"),
                        "active",
                        false))
                .post("/offers")
                .then()
                .statusCode(201);
        refused(consultation, toSend(Map.of("offer", retired)), "/recipient/offer", "UNKNOWN_CODE");
    }

    @Test
    void refusesPersonalDataWithoutConsentAndNumbersAnywhere() {
        String consultation = consultation("bif-guide");
        Map<String, Object> request = withContact(TO_FREDERIKSBERG);
        Map<String, Object> no = Map.of("given", false, "how", "ORAL");
        refused(consultation, with(request, "consent", no), "/contact", "CONSENT_REQUIRED");
        Map<String, Object> unasked = with(toSend(TO_FREDERIKSBERG), "contact", request.get("contact"));
        refused(consultation, unasked, "/contact", "CONSENT_REQUIRED");
        refused(consultation, with(request, "contact", Map.of("name", "Ana")), "/contact", "EMAIL_OR_PHONE");
        refused(
                consultation,
                with(request, "consent", Map.of("given", true, "how", "ORAL", "at", "2100-01-01T00:00:00Z")),
                "/consent/at",
                "IN_THE_FUTURE");
        Map<String, Object> number = Map.of("name", "Ana 010190-1234", "email", "ana@example.org");
        refused(consultation, with(request, "contact", number), "/contact/name", "NO_CPR");
        Map<String, Object> hidden = Map.of("name", "Ana", "phone", "0101901234");
        refused(consultation, with(request, "contact", hidden), "/contact/phone", "NO_CPR");
        refused(consultation, with(request, "message", "Her number is 010190 1234"), "/message", "NO_CPR");
        Map<String, Object> wrong = Map.of("name", "Ana", "email", "nowhere");
        refused(consultation, with(request, "contact", wrong), "/contact/email", "EMAIL");
        refused(consultation, with(request, "dueOn", today().minusDays(1).toString()), "/dueOn", "IN_THE_PAST");
        refused(consultation, with(request, "dueOn", today().plusDays(400).toString()), "/dueOn", "TOO_LATE");
        send("bif-guide", consultation, with(toSend(TO_FREDERIKSBERG), "consent", no))
                .statusCode(201)
                .body("consent.given", equalTo(false));
        String id = sent(TO_KFF);
        verb(as("kff-guide"), id, "decline", Map.of("reason", "See 010190-1234"))
                .then()
                .statusCode(422);
    }

    @Test
    void listsInboxAndOutboxByEveryFilterAndInPages() {
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            mine.add(0, sent(Map.of("municipality", "0306")));
        }
        partner("0306").post("/referrals/" + mine.get(2) + "/accept").then().statusCode(200);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = partner("0306", "0320").queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/referrals");
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(seen).containsExactlyElementsOf(mine);
        partner("0306")
                .queryParam("status", "SENT")
                .get("/referrals")
                .then()
                .body("items.id", hasSize(4))
                .body("items.id", not(hasItem(mine.get(2))));
        partner("0306")
                .queryParam("direction", "INBOX")
                .get("/referrals")
                .then()
                .body("items", hasSize(5));
        partner("0306")
                .queryParam("direction", "OUTBOX")
                .get("/referrals")
                .then()
                .body("items", empty());
        partner("0306").queryParam("sender", "KFF").get("/referrals").then().body("items", empty());
        as("bif-guide")
                .queryParam("recipient", "0306")
                .get("/referrals")
                .then()
                .body("items.id", contains(mine.toArray()));
        as("bif-guide")
                .queryParam("recipient", "0306")
                .queryParam("direction", "INBOX")
                .get("/referrals")
                .then()
                .body("items", empty());
        as("kff-guide").queryParam("recipient", "0306").get("/referrals").then().body("items", empty());
        String offer = sent(TO_CLASSES);
        String other = sent(TO_KFF);
        as("bif-guide")
                .queryParam("recipient", "DANISH_CLASSES")
                .get("/referrals")
                .then()
                .body("items.id", hasItem(offer))
                .body("items.to.offer", everyItem(equalTo("DANISH_CLASSES")));
        as("kff-guide")
                .queryParams("recipient", "KFF", "sender", "BIF", "direction", "INBOX", "limit", 1)
                .get("/referrals")
                .then()
                .body("items.id", containsInAnyOrder(other));
        as("bif-guide")
                .queryParam("recipient", "' or 1=1")
                .get("/referrals")
                .then()
                .statusCode(400);
    }

    @Test
    void repeatsAnAnswerInsteadOfGivingItTwice() {
        String id = sent(TO_KFF);
        String key = UUID.randomUUID().toString();
        Response first = as("kff-guide").header("Idempotency-Key", key).post("/referrals/" + id + "/accept");
        Response again = as("kff-guide").header("Idempotency-Key", key).post("/referrals/" + id + "/accept");
        first.then().statusCode(200).body("status", equalTo("ACCEPTED")).header("Idempotency-Replayed", nullValue());
        again.then()
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("ETag", equalTo(first.header("ETag")));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private static void refused(String consultation, Map<String, Object> request, String pointer, String code) {
        String answer = send("bif-guide", consultation, request)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("010190", "0101901234");
    }

    private static Response verb(RequestSpecification caller, String id, String verb, Map<String, Object> body) {
        return caller.body(body).post("/referrals/" + id + "/" + verb);
    }

    private static LocalDate today() {
        return LocalDate.now(COPENHAGEN);
    }
}
