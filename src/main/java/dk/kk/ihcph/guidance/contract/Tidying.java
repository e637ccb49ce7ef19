package dk.kk.ihcph.guidance.contract;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Anchors patterns, and removes what says nothing: examples that only repeat a format or a code, the format of usual
 * integers, white space from the source code, and
 * {@code default} values, which typed clients would take for fields that are always there. The description says them.
 */
final class Tidying implements OASFilter {
    private static final Set<String> TELLING_FORMATS = Set.of("uuid", "date-time", "date");
    private static final Pattern LINE_BREAK = Pattern.compile("[ \\t]*\\n[ \\t]*");
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");

    private final Map<String, Schema> schemas;

    Tidying(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getBooleanSchema() != null) {
            return schema; // additionalProperties: false
        }
        schema.setDescription(tidy(schema.getDescription()));
        anchor(schema);
        if ("int32".equals(schema.getFormat())) {
            schema.setFormat(null); // the bounds say more, and languages have one usual type of integer
        }
        if (needsNoExample(schema)) {
            schema.setExamples(null);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Tidying::moveDefault);
        }
        return schema;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        parameter.setDescription(tidy(parameter.getDescription()));
        Schema schema = parameter.getSchema();
        if (schema != null) {
            referToEnum(schema);
            if (needsNoExample(schema)) {
                parameter.setExample(null);
            }
        }
        return parameter;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        operation.setDescription(tidy(operation.getDescription()));
        return operation;
    }

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        body.setDescription(tidy(body.getDescription()));
        describeFiles(body.getContent());
        return body;
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        response.setDescription(tidy(response.getDescription()));
        describeFiles(response.getContent());
        return response;
    }

    @Override
    public Header filterHeader(Header header) {
        header.setDescription(tidy(header.getDescription()));
        return header;
    }

    /** Bean Validation and JAX-RS compare a pattern with the whole text, JSON Schema with any part of it. */
    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (schema.getEnumeration() != null || "uuid".equals(schema.getFormat())) {
            schema.setPattern(null); // the codes or the format say it already
        } else if (pattern != null && !pattern.startsWith("^") && !pattern.equals("\\S")) {
            schema.setPattern((pattern.contains("|") ? "^(%s)$" : "^%s$").formatted(pattern));
        }
    }

    /** Generators hand out and take a file as bytes, whatever its media type. */
    private static void describeFiles(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().forEach((mediaType, body) -> {
                boolean isFile = !mediaType.endsWith("json") && !mediaType.equals(MediaType.SERVER_SENT_EVENTS);
                if (isFile && body.getSchema() != null && is(body.getSchema(), SchemaType.STRING)) {
                    body.getSchema().setFormat("binary");
                }
            });
        }
    }

    /**
     * Removes from a record what its request says in the same words, such as a default: the request describes the field.
     */
    static void removeDescriptionsOf(Schema request, Schema record) {
        boolean removed = false;
        for (Map.Entry<String, Schema> field : record.getProperties().entrySet()) {
            Schema same = request.getProperties().get(field.getKey());
            String description = field.getValue().getDescription();
            if (same != null && description != null && description.equals(same.getDescription())) {
                field.getValue().setDescription(null);
                removed = true;
            }
        }
        if (removed) {
            record.setDescription(record.getDescription() + ". Its request describes the fields that callers choose");
        }
    }

    /** In an answer nobody has to write a number, and a field that a request has too is shown there. */
    static void removeExamples(Schema answer, Set<String> shownInRequests) {
        if (answer.getProperties() != null) {
            answer.getProperties().forEach((name, field) -> {
                if (shownInRequests.contains(name) || is(field, SchemaType.NUMBER) || is(field, SchemaType.INTEGER)) {
                    field.setExamples(null);
                }
            });
        }
    }

    private boolean needsNoExample(Schema schema) {
        Schema target = schema.getRef() == null ? schema : schemas.get(ContractFilter.nameOf(schema.getRef()));
        return target == null
                || target.getEnumeration() != null
                || (schema.getRef() != null && (target.getProperties() != null || target.getPattern() != null))
                || is(target, SchemaType.BOOLEAN)
                || (target.getFormat() != null && TELLING_FORMATS.contains(target.getFormat()));
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    /** The scanner writes an enum with a default as {@code allOf}, which some generators cannot merge. */
    private static void referToEnum(Schema schema) {
        if (schema.getAllOf() != null) {
            for (Schema part : schema.getAllOf()) {
                if (part.getRef() != null) {
                    schema.setRef(part.getRef());
                } else if (part.getDefaultValue() != null) {
                    schema.setDefaultValue(part.getDefaultValue());
                }
            }
            schema.setAllOf(null);
        }
    }

    private static void moveDefault(Schema property) {
        Object value = property.getDefaultValue();
        if (value != null) {
            property.setDefaultValue(null);
            String description = Objects.requireNonNullElse(property.getDescription(), "");
            if (!value.toString().isEmpty()
                    && !description.toLowerCase(Locale.ROOT).contains("default")) {
                property.setDescription(description + (description.isEmpty() ? "" : "; ") + "default: " + value);
            }
        }
    }

    /** Lines that a text block breaks become one; an empty line stays between paragraphs. */
    private static @Nullable String tidy(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return SPACES.matcher(LINE_BREAK.matcher(text.strip()).replaceAll("\n")).replaceAll(" ");
    }
}
