package dk.kk.ihcph.guidance.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final List<String> PROXIES = List.of("10.0.0.0/8", "2001:db8:aaaa::/48");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // peer | X-Forwarded-For | the client
                "192.0.2.1 | 198.51.100.7 | 192.0.2.1",
                "10.1.2.3 | - | 10.1.2.3",
                "10.1.2.3 | 198.51.100.7 | 198.51.100.7",
                "10.1.2.3 | 203.0.113.9, 198.51.100.7 | 198.51.100.7",
                "10.1.2.3 | 203.0.113.9, 198.51.100.7, 10.9.9.9 | 198.51.100.7",
                "10.1.2.3 | 10.8.8.8, 10.9.9.9 | 10.8.8.8",
                "10.1.2.3 | 203.0.113.9, nonsense, 10.9.9.9 | 10.9.9.9",
                "10.1.2.3 | nonsense | 10.1.2.3",
                "10.1.2.3 | 203.0.113.9, 198.51.100.7:4711 | 198.51.100.7",
                "::ffff:10.1.2.3 | ::ffff:198.51.100.7 | 198.51.100.7",
                "2001:db8:aaaa::1 | [2001:db8::7]:443 | 2001:db8::7",
                "2001:db8:aaab::1 | 198.51.100.7 | 2001:db8:aaab::1"
            })
    void countsTheNearestAddressThatIsNoTrustedProxy(String peer, String forwarded, String client) {
        Map<String, List<String>> headers =
                forwarded == null ? Map.of() : Map.of("X-Forwarded-For", List.of(forwarded));
        assertThat(address(PROXIES, "X-Forwarded-For").of(request(peer, headers)))
                .isEqualTo(IpAddress.parse(client).orElseThrow());
    }

    @Test
    void readsSeveralLinesAsOneList() {
        var request = request("10.1.2.3", Map.of("X-Forwarded-For", List.of("203.0.113.9", "198.51.100.7, 10.9.9.9")));
        assertThat(address(PROXIES, "X-Forwarded-For").of(request).number()).isEqualTo("c6336407");
    }

    @Test
    void readsForwarded() {
        var request = request(
                "10.1.2.3",
                Map.of("Forwarded", List.of("for=203.0.113.9, proto=https;For=\"[2001:db8::7]:4711\";by=10.9.9.9")));
        assertThat(address(PROXIES, "Forwarded").of(request))
                .isEqualTo(IpAddress.parse("2001:db8::7").orElseThrow());
    }

    @Test
    void ignoresTheHeaderThatTheProxiesDoNotWrite() {
        Map<String, List<String>> both =
                Map.of("X-Forwarded-For", List.of("198.51.100.7"), "Forwarded", List.of("for=203.0.113.9"));
        assertThat(address(PROXIES, "X-Forwarded-For").of(request("10.1.2.3", both)))
                .isEqualTo(IpAddress.parse("198.51.100.7").orElseThrow());
        assertThat(address(PROXIES, "Forwarded").of(request("10.1.2.3", both)))
                .isEqualTo(IpAddress.parse("203.0.113.9").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/8/8", "2001:db8::/129", "*"})
    void doesNotStartWithAProxyThatIsNoAddress(String proxy) {
        assertThatThrownBy(() -> address(List.of(proxy), "X-Forwarded-For"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("guidance.proxies.trusted");
    }

    @Test
    void countsAnIpv6NetworkAsOneClient() {
        assertThat(network("2001:db8:1:2:3:4:5:6")).isEqualTo(network("2001:db8:1:2::9"));
        assertThat(network("2001:db8:1:2::1")).isNotEqualTo(network("2001:db8:1:3::1"));
        assertThat(network("::ffff:192.0.2.7")).isEqualTo(network("192.0.2.7"));
        assertThat(network("192.0.2.7")).isNotEqualTo(network("192.0.2.8"));
    }

    private static String network(String address) {
        return IpAddress.parse(address).orElseThrow().network();
    }

    private static ClientAddress address(List<String> trusted, String header) {
        return new ClientAddress(new ProxiesConfig() {
            @Override
            public Optional<List<String>> trusted() {
                return Optional.of(trusted);
            }

            @Override
            public String header() {
                return header;
            }
        });
    }

    private static HttpServerRequest request(String peer, Map<String, List<String>> headers) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        headers.forEach(all::add);
        HttpConnection connection =
                answering(HttpConnection.class, Map.of("remoteAddress", SocketAddress.inetSocketAddress(1234, peer)));
        return answering(HttpServerRequest.class, Map.of("connection", connection, "headers", all));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
