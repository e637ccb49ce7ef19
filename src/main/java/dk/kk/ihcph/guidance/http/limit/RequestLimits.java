package dk.kk.ihcph.guidance.http.limit;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Role;
import dk.kk.ihcph.guidance.http.client.ClientAddress;
import dk.kk.ihcph.guidance.http.client.IpAddress;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts every request before it is served: by login, or by address if there is none. */
@ApplicationScoped
class RequestLimits {
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int CUSTOMERS_OF_A_SITE = 10;
    private static final String TALLY = RequestLimits.class.getName();

    private final Limit reads;
    private final Limit writes;
    private final Limit writesOfASite;
    private final Limit logins;
    private final Limit kiosks;
    private final Map<Scarce, Limit> scarce;
    private final LocalLimits local;
    private final SharedLimits shared;
    private final ClientAddress addresses;
    private final Caller caller;
    private final CurrentVertxRequest current;

    RequestLimits(
            LimitsConfig config,
            LocalLimits local,
            SharedLimits shared,
            ClientAddress addresses,
            Caller caller,
            CurrentVertxRequest current) {
        this.reads = Limit.perMinute("anonymous-reads", config.anonymousReadsPerMinute());
        this.writes = Limit.perMinute("anonymous-writes", config.anonymousWritesPerMinute());
        this.writesOfASite = Limit.perMinute(
                "anonymous-writes-of-a-site", (long) CUSTOMERS_OF_A_SITE * config.anonymousWritesPerMinute());
        this.logins = Limit.perMinute("login", config.requestsPerLoginPerMinute());
        this.kiosks = Limit.perMinute("kiosk-login", config.requestsPerKioskLoginPerMinute());
        this.scarce = Map.of(
                Scarce.REGISTRATION, Limit.perHour("registrations", config.registrationsPerAddressPerHour()),
                Scarce.APPOINTMENT, Limit.perHour("appointments", config.appointmentsPerAddressPerHour()));
        this.local = local;
        this.shared = shared;
        this.addresses = addresses;
        this.caller = caller;
        this.current = current;
    }

    @ServerRequestFilter
    void count(ContainerRequestContext request, ResourceInfo operation) {
        // Resolving the identity checks the token. Otherwise an Authorization header with any content would avoid the
        // limit.
        if (!caller.isAnonymous()) {
            Limit limit = caller.roles().contains(Role.KIOSK) ? kiosks : logins;
            local.take(limit, caller.subject()).require();
        } else if (READS.contains(request.getMethod())) {
            local.take(reads, address().network()).require();
        } else {
            countWrite(request, operation);
        }
    }

    private void countWrite(ContainerRequestContext request, ResourceInfo operation) {
        IpAddress address = address();
        Tally tally = shared.take(writes, address.network());
        request.setProperty(TALLY, tally);
        tally.require();
        address.site().ifPresent(site -> shared.take(writesOfASite, site).require());
        LimitedPerAddress limited = operation.getResourceMethod().getAnnotation(LimitedPerAddress.class);
        if (limited != null) {
            shared.take(Objects.requireNonNull(scarce.get(limited.value())), address.network())
                    .require();
        }
    }

    private IpAddress address() {
        return addresses.of(current.getCurrent().request());
    }

    /** Adds the number of writes left to every answer, not only to refusals. */
    @ServerResponseFilter
    void addHeaders(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(TALLY) instanceof Tally tally) {
            tally.headers().forEach((name, value) -> {
                if (!answer.getHeaders().containsKey(name)) {
                    answer.getHeaders().putSingle(name, value);
                }
            });
        }
    }
}
