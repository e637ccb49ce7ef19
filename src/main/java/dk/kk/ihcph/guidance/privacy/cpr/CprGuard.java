package dk.kk.ihcph.guidance.privacy.cpr;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request with something shaped like a CPR number in any text, key or number. Every field is checked unless
 * {@link ForeignReference} exempts it. A field with {@link NoCpr} is checked later by its constraint, because the
 * operation masks it first.
 */
@Provider
public class CprGuard implements ReaderInterceptor {
    public static final String CODE = "NO_CPR";
    public static final Bilingual WORDS = new Bilingual(
            "må ikke indeholde noget, der ligner et CPR-nummer",
            "must not contain anything that looks like a CPR number");

    /** The checked parts of each type of request. */
    private static final ClassValue<List<CheckedComponent>> PARTS = new ClassValue<>() {
        @Override
        protected List<CheckedComponent> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(CheckedComponent::of)
                    .toList();
        }
    };

    /**
     * A component of a record.
     *
     * @param step its step of a JSON pointer; none for a record whose fields take its place
     * @param bounded whether the contract bounds the number, as it does for amounts
     */
    private record CheckedComponent(String step, Method accessor, boolean exempt, boolean bounded) {
        static CheckedComponent of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new CheckedComponent(
                    has(accessor, JsonUnwrapped.class) ? "" : "/" + component.getName(),
                    accessor,
                    has(accessor, ForeignReference.class) || has(accessor, NoCpr.class),
                    has(accessor, Digits.class) || has(accessor, Max.class) || has(accessor, DecimalMax.class));
        }

        private static boolean has(AnnotatedElement accessor, Class<? extends java.lang.annotation.Annotation> type) {
            return accessor.isAnnotationPresent(type);
        }

        @Nullable
        Object of(Object whole) {
            try {
                return accessor.invoke(whole);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("A component of a record cannot be read", impossible);
            }
        }
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        Object request = body.proceed();
        Refused.refuse(broken(request));
        return request;
    }

    /** Returns the places of a request that contain something shaped like a CPR number. */
    public static List<Violation> broken(@Nullable Object request) {
        List<Violation> broken = new ArrayList<>();
        check(request, "", false, broken);
        return broken;
    }

    private static void check(@Nullable Object value, String pointer, boolean bounded, List<Violation> broken) {
        if (value instanceof CharSequence text) {
            add(CprNumbers.in(text), pointer, broken);
        } else if (value instanceof Number number) {
            BigDecimal written = new BigDecimal(number.toString());
            add(bounded ? CprNumbers.inAmount(written) : CprNumbers.in(written), pointer, broken);
        } else if (value instanceof Record whole) {
            for (CheckedComponent part : PARTS.get(whole.getClass())) {
                if (!part.exempt()) {
                    check(part.of(whole), pointer + part.step(), part.bounded(), broken);
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                check(key, pointer, bounded, broken);
                check(each, pointer + "/" + key, bounded, broken);
            });
        } else if (value instanceof Iterable<?> items && !(value instanceof com.fasterxml.jackson.databind.JsonNode)) {
            int index = 0;
            for (Object item : items) {
                check(item, pointer + "/" + index, bounded, broken);
                index++;
            }
        }
        // The JSON of patches and batches is checked once it is read as a request.
    }

    private static void add(boolean refused, String pointer, List<Violation> broken) {
        if (refused) {
            broken.add(Violation.at(pointer, CODE, WORDS));
        }
    }
}
