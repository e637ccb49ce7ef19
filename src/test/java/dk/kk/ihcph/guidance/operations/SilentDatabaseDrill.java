package dk.kk.ihcph.guidance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * A database, and then an identity provider, that stop answering without closing a connection: a network that is cut, a host
 * that is frozen, a failover. Callers get 503 in time, and the application comes back by itself.
 */
class SilentDatabaseDrill {
    private static final Logger LOG = Logger.getLogger(SilentDatabaseDrill.class);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(40);
    private static final int CALLERS = 16; // two for each connection of the pool
    private static final Load.Request CONSULTATION = new Load.Request(
            "/consultations", "bif-guide", "127.0.0.1", "{\"topics\":[\"MITID\"],\"location\":\"IH\"}");

    private final PackagedApplication application = new PackagedApplication("silent-database-drill");

    @Test
    void comesBackFromADatabaseThatFellSilentAndLosesNothing() throws Exception {
        Map<String, String> issuer = new TestIssuer().start();
        try (ProductionDatabase database = new ProductionDatabase();
                TcpProxy network = new TcpProxy(database.port());
                TcpProxy provider = new TcpProxy(port(issuer.get("quarkus.oidc.auth-server-url")));
                PackagedApplication started = application;
                Load load = new Load(List.of(started.port()))) {
            started.start(environment(database, network, provider, issuer));
            load.begin("consultation", CALLERS, () -> CONSULTATION);
            Eventually.holds(
                    "writes are acknowledged",
                    () -> load.acknowledged("consultation").size() > 50);

            // A failover: what was connected stays silent for good, and the outage is shorter than the pool's patience.
            Instant cut = Instant.now();
            network.silence();
            Duration unready = Eventually.holds("readiness is DOWN", () -> readiness() == 503);
            Eventually.holds("12 s have passed", () -> since(cut).compareTo(Duration.ofSeconds(12)) > 0);
            refusesAtOnce();
            network.resume();
            Instant resumed = Instant.now();
            Eventually.holds(
                    "writes are acknowledged again", () -> load.acknowledgedSince("consultation", resumed) > 50);
            Eventually.holds("readiness is UP", () -> readiness() == 200);
            Duration failover = since(cut);

            // A host that freezes, and then goes on where it was.
            Instant frozen = Instant.now();
            network.freeze();
            Eventually.holds("readiness is DOWN", () -> readiness() == 503);
            Eventually.holds("12 s have passed", () -> since(frozen).compareTo(Duration.ofSeconds(12)) > 0);
            network.resume();
            Instant thawed = Instant.now();
            Eventually.holds(
                    "writes are acknowledged again", () -> load.acknowledgedSince("consultation", thawed) > 50);
            Eventually.holds("readiness is UP", () -> readiness() == 200);
            Duration thaw = since(thawed);

            Duration standby = missAStandby(database);

            load.stop();
            Duration longest = load.attempts().stream()
                    .map(Load.Attempt::took)
                    .max(Duration::compareTo)
                    .orElseThrow();
            Map<Integer, Long> statuses = load.attempts().stream()
                    .collect(Collectors.groupingBy(Load.Attempt::status, Collectors.counting()));
            LOG.infof(
                    "Silent database: readiness DOWN after %s, back %s after a failover that took 12 s, %s after a thaw;"
                            + " readiness DOWN %s after a standby was missed; longest answer %s, answers %s, acknowledged %d",
                    unready,
                    failover,
                    thaw,
                    standby,
                    longest,
                    statuses,
                    load.acknowledged("consultation").size());
            assertThat(failover).isLessThan(LONGEST_OUTAGE);
            assertThat(thaw).isLessThan(LONGEST_OUTAGE);
            assertThat(longest).isLessThan(LONGEST_ANSWER);
            // 409: the first try of the same Idempotency-Key, on a connection that is cut, has not ended yet.
            assertThat(statuses.keySet()).contains(201, 503).isSubsetOf(201, 503, 409);
            assertThat(load.attempts())
                    .filteredOn(attempt -> attempt.status() != 201)
                    .allMatch(Load.Attempt::told);
            assertThat(stored(database)).isEqualTo(new TreeSet<>(load.acknowledged("consultation")));

            answersInTimeWhenTheProviderFallsSilent(provider);
        }
    }

