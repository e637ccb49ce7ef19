package dk.kk.ihcph.guidance.http.limit;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Role;
import dk.kk.ihcph.guidance.http.client.ClientAddress;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The address under which a caller's open holds and appointments are counted. */
@ApplicationScoped
public class CountedAddress {
    private final Caller caller;
    private final ClientAddress addresses;
    private final CurrentVertxRequest current;

    CountedAddress(Caller caller, ClientAddress addresses, CurrentVertxRequest current) {
        this.caller = caller;
        this.addresses = addresses;
        this.current = current;
    }

    /** Returns the caller's network; empty for kiosks. */
    public Optional<String> counted() {
        return caller.roles().contains(Role.KIOSK)
                ? Optional.empty()
                : Optional.of(addresses.of(current.getCurrent().request()).network());
    }
}
