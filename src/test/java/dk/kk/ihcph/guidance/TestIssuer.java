package dk.kk.ihcph.guidance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider of the tests' own: real discovery, real keys and real signatures over HTTP, so that the
 * application checks tokens as in production and a test can forge, expire and rotate what it likes.
 */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {
    public static final String AUDIENCE = "guidance-api";
    /** Tokens by their roles: a caller keeps one for a while, and signing costs more than most requests. */
    private static final Map<List<String>, Issued> TOKENS = new ConcurrentHashMap<>();

    private record Issued(String token, Instant until) {
        boolean isFresh() {
            return Instant.now().isBefore(until);
        }
    }

    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();
    private static HttpServer server;

    @Override
    public synchronized Map<String, String> start() {
        if (server == null) {
            rotate("first");
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            server.createContext("/jwks", exchange -> answer(exchange, jwks()));
            server.start();
        }
        return Map.of("quarkus.oidc.auth-server-url", url(), "quarkus.oidc.token.audience", AUDIENCE);
    }

    @Override
    public void stop() {
        // Shared by all test profiles of one JVM; ends with it.
    }

    /** A valid token of a person who is named after the first of these roles; a partner is that of Frederiksberg. */
    public static String token(String... roles) {
        return TOKENS.compute(
                        List.of(roles), (asked, given) -> given != null && given.isFresh() ? given : issued(roles))
                .token();
    }

    private static Issued issued(String... roles) {
        JwtClaimsBuilder claims = claims(roles[0]).groups(Set.of(roles));
        String token =
                signed(Set.of(roles).contains("partner") ? claims.claim("municipality_code", "0147") : claims, "first");
        return new Issued(token, Instant.now().plus(Duration.ofMinutes(2)));
    }

    /** The claims of a valid token, to be bent. */
    public static JwtClaimsBuilder claims(String subject) {
        return Jwt.issuer(url())
                .audience(AUDIENCE)
                .subject(subject)
                .claim("preferred_username", subject)
                .expiresAt(Instant.now().plus(Duration.ofMinutes(5)));
    }

    public static String signed(JwtClaimsBuilder claims, String keyId) {
        return claims.jws().keyId(keyId).sign(KEYS.get(keyId).getPrivate());
    }

    /** Adds a signing key, as a provider does when it rotates. */
    public static void rotate(String keyId) {
        KEYS.put(keyId, newKey());
    }

    /** Anybody can read this key, also who would forge. */
    public static RSAPublicKey publicKey(String keyId) {
        return (RSAPublicKey) KEYS.get(keyId).getPublic();
    }

    /** A key that this issuer never published. */
    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static String discovery() {
        return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\",\"token_endpoint\":\"%1$s/token\",\"authorization_endpoint\":\"%1$s/auth\"}"
                .formatted(url());
    }

    private static String jwks() {
        return KEYS.entrySet().stream()
                .map(entry -> {
                    RSAPublicKey key = (RSAPublicKey) entry.getValue().getPublic();
                    return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                            .formatted(entry.getKey(), base64(key.getModulus()), base64(key.getPublicExponent()));
                })
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
