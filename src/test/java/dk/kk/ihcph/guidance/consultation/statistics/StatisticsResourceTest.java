package dk.kk.ihcph.guidance.consultation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.consultation.statistics.DeskDay.Ticket;
import dk.kk.ihcph.guidance.consultation.statistics.DeskDay.Visit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of days small enough to count on one's fingers, each in a year that no other test uses. */
@QuarkusTest
class StatisticsResourceTest implements ApiTest {

    @Test
    void countsADayAtTheDesk() {
        DeskDay desk = new DeskDay();
        Visit first = served(desk, "2071-03-02T08:00:00Z", 4, 6);
        first.score = 5;
        first.persons = 2;
        first.topics = List.of("MITID", "HOUSING");
        first.referrals.add("SENT");
        Visit second = served(desk, "2071-03-02T09:00:00Z", 10, 8);
        second.score = 4;
        second.referrals.add("WITHDRAWN");
        Visit third = served(desk, "2071-03-02T10:00:00Z", 7, 13);
        third.language = null;
        Ticket missed = line(desk, "2071-03-02T11:00:00Z", 30);
        called(desk, missed, "NO_SHOW");
        desk.store();
        day("2071-03-02", "")
                .body("items.size()", equalTo(1))
                .body("items[0].count", equalTo(3))
                .body("items[0].persons", equalTo(4))
                .body("items[0].waiting.medianMinutes", equalTo(7.0f))
                .body("items[0].waiting.p90Minutes", equalTo(9.4f))
                .body("items[0].waiting.count", equalTo(3))
                .body("items[0].service.medianMinutes", equalTo(8.0f))
                .body("items[0].service.measured", equalTo(3))
                .body("items[0].service.noted", equalTo(0))
                .body("items[0].noShow.share", equalTo(0.25f))
                .body("items[0].noShow.called", equalTo(4))
                .body("items[0].referralShare", equalTo(0.3333f))
                .body("items[0].rating.average", equalTo(4.5f))
                .body("items[0].rating.count", equalTo(2));
        day("2071-03-02", "topic")
                .body("items.topic", contains("HOUSING", "MITID"))
                .body("items.count", contains(1, 3));
        day("2071-03-02", "language")
                .body("items.count", contains(2, 1))
                .body("items[1]", not(hasKey("language")))
                .body("items[1]", not(hasKey("rating")));
        day("2071-03-02", "hour").body("items.hour", contains(9, 10, 11, 12)).body("items.count", contains(1, 1, 1, 0));
    }

    @Test
    void tellsMeasuredTimesFromNotedOnesAndLeavesOutWhatTheNightClosed() {
        DeskDay desk = new DeskDay();
        served(desk, "2072-03-02T08:00:00Z", 2, 10);
        Visit logged = new Visit(Instant.parse("2072-03-02T09:00:00Z"));
        logged.noted = 20;
        desk.visits.add(logged);
        desk.visits.add(new Visit(Instant.parse("2072-03-02T09:30:00Z")));
        Visit forgotten = served(desk, "2072-03-02T10:00:00Z", 4, 900);
        forgotten.forgotten = true;
        desk.store();
        day("2072-03-02", "")
                .body("items[0].count", equalTo(4))
                .body("items[0].service.medianMinutes", equalTo(15.0f))
                .body("items[0].service.measured", equalTo(1))
                .body("items[0].service.noted", equalTo(1))
                .body("items[0].waiting.medianMinutes", equalTo(3.0f))
                .body("items[0].noShow.share", equalTo(0.0f))
                .body("items[0].rating", nullValue());
    }

    /** Sent on within the house: the second wait is of the second consultation. */
    @Test
    void givesEachConsultationOfATicketItsOwnWait() {
        DeskDay desk = new DeskDay();
        Ticket ticket = line(desk, "2073-03-02T08:00:00Z", 10);
        Visit first = called(desk, ticket, "RECORDED");
        ticket.step("SERVICE", Duration.ofMinutes(5), false, first);
        ticket.waits(Duration.ofMinutes(3), false);
        Visit second = called(desk, ticket, "TRANSFERRED");
        second.administration = "KFF";
        ticket.waits(Duration.ofMinutes(4), false);
        Visit third = called(desk, ticket, "RECORDED");
        third.administration = "KFF";
        ticket.step("SERVICE", Duration.ofMinutes(5), false, third);
        desk.store();
        day("2073-03-02", "administration")
                .body("items.administration", contains("BIF", "KFF"))
                .body("items.waiting.medianMinutes", contains(10.0f, 7.0f))
                .body("items.count", contains(1, 1));
    }

    @Test
    void hasNoCellWhereNobodyWas() {
        for (String by : List.of("", "hour", "day,location")) {
            day("2074-03-02", by).body("items", empty());
        }
    }

