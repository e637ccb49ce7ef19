package dk.kk.ihcph.guidance.http;

import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Exists only in dev mode: a token endpoint at a fixed address of our own origin. Quarkus' OIDC Dev Service has a
 * random port and sends no CORS headers, so that neither Swagger UI nor a pasted curl command could log in there.
 */
@ApplicationScoped
@IfBuildProfile("dev")
class DevLogin {
    static final String TOKEN_PATH = "/dev/token";
    private static final int LARGEST_FORM_BYTES = 10_000;

    private final WebClient client;
    private final String tokenEndpoint;

    DevLogin(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.client = WebClient.create(vertx);
        this.tokenEndpoint = issuer + "/token";
    }

    void route(@Observes Router router) {
        router.post(TOKEN_PATH)
                .order(-1)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM_BYTES))
                .handler(this::forward);
    }

    private void forward(RoutingContext request) {
        String authorization = request.request().getHeader("Authorization");
        var forwarded = client.postAbs(tokenEndpoint).putHeader("Content-Type", "application/x-www-form-urlencoded");
        if (authorization != null) {
            forwarded.putHeader("Authorization", authorization);
        }
        forwarded
                .sendBuffer(
                        request.body().buffer() == null
                                ? Buffer.buffer()
                                : request.body().buffer())
                .onSuccess(answer -> request.response()
                        .setStatusCode(answer.statusCode())
                        .putHeader("Content-Type", "application/json")
                        .end(answer.body() == null ? Buffer.buffer() : answer.body()))
                .onFailure(request::fail);
    }
}
