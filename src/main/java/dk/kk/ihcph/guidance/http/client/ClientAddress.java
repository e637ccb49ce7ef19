package dk.kk.ihcph.guidance.http.client;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the client's address. Each proxy appends the address that called it, so the header is read from its end: the
 * first address that is not a trusted proxy is the client. Earlier entries were written by the client and are
 * ignored.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String X_FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";
    /** Matches the client in a Forwarded header (RFC 7239): {@code for=192.0.2.7}, {@code For="[2001:db8::1]:4711"}. */
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)\"?");

    private static final IpAddress UNKNOWN = new IpAddress("00000000");

    private final List<IpRange> trusted;
    private final List<String> headers;

    ClientAddress(ProxiesConfig config) {
        this.trusted = config.trusted().orElse(List.of()).stream()
                .filter(range -> !range.isBlank())
                .map(IpRange::parse)
                .toList();
        this.headers = inOrder(config.header());
    }

    private static List<String> inOrder(String first) {
        if (!first.equalsIgnoreCase(X_FORWARDED_FOR) && !first.equalsIgnoreCase(FORWARDED)) {
            throw new IllegalStateException(
                    "Not started: guidance.proxies.header is X-Forwarded-For or Forwarded, not '" + first + "'.");
        }
        return first.equalsIgnoreCase(FORWARDED)
                ? List.of(FORWARDED, X_FORWARDED_FOR)
                : List.of(X_FORWARDED_FOR, FORWARDED);
    }

    /** Returns the nearest address that is not a trusted proxy. If all are trusted, returns the first of them. */
    public IpAddress of(HttpServerRequest request) {
        // The request's own remote address is not used: with proxy-address-forwarding it is the leftmost entry of the
        // header.
        IpAddress nearest = Optional.ofNullable(request.connection().remoteAddress())
                .map(SocketAddress::hostAddress)
                .flatMap(IpAddress::parse)
                .orElse(UNKNOWN);
        List<String> stated = stated(request);
        for (int i = stated.size() - 1; i >= 0 && isTrusted(nearest); i--) {
            Optional<IpAddress> before = IpAddress.parse(stated.get(i));
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before.get();
        }
        return nearest;
    }

    private boolean isTrusted(IpAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    /** Reads the proxies' header, ordered from the client to the nearest proxy. Several header lines form one list. */
    private List<String> stated(HttpServerRequest request) {
        for (String header : headers) {
            List<String> entries = request.headers().getAll(header).stream()
                    .flatMap(line -> Stream.of(line.split(",", -1)))
                    .toList();
            if (!entries.isEmpty()) {
                return header.equals(FORWARDED) ? fors(entries) : entries;
            }
        }
        return List.of();
    }

    private static List<String> fors(List<String> entries) {
        List<String> addresses = new ArrayList<>(entries.size());
        for (String entry : entries) {
            Matcher stated = FOR.matcher(entry);
            addresses.add(stated.find() ? stated.group(1) : "");
        }
        return addresses;
    }
}
