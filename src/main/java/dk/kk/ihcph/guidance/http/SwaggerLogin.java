package dk.kk.ihcph.guidance.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.OAuthFlows;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Lets Swagger UI log in at this deployment's own provider. The committed contract names no provider. The served
 * contract does: the code flow where the two endpoints are configured, user name and password in dev mode.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class SwaggerLogin implements OASFilter {
    private static final String SCHEME = "login";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Config config = ConfigProvider.getConfig();
        Optional<String> authorization = config.getOptionalValue("guidance.oidc.authorization-endpoint", String.class);
        config.getOptionalValue("guidance.oidc.token-endpoint", String.class).ifPresent(token -> {
            OAuthFlow flow = OASFactory.createOAuthFlow().tokenUrl(token).refreshUrl(token);
            OAuthFlows flows = authorization.isPresent()
                    ? OASFactory.createOAuthFlows()
                            .authorizationCode(
                                    flow.authorizationUrl(authorization.get()).addScope("openid", "Who you are"))
                    : OASFactory.createOAuthFlows().password(flow);
            SecurityScheme login = OASFactory.createSecurityScheme()
                    .type(SecurityScheme.Type.OAUTH2)
                    .description(
                            authorization.isPresent()
                                    ? "Log in at this deployment's provider. client_secret stays empty."
                                    : "Log in at this deployment's provider.")
                    .flows(flows);
            // The login is placed before the pasted token, because Swagger UI shows the schemes in this order.
            Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
            schemes.put(SCHEME, login);
            Optional.ofNullable(contract.getComponents().getSecuritySchemes()).ifPresent(schemes::putAll);
            contract.getComponents().setSecuritySchemes(schemes);
            contract.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of()));
        });
    }
}
