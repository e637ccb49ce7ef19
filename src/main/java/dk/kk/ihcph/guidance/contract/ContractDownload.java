package dk.kk.ihcph.guidance.contract;

import dk.kk.ihcph.guidance.http.AnswerConventions;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the contract with an ETag, so that whoever looks whether it has changed does not load it again. Each document is
 * written once, when somebody first asks for it: writing all four at the start took a quarter of the main thread's time.
 */
@ApplicationScoped
class ContractDownload {
    private static final String OLDER_PATH = "/q/openapi-3.0";
    private static final String PATHS = "/q/openapi(?:-3[.]0)?(?:[.](?:json|yaml|yml))?/?";
    private static final int BEFORE_THE_EXTENSION = -1;
    private static final int BYTES_OF_THE_DIGEST = 16;

    private final OpenApiDocumentService documents;
    private final Map<Form, Document> prepared = new ConcurrentHashMap<>();

    private record Form(boolean older, Format format) {}

    private record Document(Buffer text, String etag) {}

    ContractDownload(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    void routes(@Observes Router router) {
        router.routeWithRegex(PATHS).order(BEFORE_THE_EXTENSION).blockingHandler(this::send, false);
    }

    private void send(RoutingContext request) {
        if (request.request().method().equals(HttpMethod.OPTIONS)) {
            request.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                    .end();
            return;
        }
        Form form = form(request);
        Document document = prepared.computeIfAbsent(form, this::prepare);
        HttpServerResponse answer = request.response()
                .putHeader(HttpHeaders.ETAG, document.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        answer.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (AnswerConventions.isKnown(request.request().getHeader(HttpHeaders.IF_NONE_MATCH), document.etag())) {
            answer.setStatusCode(304).end();
        } else {
            answer.putHeader(HttpHeaders.CONTENT_TYPE, form.format().getMimeType() + ";charset=UTF-8")
                    .end(document.text());
        }
    }

    private static Form form(RoutingContext request) {
        HttpServerRequest message = request.request();
        String path = request.normalizedPath();
        String accept = message.getHeader(HttpHeaders.ACCEPT);
        boolean json = path.endsWith(".json")
                || (accept != null && accept.contains(Format.JSON.getMimeType()))
                || "json".equalsIgnoreCase(message.getParam("format"));
        boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
        return new Form(path.startsWith(OLDER_PATH), json && !yaml ? Format.JSON : Format.YAML);
    }

    private Document prepare(Form form) {
        byte[] text =
                form.older() ? OlderContract.write(document(Format.JSON), form.format()) : document(form.format());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            String etag = "\"" + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES_OF_THE_DIGEST)) + "\"";
            return new Document(Buffer.buffer(text), etag);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] document(Format format) {
        return documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
    }
}