    /** Every commit waits for a standby that is not there, as after its host died. Returns when readiness was DOWN. */
    private Duration missAStandby(ProductionDatabase database) throws Exception {
        try (Connection administrator = database.asAdministrator();
                Statement sql = administrator.createStatement()) {
            sql.execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
            sql.execute("SELECT pg_reload_conf()");
            Duration took = Eventually.holds("readiness is DOWN", () -> readiness() == 503);
            sql.execute("ALTER SYSTEM RESET synchronous_standby_names");
            sql.execute("SELECT pg_reload_conf()");
            Eventually.holds("readiness is UP", () -> readiness() == 200);
            return took;
        }
    }

    /** Nobody finds out anew by waiting; what needs no database is served. */
    private void refusesAtOnce() {
        Instant asked = Instant.now();
        assertThat(get("/api/v1/opening-hours?location=IH")).isEqualTo(503);
        assertThat(get("/api/v1/")).isEqualTo(200);
        assertThat(get("/api/v1/problems/unavailable")).isEqualTo(200);
        assertThat(get("/q/health/live")).isEqualTo(200);
        assertThat(since(asked)).isLessThan(Duration.ofSeconds(5)); // the wait for a connection alone would be as long
    }

    private int get(String path) {
        return RestAssured.given().port(application.port()).get(path).statusCode();
    }

    /** A token of a key that is not known yet makes the application ask for keys. */
    private void answersInTimeWhenTheProviderFallsSilent(TcpProxy provider) {
        assertThat(me(TestIssuer.token("bif-guide"))).isEqualTo(200);
        TestIssuer.rotate("second");
        provider.freeze();
        Instant asked = Instant.now();
        int unknown = me(TestIssuer.signed(TestIssuer.claims("somebody").groups(Set.of("bif-guide")), "second"));
        Duration took = since(asked);
        LOG.infof("Silent provider: %d after %s", unknown, took);
        assertThat(took).isLessThan(LONGEST_ANSWER);
        assertThat(unknown).isIn(401, 503);
        assertThat(me(TestIssuer.token("bif-guide"))).as("known keys serve on").isEqualTo(200);
        provider.resume();
    }

    private int me(String token) {
        return RestAssured.given()
                .config(within(Duration.ofSeconds(60)))
                .port(application.port())
                .auth()
                .oauth2(token)
                .get("/api/v1/me")
                .statusCode();
    }

    /** It answers within a second, whatever the database does; the rest is for a busy machine. */
    private int readiness() {
        return RestAssured.given()
                .config(within(Duration.ofSeconds(5)))
                .port(application.port())
                .get("/q/health/ready")
                .statusCode();
    }

    private static RestAssuredConfig within(Duration limit) {
        return RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.socket.timeout", (int) limit.toMillis())
                        .setParam("http.connection.timeout", (int) limit.toMillis()));
    }

    private static Set<String> stored(ProductionDatabase database) throws SQLException {
        Set<String> ids = new TreeSet<>();
        try (Connection owner = database.asOwner();
                PreparedStatement query = owner.prepareStatement("SELECT id FROM consultation");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static Duration since(Instant then) {
        return Duration.between(then, Instant.now());
    }

    private static int port(String url) {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    private static Map<String, String> environment(
            ProductionDatabase database, TcpProxy network, TcpProxy provider, Map<String, String> issuer) {
        Map<String, String> environment = database.environment(issuer);
        environment.put("GUIDANCE_DATABASE_URL", "jdbc:postgresql://localhost:" + network.port() + "/guidance");
        environment.put("QUARKUS_OIDC_DISCOVERY_ENABLED", "false");
        environment.put("QUARKUS_OIDC_JWKS_PATH", "http://localhost:" + provider.port() + "/jwks");
        environment.put("GUIDANCE_LIMITS_REQUESTS_PER_LOGIN_PER_MINUTE", "1000000");
        return environment;
    }
}
