package dk.kk.ihcph.guidance.operations;

import static dk.kk.ihcph.guidance.operations.DeploymentFiles.DOCKER;
import static dk.kk.ihcph.guidance.operations.DeploymentFiles.KUBERNETES;
import static dk.kk.ihcph.guidance.operations.DeploymentFiles.documents;
import static dk.kk.ihcph.guidance.operations.DeploymentFiles.each;
import static dk.kk.ihcph.guidance.operations.DeploymentFiles.manifests;
import static dk.kk.ihcph.guidance.operations.DeploymentFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** The files for containers and clusters fit the application: paths, settings, limits, connections. */
@QuarkusTest
class DeploymentFilesTest implements ApiTest {
    private static final Path PROPERTIES = Path.of("src", "main", "resources", "application.properties");
    private static final Path CONFIGURATION = Path.of(".github", "configuration.md");
    private static final Path PAGES = Path.of("src", "main", "resources", "META-INF", "resources");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(GUIDANCE_[A-Z_]+)");
    private static final Pattern OWN_SETTING = Pattern.compile("GUIDANCE_[A-Z_]+");
    /** What is for those who run the service, for dev mode, or for the framework itself. */
    private static final Pattern INTERNAL =
            Pattern.compile("/q/((health|metrics|dev-ui|dev|arc|info)\\b.*)?|/dev\\b.*");

    private static final int OF_ADMINISTRATORS = 20; // superusers' reserve, psql, backup, migration

    @Inject
    Router router;

    @Inject
    Config config;

    @Test
    void routesEveryPathThatCitizensAreServed() throws IOException {
        Set<String> served = new TreeSet<>();
        router.getRoutes().stream().map(Route::getPath).filter(Objects::nonNull).forEach(served::add);
        served.add(BASE + "/");
        try (Stream<Path> pages = Files.walk(PAGES)) {
            pages.filter(Files::isRegularFile)
                    .map(page -> "/" + PAGES.relativize(page))
                    .forEach(served::add);
        }
        // The framework's router below /q does not list its routes.
        for (String page : List.of("/q/openapi", "/q/openapi-3.0", "/q/swagger-ui/", "/webjars/scalar/scalar.js")) {
            RestAssured.given().get(page).then().statusCode(200);
            served.add(page);
        }
        served.removeIf(path -> INTERNAL.matcher(path).matches());
        assertThat(served).as("what the application serves").contains("/", BASE + "/", "/my/registration/index.html");
        assertThat(served).filteredOn(path -> !isRouted(path)).isEmpty();
    }

    @Test
    void routesNeitherHealthNorMetrics() {
        assertThat(List.of("/q/health/ready", "/q/metrics", "/q/dev-ui", "/dev/mails", "/elsewhere"))
                .noneMatch(DeploymentFilesTest::isRouted);
    }

    private static boolean isRouted(String path) {
        return manifests("Ingress").stream()
                .flatMap(ingress -> each(ingress.at("/spec/rules")))
                .flatMap(rule -> each(rule.at("/http/paths")))
                .anyMatch(route -> {
                    String prefix = route.path("path").asText();
                    return route.path("pathType").asText().equals("Exact")
                            ? path.equals(prefix)
                            : path.equals(prefix) || path.startsWith(prefix + "/");
                });
    }

    /** A smaller limit at the ingress would answer 413 without a problem that says how much is allowed. */
    @Test
    void letsTheIngressPassTheLargestImportAndStreams() {
        JsonNode annotations = manifests("Ingress").get(0).at("/metadata/annotations");
        long atTheIngress = bytes(
                annotations.path("nginx.ingress.kubernetes.io/proxy-body-size").asText());
        assertThat(atTheIngress)
                .isGreaterThan(bytes(config.getValue("guidance.limits.import-body", String.class)))
                .isEqualTo(bytes(config.getValue("quarkus.http.limits.max-body-size", String.class)));
        assertThat(annotations
                        .path("nginx.ingress.kubernetes.io/proxy-buffering")
                        .asText())
                .isEqualTo("off");
    }

