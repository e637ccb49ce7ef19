package dk.kk.ihcph.guidance.http;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives the contract an ETag, so that whoever looks whether it has changed does not load it again. */
@ApplicationScoped
class ContractDownload {
    private static final String PATH = "/q/openapi";
    private static final String OLDER_PATH = "/q/openapi-3.0";
    private static final String OLDER_DOCUMENT = "v30";
    private static final int BEFORE_THE_DOCUMENT = 100;
    private static final int BYTES_OF_THE_DIGEST = 16;

    private final OpenApiDocumentService documents;
    private final Map<Form, String> etags = new ConcurrentHashMap<>();

    private record Form(String document, Format format) {}

    ContractDownload(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::revalidate, BEFORE_THE_DOCUMENT);
    }

    private void revalidate(RoutingContext request) {
        HttpServerRequest message = request.request();
        if (!message.path().startsWith(PATH)
                || !(message.method().equals(HttpMethod.GET) || message.method().equals(HttpMethod.HEAD))) {
            request.next();
            return;
        }
        String etag = etags.computeIfAbsent(form(message), this::etag);
        HttpServerResponse answer =
                request.response().putHeader(HttpHeaders.ETAG, etag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        answer.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (AnswerConventions.isKnown(message.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            answer.setStatusCode(304).end();
        } else {
            request.next();
        }
    }

    /** Tells the document and its format as the handlers do that write it. */
    private static Form form(HttpServerRequest message) {
        String path = message.path();
        String accept = message.getHeader(HttpHeaders.ACCEPT);
        boolean json = path.endsWith(".json")
                || (accept != null && accept.contains(Format.JSON.getMimeType()))
                || "json".equalsIgnoreCase(message.getParam("format"));
        boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
        return new Form(
                path.startsWith(OLDER_PATH) ? OLDER_DOCUMENT : OpenApiConstants.DEFAULT_DOCUMENT_NAME,
                json && !yaml ? Format.JSON : Format.YAML);
    }

    private String etag(Form form) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(documents.getDocument(form.document(), form.format()));
            return "\"" + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES_OF_THE_DIGEST)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
