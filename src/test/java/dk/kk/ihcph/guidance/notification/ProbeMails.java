package dk.kk.ihcph.guidance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of mail for the tests of sending: to an address of its own record. */
@ApplicationScoped
class ProbeMails implements MailComposer {
    static final String KIND = "PROBE";
    static final String UNWANTED = "PROBE_UNWANTED";
    static final String BROKEN = "PROBE_BROKEN";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND, UNWANTED, BROKEN);
    }

    static String address(UUID about) {
        return about + "@example.org";
    }

    @Override
    public Optional<ComposedMail> compose(String kind, UUID about, @Nullable String detail) {
        if (kind.equals(BROKEN)) {
            throw new IllegalStateException("No words for " + address(about));
        }
        return kind.equals(UNWANTED)
                ? Optional.empty()
                : Optional.of(new Letter(
                                Locale.ENGLISH,
                                "A probe\nof æøå <b>\n\nFirst paragraph.\n\nSecond & last.",
                                List.of(),
                                List.of(),
                                null)
                        .to(address(about), List.of()));
    }
}
