package dk.kk.ihcph.guidance.kernel;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of problem that one feature defines. The service loader finds every catalogue (META-INF/services), so that
 * the documentation of problems lists them all while no lower layer names a feature.
 */
public abstract class ProblemCatalogue {
    private static final List<ProblemCatalogue> ALL =
            ServiceLoader.load(ProblemCatalogue.class, ProblemCatalogue.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private final @Nullable String conflictResponse;
    private final List<ProblemKind> kinds;

    /** Lists kinds that any operation can answer with. */
    protected ProblemCatalogue(ProblemKind... kinds) {
        this(null, kinds);
    }

    /**
     * Lists kinds of problem. Only operations in the package of the catalogue and below can answer with its conflicts.
     *
     * @param conflictResponse the name of the contract's response that shows these conflicts
     */
    protected ProblemCatalogue(@Nullable String conflictResponse, ProblemKind... kinds) {
        this.conflictResponse = conflictResponse;
        this.kinds = List.of(kinds);
    }

    public static List<ProblemCatalogue> all() {
        return ALL;
    }

    public static Stream<ProblemKind> allKinds() {
        return ALL.stream().flatMap(catalogue -> catalogue.kinds().stream());
    }

    /** Finds the kind with this code, such as {@code VALIDATION_FAILED}. */
    public static ProblemKind kind(String code) {
        return allKinds()
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of problem has the code " + code));
    }

    /** Returns whether operations of this class can answer with the conflicts of this catalogue. */
    public boolean concerns(String className) {
        return conflictResponse == null || className.startsWith(getClass().getPackageName() + ".");
    }

    public @Nullable String conflictResponse() {
        return conflictResponse;
    }

    public List<ProblemKind> kinds() {
        return kinds;
    }
}
