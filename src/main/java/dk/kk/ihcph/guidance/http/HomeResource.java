package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.http.problem.ProblemResource;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /}: links through which a client finds everything else. */
@Path("/")
class HomeResource {

    @Schema(name = "Home", description = "The links by which a client finds everything else")
    record HomeView(
            @Schema(examples = "Guidance API", maxLength = 100) String name,
            @Schema(
                            description =
                                    "Link relations to URIs: contract, its reference, Swagger UI, identity provider, contact, accessibility statement, privacy"
                                            + " notice, resources",
                            examples = "{\"self\": \"/api/v1\", \"openapi\": \"/q/openapi\"}",
                            maxProperties = 100)
                    Map<String, @Size(max = 1000) String> links) {}

    private final Map<String, String> links = new LinkedHashMap<>();

    HomeResource(
            @ConfigProperty(name = "guidance.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "guidance.oidc.token-endpoint") Optional<String> tokenEndpoint,
            ContactConfig contact) {
        links.put("self", "/api/v1");
        links.put("openapi", "/q/openapi");
        links.put("swaggerUi", "/q/swagger-ui");
        links.put("reference", "/reference");
        links.put("health", "/q/health");
        links.put("problems", ProblemResource.PATH);
        issuer.ifPresent(uri -> links.put("issuer", uri));
        tokenEndpoint.ifPresent(uri -> links.put("tokenEndpoint", uri));
        contact.accessibilityStatement().ifPresent(uri -> links.put("accessibilityStatement", uri));
        contact.privacyNotice().ifPresent(uri -> links.put("privacyNotice", uri));
        contact.email().ifPresent(address -> links.put("contact", "mailto:" + address));
        contact.phone().ifPresent(number -> links.put("contactPhone", "tel:" + contact.dialled()));
        for (String resource : new String[] {
            "me",
            "locations",
            "opening-hours",
            "closures",
            "topics",
            "code-lists",
            "offers",
            "municipalities",
            "consultations",
            "referrals",
            "appointment-slots",
            "appointments",
            "jobs",
            "staff",
            "shifts",
            "coverage-requirements",
            "shift-swaps",
            "rosters",
            "schedule-publications",
            "absences",
            "shift-templates",
            "events",
            "event-series",
            "budget-notes",
            "allocations",
            "budget-adjustments",
            "budget/years",
            "price-indices",
            "budget/status",
            "budget/forecast-rounds",
            "unit-costs",
            "postings",
            "posting-rules",
            "baselines",
            "evaluation-reports",
            "audit-entries"
        }) {
            links.put(camel(resource), "/api/v1/" + resource);
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getHome",
            summary = "Get the home document",
            description =
                    "Returns links to the contract, Swagger UI, the identity provider and every resource. The address / answers the same.")
    @APIResponse(responseCode = "200", description = "The links")
    public HomeView home() {
        return new HomeView("Guidance API", links);
    }

    private static String camel(String resource) {
        StringBuilder name = new StringBuilder();
        for (String part : resource.split("[-/]", -1)) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