    private static long bytes(String size) {
        return new MemorySizeConverter().convert(size.toUpperCase(Locale.ROOT)).asLongValue();
    }

    @Test
    void setsOnlyWhatTheApplicationReads() {
        Set<String> known = known();
        Set<String> set = new TreeSet<>();
        manifests("ConfigMap").forEach(map -> map.path("data").fieldNames().forEachRemaining(set::add));
        Stream.of("Deployment", "Job")
                .flatMap(kind -> manifests(kind).stream())
                .flatMap(workload -> each(workload.at("/spec/template/spec/containers")))
                .flatMap(container -> each(container.path("env")))
                .forEach(variable -> set.add(variable.path("name").asText()));
        JsonNode compose = documents(DOCKER.resolve("compose.yaml")).get(0);
        Stream.of("api", "migrate")
                .map(service -> compose.at("/services/" + service + "/environment"))
                .forEach(environment -> environment.fieldNames().forEachRemaining(set::add));
        set.remove("<<"); // a merge of other entries
        assertThat(set)
                .contains("GUIDANCE_SECRETS_KEYS", "GUIDANCE_PUBLIC_URL", "GUIDANCE_PROXIES_TRUSTED")
                .contains("GUIDANCE_LIMITS_ANONYMOUS_WRITES_PER_MINUTE")
                .isSubsetOf(known);
    }

    /** Every limit that the page on configuration names is shown where a deployment sets it. */
    @Test
    void showsEveryLimitThatADeploymentCanSet() {
        Set<String> limits = names(OWN_SETTING, text(CONFIGURATION));
        limits.removeIf(name -> !name.startsWith("GUIDANCE_LIMITS_"));
        Set<String> set = new TreeSet<>();
        manifests("ConfigMap").forEach(map -> map.path("data").fieldNames().forEachRemaining(set::add));
        assertThat(limits).isNotEmpty().isSubsetOf(set);
    }

    @Test
    void describesEveryVariableOfTheProperties() {
        Set<String> described = names(OWN_SETTING, text(CONFIGURATION));
        assertThat(names(VARIABLE, text(PROPERTIES))).isNotEmpty().isSubsetOf(described);
    }

