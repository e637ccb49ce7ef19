package dk.kk.ihcph.guidance.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tries out a change: it is carried out, checked (by the database too), answered and rolled back. */
public final class DryRun {
    private DryRun() {}

    /** Returns the result that the work would have, or throws its refusal. */
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
        throw new IllegalStateException("A dry run must end with a rollback");
    }

    @SuppressWarnings("serial") // never serialized
    private static final class Undone extends RuntimeException {
        Undone() {
            super("a dry run", null, false, false);
        }
    }
}
