package dk.kk.ihcph.guidance.http.limit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A deployment behind a proxy on this machine, with little of everything: each test states an address of its own. */
public class TightLimits implements QuarkusTestProfile {
    public static final String FORWARDED = "X-Forwarded-For";
    public static final int WRITES = 10;
    public static final int READS = 100;
    public static final int LOGIN = 150;
    public static final int REGISTRATIONS = 6;
    public static final int HOLDS = 3;
    public static final int APPOINTMENTS_OF_ADDRESS = 4;
    public static final int APPOINTMENTS_OF_MAILBOX = 2;
    public static final int MAILS = 3;
    public static final int STREAMS = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("guidance.proxies.trusted", "127.0.0.0/8,::1"),
                limit("anonymous-writes-per-minute", WRITES),
                limit("anonymous-reads-per-minute", READS),
                limit("requests-per-login-per-minute", LOGIN),
                limit("registrations-per-address-per-hour", REGISTRATIONS),
                limit("open-holds-per-address", HOLDS),
                limit("open-appointments-per-address", APPOINTMENTS_OF_ADDRESS),
                limit("open-appointments-per-mailbox", APPOINTMENTS_OF_MAILBOX),
                limit("mails-per-mailbox-per-hour", MAILS),
                Map.entry("guidance.board.most-listeners-per-address", String.valueOf(STREAMS)));
    }

    private static Map.Entry<String, String> limit(String name, int most) {
        return Map.entry("guidance.limits." + name, String.valueOf(most));
    }
}