    /** By a variable of its own, or by the name of a property as MicroProfile Config spells it for the environment. */
    private Set<String> known() {
        Set<String> known = names(VARIABLE, text(PROPERTIES));
        config.getPropertyNames()
                .forEach(name -> known.add(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
        return known;
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(DeploymentFilesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MatchResult match) {
        return match.groupCount() == 0 ? match.group() : match.group(1);
    }

    /** An address that is trusted chooses the address by which limits count. */
    @Test
    void trustsSingleAddressesOnly() {
        String trusted = manifests("ConfigMap").stream()
                .map(map -> map.at("/data/GUIDANCE_PROXIES_TRUSTED").asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(trusted.split(",")).isNotEmpty().allMatch(range -> range.endsWith("/32") || range.endsWith("/128"));
    }

    @Test
    void letsNothingOutButToANamedPlaceAndPort() {
        List<JsonNode> ways = manifests("NetworkPolicy").stream()
                .flatMap(policy -> each(policy.at("/spec/egress")))
                .toList();
        assertThat(ways).isNotEmpty().allSatisfy(way -> {
            assertThat(way.path("to")).isNotEmpty();
            assertThat(way.path("ports")).isNotEmpty();
            each(way.path("to"))
                    .map(to -> to.at("/ipBlock/cidr").asText())
                    .filter(range -> !range.isEmpty())
                    .forEach(range -> assertThat(range).endsWith("/32"));
        });
        assertThat(manifests("NetworkPolicy"))
                .as("everything else is refused")
                .anyMatch(policy -> policy.at("/spec/podSelector").isEmpty()
                        && policy.path("spec").path("egress").isMissingNode()
                        && policy.at("/spec/policyTypes").toString().contains("Egress"));
    }

    @Test
    void takesNoMoreConnectionsThanPostgresqlHas() {
        int mostReplicas = manifests("HorizontalPodAutoscaler")
                        .get(0)
                        .at("/spec/maxReplicas")
                        .asInt()
                + manifests("Deployment")
                        .get(0)
                        .at("/spec/strategy/rollingUpdate/maxSurge")
                        .asInt();
        int ofOneReplica = Pattern.compile("(?m)^quarkus\\.datasource\\.(?:[\\w-]+\\.)?jdbc\\.max-size=(\\d+)")
                        .matcher(text(PROPERTIES))
                        .results()
                        .mapToInt(size -> Integer.parseInt(size.group(1)))
                        .sum()
                + 2; // one listens for boards, one watches the database
        assertThat(ofOneReplica).isGreaterThanOrEqualTo(10);
        int needed = mostReplicas * ofOneReplica + OF_ADMINISTRATORS;
        assertThat(needed).as("of PostgreSQL's default").isLessThanOrEqualTo(100);
        assertThat(manifests("Cluster")
                        .get(0)
                        .at("/spec/postgresql/parameters/max_connections")
                        .asInt())
                .isGreaterThanOrEqualTo(needed);
    }

    /** The Job that migrates cannot be changed, so that each version needs one of its own. */
    @Test
    void namesTheMigrationAfterTheVersion() {
        JsonNode kustomization =
                documents(KUBERNETES.resolve("kustomization.yaml")).get(0);
        JsonNode name = kustomization.at("/replacements/0");
        assertThat(name.at("/source/fieldPath").asText()).isEqualTo("spec.template.spec.containers.0.image");
        assertThat(name.at("/targets/0/select/kind").asText()).isEqualTo("Job");
        assertThat(name.at("/targets/0/fieldPaths/0").asText()).isEqualTo("metadata.name");
        assertThat(manifests("Job")).singleElement().satisfies(job -> assertThat(
                        job.at("/metadata/name").asText())
                .isEqualTo(name.at("/source/name").asText()));
    }

    @Test
    void pinsActionsAndImagesByDigest() throws IOException {
        try (Stream<Path> workflows = Files.list(Path.of(".github", "workflows"))) {
            assertThat(workflows.flatMap(file -> text(file).lines()))
                    .filteredOn(line -> line.contains("uses:") && !line.contains("uses: ./"))
                    .isNotEmpty()
                    .allMatch(line -> line.matches(".*uses: \\S+@[0-9a-f]{40} # v[0-9.]+"));
        }
        String images = text(DOCKER.resolve("compose.yaml"))
                + text(DOCKER.resolve("Dockerfile")).replaceAll("FROM (?!runtime)", "image: ")
                + text(KUBERNETES.resolve("backup/backup.yaml"))
                + text(KUBERNETES.resolve("cloudnative-pg/cluster.yaml")).replace("imageName:", "image:");
        assertThat(images.lines())
                .filteredOn(line -> line.matches("\\s*image: .*") && !line.endsWith(" guidance-api"))
                .hasSizeGreaterThan(9)
                .allMatch(line -> line.matches("\\s*image: \\S+:\\S+@sha256:[0-9a-f]{64}( AS \\w+)?"));
    }

    /** The cache of the JVM is made with the database that is used, and the two are renewed together. */
    @Test
    void trainsTheImageOnTheDatabaseOfTheTrial() {
        Pattern postgres = Pattern.compile("postgres:\\S+@sha256:[0-9a-f]{64}");
        Stream<String> images = Stream.of("Dockerfile", "compose.yaml")
                .map(file -> postgres.matcher(text(DOCKER.resolve(file))))
                .flatMap(Matcher::results)
                .map(MatchResult::group);
        assertThat(images.distinct()).hasSize(1);
    }
}
