package dk.kk.ihcph.guidance.http.problem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an unwrapped record out of the path of a violation, because the body has its fields in its place. The standard
 * resolver would ask Hibernate whether the field of this name is loaded; requests are plain records, of which everything is.
 */
@ApplicationScoped
class UnwrappedNames implements PropertyNodeNameProvider, TraversableResolver {
    @Override
    public String getName(Property property) {
        return property instanceof JavaBeanProperty field && isUnwrapped(field) ? "" : property.getName();
    }

    private static boolean isUnwrapped(JavaBeanProperty property) {
        try {
            return property.getDeclaringClass()
                    .getDeclaredField(property.getName())
                    .isAnnotationPresent(JsonUnwrapped.class);
        } catch (NoSuchFieldException getterWithoutField) {
            return false;
        }
    }

    @Override
    public boolean isReachable(@Nullable Object owner, Path.Node property, Class<?> root, Path path, ElementType kind) {
        return true;
    }

    @Override
    public boolean isCascadable(
            @Nullable Object owner, Path.Node property, Class<?> root, Path path, ElementType kind) {
        return true;
    }
}
