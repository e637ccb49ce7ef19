package dk.kk.ihcph.guidance.http.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.CreatorProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import com.fasterxml.jackson.databind.deser.std.StdValueInstantiator;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an unwrapped record as fields of the record around it. Jackson's own way would ignore unknown fields
 * and lose the place of a text within a merge patch.
 */
final class UnwrappedRecords extends BeanDeserializerModifier implements ValueInstantiators {
    @Override
    public List<BeanPropertyDefinition> updateProperties(
            DeserializationConfig config, BeanDescription record, List<BeanPropertyDefinition> fields) {
        return fields.stream().anyMatch(field -> isUnwrapped(config, field))
                ? new Flat(config, record.getType()).fields
                : fields;
    }

    @Override
    public ValueInstantiator findValueInstantiator(
            DeserializationConfig config, BeanDescription record, ValueInstantiator standard) {
        return record.findProperties().stream().anyMatch(field -> isUnwrapped(config, field))
                ? new Flat(config, record.getType())
                : standard;
    }

    private static boolean isUnwrapped(DeserializationConfig config, BeanPropertyDefinition field) {
        AnnotatedParameter parameter = field.getConstructorParameter();
        return parameter != null && config.getAnnotationIntrospector().findUnwrappingNameTransformer(parameter) != null;
    }

    /** A record that is made from the fields of its own and of the records within it. */
    private static final class Flat extends StdValueInstantiator {
        /** The unwrapped record at each position of the constructor; null where there is a plain field. */
        private final List<@Nullable Flat> parts = new ArrayList<>();

        private final List<BeanPropertyDefinition> fields = new ArrayList<>();

        Flat(DeserializationConfig config, JavaType type) {
            super(config, type);
            List<BeanPropertyDefinition> components = config.introspect(type).findProperties();
            for (BeanPropertyDefinition field : components) {
                Flat part = isUnwrapped(config, field) ? new Flat(config, field.getPrimaryType()) : null;
                parts.add(part);
                fields.addAll(part == null ? List.of(field) : part.fields);
            }
            AnnotatedWithParams constructor =
                    components.get(0).getConstructorParameter().getOwner();
            SettableBeanProperty[] properties = new SettableBeanProperty[fields.size()];
            Arrays.setAll(properties, position -> property(fields.get(position), position));
            constructor.fixAccess(true);
            configureFromObjectSettings(null, null, null, null, constructor, properties);
        }

        private static SettableBeanProperty property(BeanPropertyDefinition field, int position) {
            AnnotatedParameter parameter = field.getConstructorParameter();
            return CreatorProperty.construct(
                    field.getFullName(),
                    parameter.getType(),
                    field.getWrapperName(),
                    null,
                    parameter.getAllAnnotations(),
                    parameter,
                    position,
                    null,
                    field.getMetadata());
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] values) throws IOException {
            return create(context, Arrays.asList(values).iterator());
        }

        private Object create(DeserializationContext context, Iterator<Object> values) throws IOException {
            Object[] arguments = new Object[parts.size()];
            for (int position = 0; position < arguments.length; position++) {
                Flat part = parts.get(position);
                arguments[position] = part == null ? values.next() : part.create(context, values);
            }
            return super.createFromObjectWith(context, arguments);
        }
    }
}
