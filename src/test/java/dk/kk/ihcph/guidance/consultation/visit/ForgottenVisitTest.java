package dk.kk.ihcph.guidance.consultation.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgottenVisitTest implements ApiTest {
    private static final String ROLE = "kff-guide";

    @Inject
    VisitUpkeepService visits;

    @Inject
    AuditActor actor;

    @Test
    void closesWhatTheDayLeftOpenAndMarksIt() {
        String location = Desks.open();
        JsonPath begun = Desks.ticket(location);
        String guide = "guide-" + UUID.randomUUID();
        String inProgress = Desks.next(location, guide, ROLE).extract().path("id");
        Desks.step(inProgress, "start", guide, ROLE).statusCode(200);
        JsonPath called = Desks.ticket(location);
        String onlyCalled = Desks.next(location, "guide-" + UUID.randomUUID(), ROLE)
                .extract()
                .path("id");
        JsonPath waiting = Desks.ticket(location);
        TestDatabase.write("UPDATE ticket SET day = day - 1 WHERE location = '" + location + "'");
        JsonPath today = Desks.ticket(location);

        actor.runAs("test", () -> visits.close());

        Desks.follow(begun).body("status", equalTo("SERVED"));
        Desks.follow(called).body("status", equalTo("ABANDONED"));
        Desks.follow(waiting).body("status", equalTo("ABANDONED"));
        Desks.follow(today).body("status", equalTo("WAITING"));
        as(ROLE).get("/consultations/" + inProgress)
                .then()
                .body("status", equalTo("RECORDED"))
                .body("closedAutomatically", equalTo(true))
                .body("durationMinutes", nullValue());
        as(ROLE).get("/consultations/" + onlyCalled).then().body("status", equalTo("ABANDONED"));
        as(ROLE).get("/consultations/" + inProgress + "/visit")
                .then()
                .statusCode(200)
                .body("periods.closedAutomatically", equalTo(List.of(false, false, true)));
        assertThat(visits.close()).isZero();
        Desks.next(location, guide, ROLE).statusCode(201);
    }
}
