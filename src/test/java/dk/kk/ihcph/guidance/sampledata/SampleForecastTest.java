package dk.kk.ihcph.guidance.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the forecast says of the sample data's next welcome event. */
@QuarkusTest
@TestProfile(WithSampleData.class)
class SampleForecastTest implements ApiTest {
    private static final Logger LOG = Logger.getLogger(SampleForecastTest.class);

    @Inject
    Clock clock;

    @Test
    void restsOnThePilotAndOnWhatWasHeldSince() {
        List<String> next = as("bif-guide")
                .queryParam("type", "WELCOME")
                .queryParam("status", "PUBLISHED")
                .queryParam("from", clock.instant().toString())
                .get("/events")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        Response answer = as("bif-guide").get("/events/" + next.get(0) + "/no-show-forecast");
        LOG.info(answer.asString());
        JsonPath forecast = answer.jsonPath();
        assertThat(forecast.getInt("evidence.events")).isGreaterThanOrEqualTo(4);
        double rate = forecast.getDouble("evidence.attended") / forecast.getInt("evidence.registered");
        assertThat(rate).isBetween(0.3, 0.45);
        assertThat(forecast.getDouble("evidence.rate")).isBetween(rate - 0.05, rate + 0.05);
        assertThat(forecast.getDouble("expected"))
                .isBetween(forecast.getDouble("interval.low"), forecast.getDouble("interval.high"));
        assertThat(forecast.getDouble("overbooking.fraction")).isGreaterThan(0.3);
    }
}
