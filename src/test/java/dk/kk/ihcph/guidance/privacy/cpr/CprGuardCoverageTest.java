package dk.kk.ihcph.guidance.privacy.cpr;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Puts a CPR number into every place of every request that the API reads, and expects the guard to find it. */
class CprGuardCoverageTest {
    private static final String TEXT = "010190-1234";

    /** Their values are checked only once the operation has masked them. */
    private static final Set<String> CHECKED_AFTER_MASKING = Set.of("Expense.description", "Expense.supplier");

    @Test
    void guardsEveryTextAndNumberOfEveryRequest() throws ReflectiveOperationException {
        Set<String> passed = new TreeSet<>();
        int guarded = 0;
        for (Class<?> request : requests()) {
            RecordComponent[] parts = request.getRecordComponents();
            for (int at = 0; at < parts.length; at++) {
                Object value = shaped(parts[at].getGenericType());
                if (value == null || isExempt(parts[at])) {
                    continue;
                }
                guarded++;
                if (CprGuard.broken(holding(request, at, value)).isEmpty()) {
                    passed.add(request.getSimpleName() + "." + parts[at].getName());
                }
            }
        }
        assertThat(passed).isEmpty();
        assertThat(guarded).isGreaterThan(150);
    }

    @Test
    void exemptsOnlyReferencesAndSaysWhy() {
        Set<String> afterMasking = new TreeSet<>();
        Set<String> unexplained = new TreeSet<>();
        for (Class<?> request : requests()) {
            for (RecordComponent part : request.getRecordComponents()) {
                String name = request.getSimpleName() + "." + part.getName();
                if (part.getAccessor().isAnnotationPresent(NoCpr.class)) {
                    afterMasking.add(name);
                }
                ForeignReference exempt = part.getAccessor().getAnnotation(ForeignReference.class);
                if (exempt != null && exempt.reason().split(" ").length < 4) {
                    unexplained.add(name);
                }
            }
        }
        assertThat(afterMasking).containsAll(CHECKED_AFTER_MASKING);
        assertThat(afterMasking)
                .isSubsetOf(Stream.concat(CHECKED_AFTER_MASKING.stream(), Stream.of("Voucher.reference"))
                        .toList());
        assertThat(unexplained).isEmpty();
    }

    private static boolean isExempt(RecordComponent part) {
        Method accessor = part.getAccessor();
        return accessor.isAnnotationPresent(ForeignReference.class) || accessor.isAnnotationPresent(NoCpr.class);
    }

    /** A value of the type that looks like a CPR number; null where the type cannot hold one. */
    private static @Nullable Object shaped(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            Object value = shaped(of[of.length - 1]);
            if (value == null) {
                return null;
            }
            return generic.getRawType() == Map.class
                    ? Map.of("key", value)
                    : generic.getRawType() == Set.class ? Set.of(value) : List.of(value);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("3112901234");
        }
        if (type == Integer.class || type == int.class) {
            return 2112901234;
        }
        return type == String.class || type == Object.class ? TEXT : null;
    }

    private static Object holding(Class<?> request, int at, Object value) throws ReflectiveOperationException {
        RecordComponent[] parts = request.getRecordComponents();
        Object[] values = new Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = Array.get(Array.newInstance(types[i], 1), 0); // null, or zero or false of a primitive type
        }
        values[at] = value;
        Constructor<?> constructor = request.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    /** The records that operations read from bodies, and the records in them. */
    private static Set<Class<?>> requests() {
        Set<Class<?>> requests = new LinkedHashSet<>();
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dk.kk.ihcph.guidance")) {
            if (resource.isAnnotatedWith(Path.class)) {
                for (Method operation : resource.reflect().getDeclaredMethods()) {
                    for (Parameter parameter : operation.getParameters()) {
                        if (isBody(parameter)) {
                            add(parameter.getParameterizedType(), requests);
                        }
                    }
                }
            }
        }
        return requests;
    }

    private static boolean isBody(Parameter parameter) {
        return Stream.of(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getName().startsWith("jakarta.ws.rs."));
    }

    private static void add(Type type, Set<Class<?>> requests) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                add(argument, requests);
            }
        } else if (type instanceof Class<?> one && one.isRecord() && requests.add(one)) {
            List<RecordComponent> parts = new ArrayList<>(List.of(one.getRecordComponents()));
            parts.forEach(part -> add(part.getGenericType(), requests));
        }
    }
}
