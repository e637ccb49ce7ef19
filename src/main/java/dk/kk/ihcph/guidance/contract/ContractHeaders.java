package dk.kk.ihcph.guidance.contract;

import dk.kk.ihcph.guidance.http.problem.RequestId;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The headers that operations share, as the contract shows them, each described once. */
final class ContractHeaders {
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String IF_MATCH = "IfMatch";
    static final String IF_NONE_MATCH = "IfNoneMatch";
    static final String ACCEPT_LANGUAGE = "AcceptLanguage";
    static final String REQUEST_ID = "RequestId";
    static final String REPLAYED = "Idempotency-Replayed";

    /** Swagger UI would send an example, and so the same key again and again. */
    private static final @Nullable String NO_EXAMPLE = null;

    /** Where the contract names the others, they are always there. */
    private static final Set<String> SOMETIMES = Set.of(HttpHeaders.LINK, REPLAYED);

    private static final String A_TAG = "\"3\"";
    private static final String A_REQUEST_ID = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a";

    private static final Map<String, Parameter> REQUEST = Map.of(
            IDEMPOTENCY_KEY,
            request(
                    "Idempotency-Key",
                    "Makes a retry safe: the same key with the same body has one effect, and for 24 hours answers the"
                            + " same status, Location and record as the record is now, its secret included; 410 once the"
                            + " record is erased. With another body it is refused.",
                    text(255).pattern("^[\\x21-\\x7e]+$"),
                    NO_EXAMPLE),
            IF_MATCH,
            request(
                            HttpHeaders.IF_MATCH,
                            "The ETag of the version that the change is based on. Missing, it is refused with 428;"
                                    + " stale, with 412.",
                            text(1000),
                            A_TAG)
                    .required(true),
            IF_NONE_MATCH,
            request(
                    HttpHeaders.IF_NONE_MATCH,
                    "The ETag of the version already known: 304 without a body if it is still the current one.",
                    text(1000),
                    NO_EXAMPLE),
            ACCEPT_LANGUAGE,
            request(
                    HttpHeaders.ACCEPT_LANGUAGE,
                    "Language of the words in problems: da or en, English by default.",
                    text(200),
                    "da"),
            REQUEST_ID,
            request(
                    RequestId.HEADER,
                    "The caller's own id of this request, for the log; made up if missing or of another form.",
                    text(64).pattern("^[A-Za-z0-9._-]+$"),
                    NO_EXAMPLE));

    private ContractHeaders() {}

    static void addTo(Components components) {
        REQUEST.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> components.addParameter(entry.getKey(), entry.getValue()));
        response(components, HttpHeaders.ETAG, "The version of the record, for If-Match and If-None-Match.", A_TAG);
        response(
                components,
                HttpHeaders.LINK,
                "The address of the next page (rel=\"next\"); absent on the last page.",
                "</api/v1/audit-entries?cursor=MDE5OGMyZjU>; rel=\"next\"");
        response(
                components,
                HttpHeaders.LOCATION,
                "Where the new record is.",
                "/api/v1/consultations/0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a");
        response(components, HttpHeaders.RETRY_AFTER, "Seconds to wait before trying again.", "2");
        response(components, HttpHeaders.WWW_AUTHENTICATE, "How to authenticate.", "Bearer realm=\"guidance\"");
        response(
                components,
                "RateLimit",
                "What is left of the limit (r) and the seconds until it is whole again (t).",
                "\"anonymous-writes\";r=29;t=2");
        response(
                components,
                "RateLimit-Policy",
                "The limit: so many requests (q) in so many seconds (w).",
                "\"anonymous-writes\";q=30;w=60");
        response(components, REPLAYED, "true where the answer is the stored one of an earlier request.", "true");
        response(components, RequestId.HEADER, "Identifies the request in the log.", A_REQUEST_ID);
    }

    /** Whether a resource's own parameter is one that is described here. */
    static boolean isShared(Parameter parameter) {
        return parameter.getIn() == Parameter.In.HEADER
                && REQUEST.values().stream().anyMatch(shared -> shared.getName().equalsIgnoreCase(parameter.getName()));
    }

    static void add(APIResponse answer, String header) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(header)) {
            answer.addHeader(header, OASFactory.createHeader().ref(header));
        }
    }

    static APIResponse notModified() {
        APIResponse answer = OASFactory.createAPIResponse().description("The version already known is the current one");
        add(answer, HttpHeaders.ETAG);
        add(answer, RequestId.HEADER);
        return answer;
    }

    private static void response(Components components, String name, String description, String example) {
        components.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .required(!SOMETIMES.contains(name))
                        .schema(text(1000))
                        .example(example));
    }

    private static Parameter request(String name, String description, Schema schema, @Nullable String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(schema)
                .example(example);
    }

    private static Schema text(int longest) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(longest);
    }
}
