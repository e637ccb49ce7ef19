package dk.kk.ihcph.guidance.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tries a change out: everything is done and checked, by the database too, answered, and undone. */
public final class DryRun {
    private DryRun() {}

    /** What the work would have answered; where it refuses, its problem. */
    public static <T> T of(Supplier<T> work) {
        List<T> answer = new ArrayList<>(1);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                answer.add(work.get());
                throw new Undone();
            });
        } catch (Undone undone) {
            return answer.get(0);
        }
        throw new IllegalStateException("a dry run is always undone");
    }

    @SuppressWarnings("serial") // never serialized
    private static final class Undone extends RuntimeException {
        Undone() {
            super("a dry run", null, false, false);
        }
    }
}