    /** Three of sixteen are from Frederiksberg. Copenhagen's six are hidden with them: the whole less the others would tell. */
    @Test
    void hidesWhatRestsOnFewerThanFivePersonsFromWhoMayNotReadConsultations() {
        DeskDay desk = new DeskDay();
        for (int i = 0; i < 16; i++) {
            Visit visit = served(desk, "2076-03-02T%02d:00:00Z".formatted(7 + i % 9), 4, 6);
            visit.municipality = i < 3 ? "0147" : i < 10 ? "0157" : "0101";
            visit.score = i > 13 ? 5 : null;
        }
        desk.store();
        Map<String, String> asked = Map.of("from", "2076-01-01", "to", "2077-01-01", "by", "municipality");
        as("evaluator")
                .queryParams(asked)
                .get("/consultations/statistics")
                .then()
                .statusCode(200)
                .body("items.municipality", contains("0157"))
                .body("hidden", equalTo(2));
        as("evaluator")
                .queryParams(Map.of("from", "2076-01-01", "to", "2077-01-01", "by", "year"))
                .get("/consultations/statistics")
                .then()
                .body("items.year", contains(2076))
                .body("items[0].count", equalTo(16))
                .body("items[0]", not(hasKey("rating")))
                .body("hidden", equalTo(0));
        as("auditor")
                .queryParams(asked)
                .get("/consultations/statistics")
                .then()
                .body("items.municipality", contains("0101", "0147", "0157"))
                .body("items.count", contains(6, 3, 7))
                .body("items[0].rating.count", equalTo(2))
                .body("hidden", equalTo(0));
    }

    /** The log is open to the guides of both administrations, and so are small cells. */
    @Test
    void showsSmallCellsToWhoMayReadConsultations() {
        DeskDay desk = new DeskDay();
        served(desk, "2077-03-02T08:00:00Z", 4, 6);
        desk.store();
        for (String role : List.of("bif-guide", "kff-guide")) {
            as(role).queryParams(Map.of("from", "2077-01-01", "to", "2078-01-01"))
                    .get("/consultations/statistics")
                    .then()
                    .body("items.count", contains(1))
                    .body("hidden", equalTo(0));
        }
    }

    @Test
    void takesTheLastThirtyDaysWhenNotAskedForOthers() {
        LocalDate today = LocalDate.now(DeskDay.ZONE);
        as("auditor")
                .get("/consultations/statistics")
                .then()
                .statusCode(200)
                .body("from", equalTo(today.minusDays(29).toString()))
                .body("to", equalTo(today.plusDays(1).toString()))
                .body("by", empty());
        as("auditor")
                .queryParam("to", "2071-02-01")
                .get("/consultations/statistics")
                .then()
                .body("from", equalTo("2071-01-02"));
    }

    @ParameterizedTest
    @CsvSource({
        "by,weekday,UNKNOWN_DIMENSION,by",
        "by,'day,',UNKNOWN_DIMENSION,by",
        "by,'day,day',REPEATED_DIMENSION,by",
        "to,2071-01-01,ENDS_BEFORE_IT_STARTS,to",
        "to,2082-01-01,TOO_LONG,to",
        "to,+999999999-12-31,OUT_OF_RANGE,to",
        "location,NOWHERE,UNKNOWN_CODE,location"
    })
    void refusesWhatCannotBeCounted(String parameter, String value, String code, String place) {
        as("kff-controller")
                .queryParam("from", "2071-01-01")
                .queryParam(parameter, value)
                .get("/consultations/statistics")
                .then()
                .statusCode(400)
                .body("errors.code", contains(code))
                .body("errors.parameter", contains(place));
    }

    private ValidatableResponse day(String day, String by) {
        var request = as("auditor")
                .queryParams(Map.of(
                        "from", day, "to", LocalDate.parse(day).plusDays(1).toString()));
        ValidatableResponse answer = (by.isEmpty() ? request : request.queryParam("by", by))
                .get("/consultations/statistics")
                .then()
                .statusCode(200);
        assertThat(answer.extract().<String>path("from")).isEqualTo(day);
        return answer;
    }

    private static Visit served(DeskDay desk, String taken, int waited, int served) {
        Ticket ticket = line(desk, taken, waited);
        Visit visit = called(desk, ticket, "RECORDED");
        ticket.step("SERVICE", Duration.ofMinutes(served), false, visit);
        return visit;
    }

    private static Ticket line(DeskDay desk, String taken, int waited) {
        Ticket ticket = new Ticket("IH", Instant.parse(taken));
        desk.tickets.add(ticket);
        return ticket.waits(Duration.ofMinutes(waited), false);
    }

    private static Visit called(DeskDay desk, Ticket ticket, String status) {
        Visit visit = new Visit(ticket.now());
        visit.ticket = ticket;
        visit.status = status;
        desk.visits.add(visit);
        ticket.step("CALLED", Duration.ofMinutes(1), false, visit);
        return visit;
    }
}
