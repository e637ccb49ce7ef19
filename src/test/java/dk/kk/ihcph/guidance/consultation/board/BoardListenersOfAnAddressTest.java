package dk.kk.ihcph.guidance.consultation.board;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.http.limit.TightLimits;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TightLimits.class)
class BoardListenersOfAnAddressTest implements ApiTest {
    @TestHTTPResource("/api/v1/locations/IH/queue/stream")
    URI stream;

    private BoardWatcher watch(String address) throws IOException, InterruptedException {
        return BoardWatcher.of(stream, TightLimits.FORWARDED, address);
    }

    @Test
    void opensOnlySoManyStreamsForOneAddress() throws IOException, InterruptedException {
        List<BoardWatcher> watchers = new ArrayList<>();
        try {
            for (int i = 0; i < TightLimits.STREAMS; i++) {
                BoardWatcher watcher = watch("2001:db8:9:1::" + (i + 1));
                watchers.add(watcher);
                assertThat(watcher.answer().statusCode()).isEqualTo(200);
                watcher.next();
            }
            try (BoardWatcher refused = watch("2001:db8:9:1::99")) {
                assertThat(refused.answer().statusCode()).isEqualTo(429);
                assertThat(refused.answer().headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.answer().headers().firstValue("RateLimit-Policy"))
                        .hasValueSatisfying(policy -> assertThat(policy).startsWith("\"board-streams\";q=3"));
            }
            try (BoardWatcher other = watch("2001:db8:9:2::1")) {
                assertThat(other.answer().statusCode()).isEqualTo(200);
            }
            for (int i = 0; i < TightLimits.STREAMS; i++) {
                BoardWatcher kiosk = BoardWatcher.of(
                        stream,
                        TightLimits.FORWARDED,
                        "2001:db8:9:1::1",
                        "Authorization",
                        "Bearer " + TestIssuer.token("kiosk"));
                watchers.add(kiosk);
                assertThat(kiosk.answer().statusCode()).isEqualTo(200);
            }
        } finally {
            watchers.forEach(BoardWatcher::close);
        }
    }
}
