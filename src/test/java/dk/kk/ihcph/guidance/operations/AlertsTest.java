package dk.kk.ihcph.guidance.operations;

import static dk.kk.ihcph.guidance.operations.DeploymentFiles.DOCKER;
import static dk.kk.ihcph.guidance.operations.DeploymentFiles.documents;
import static dk.kk.ihcph.guidance.operations.DeploymentFiles.each;
import static dk.kk.ihcph.guidance.operations.DeploymentFiles.manifests;
import static dk.kk.ihcph.guidance.operations.DeploymentFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An alert or a dashboard that names what nobody exports stays silent for ever. */
@QuarkusTest
class AlertsTest implements ApiTest {
    private static final Path RULES = DOCKER.resolve("prometheus");
    private static final Path RUNBOOK = Path.of(".github", "runbook.md");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("\\b([a-z]+[:_][a-z0-9_:]+)\\b(?!\\s*[(=!])");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Set<String> FUNCTIONS = Set.of("histogram_quantile");
    /** Set by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "alertname", "alertstate");

    /** Other exporters, and those of their series and labels that are used. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "up", Set.of(),
            // blackbox exporter
            "probe_success", Set.of(),
            "probe_duration_seconds", Set.of(),
            "probe_ssl_earliest_cert_expiry", Set.of(),
            // kube-state-metrics
            "kube_cronjob_status_last_successful_time", Set.of("cronjob", "namespace"),
            // the Barman Cloud plugin of CloudNativePG
            "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp", Set.of("namespace"),
            // the kubelet
            "kubelet_volume_stats_available_bytes", Set.of("namespace", "persistentvolumeclaim"),
            "kubelet_volume_stats_capacity_bytes", Set.of("namespace", "persistentvolumeclaim"));

    @Test
    void namesOnlyMetricsAndLabelsThatAreExported() {
        Map<String, Set<String>> exported = exported();
        List<String> expressions = new ArrayList<>();
        rules().forEach(rule -> expressions.add(rule.path("expr").asText()));
        each(DeploymentFiles.json(DOCKER.resolve("grafana/dashboards/guidance-api.json"))
                        .path("panels"))
                .flatMap(panel -> each(panel.path("targets")))
                .forEach(target -> expressions.add(target.path("expr").asText()));
        assertThat(expressions).hasSizeGreaterThan(50);

        Set<String> missing = new TreeSet<>();
        for (String expression : expressions) {
            Set<String> labels = new HashSet<>(OF_PROMETHEUS);
            Matcher selector = SELECTOR.matcher(expression);
            while (selector.find()) {
                Set<String> known = exported.get(selector.group(1));
                if (known != null) {
                    labels.addAll(known);
                    LABEL.matcher(selector.group(2).replaceAll("\"[^\"]*\"", "\"\""))
                            .results()
                            .map(label -> label.group(1))
                            .filter(label -> !known.contains(label) && !OF_PROMETHEUS.contains(label))
                            .forEach(label -> missing.add(selector.group(1) + " has no label " + label));
                }
            }
            NAME.matcher(expression.replaceAll("\\{[^}]*}", "").replaceAll("\"[^\"]*\"", ""))
                    .results()
                    .map(name -> name.group(1))
                    .filter(name -> !FUNCTIONS.contains(name) && !exported.containsKey(name))
                    .forEach(name -> missing.add("nobody exports " + name));
            GROUPED.matcher(expression)
                    .results()
                    .flatMap(group -> Stream.of(group.group(1).split(",\\s*")))
                    .filter(label -> !labels.contains(label))
                    .forEach(label -> missing.add("no label " + label + " in " + expression));
        }
        assertThat(missing).isEmpty();
    }

    /** Series by name with their labels: our own, those of other exporters, and those that rules record. */
    private Map<String, Set<String>> exported() {
        as("bif-guide").get("/allocations?year=2026").then().statusCode(200);
        Map<String, Set<String>> exported = new HashMap<>(OTHERS);
        String metrics = anonymous().basePath("").get("/q/metrics").asString();
        metrics.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Matcher series = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{([^}]*)})? .*")
                    .matcher(line.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "\"\""));
            if (series.matches()) {
                Set<String> labels = exported.computeIfAbsent(series.group(1), name -> new HashSet<>());
                if (series.group(2) != null) {
                    LABEL.matcher(series.group(2)).results().forEach(label -> labels.add(label.group(1)));
                }
            }
        });
        rules().filter(rule -> rule.has("record"))
                .forEach(rule -> exported.put(rule.path("record").asText(), Set.of()));
        return exported;
    }

    /** Objectives are counted in a bucket: one that does not exist would make every request a slow one. */
    @Test
    void countsTheObjectiveOfLatencyInABucketThatExists() {
        as("bif-guide").get("/allocations?year=2026").then().statusCode(200);
        assertThat(anonymous().basePath("").get("/q/metrics").asString())
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/allocations\"[^}]*le=\"0\\.5\"");
    }

    @Test
    void hasASectionOfTheRunbookForEveryAlert() {
        Set<String> sections = new HashSet<>();
        text(RUNBOOK).lines().filter(line -> line.startsWith("### ")).forEach(line -> sections.add(line.substring(4)));
        List<JsonNode> alerts = rules().filter(rule -> rule.has("alert")).toList();
        assertThat(alerts).hasSizeGreaterThan(30).allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(sections).contains(name);
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .endsWith("/.github/runbook.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(alert.at("/annotations/summary").asText()).isNotEmpty();
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning", "none");
        });
        assertThat(sections.stream().filter(section -> section.startsWith("Guidance")))
                .as("sections of alerts that exist")
                .containsExactlyInAnyOrderElementsOf(alerts.stream()
                        .map(alert -> alert.path("alert").asText())
                        .toList());
    }

    @Test
    void givesTheOperatorTheSameRulesAsPrometheus() {
        List<JsonNode> ofPrometheus = Stream.of("alerts.yaml", "database-alerts.yaml")
                .flatMap(file -> each(documents(RULES.resolve(file)).get(0).path("groups")))
                .toList();
        assertThat(manifests("PrometheusRule"))
                .singleElement()
                .satisfies(rule -> assertThat(each(rule.at("/spec/groups"))).containsExactlyElementsOf(ofPrometheus));
    }

    /** The alerts select series by their job, which the three configurations must call the same. */
    @Test
    void callsItsJobsAsTheAlertsDo() {
        Set<String> asked = new TreeSet<>();
        rules().forEach(rule -> Pattern.compile("\\bjob=\"([^\"]+)\"")
                .matcher(rule.path("expr").asText())
                .results()
                .forEach(job -> asked.add(job.group(1))));
        assertThat(each(documents(RULES.resolve("prometheus.yaml")).get(0).path("scrape_configs"))
                        .map(job -> job.path("job_name").asText()))
                .containsExactlyInAnyOrderElementsOf(asked);
        Set<String> ofTheOperator = new TreeSet<>();
        manifests("Probe")
                .forEach(probe -> ofTheOperator.add(probe.at("/spec/jobName").asText()));
        manifests("PodMonitor").forEach(monitor -> {
            assertThat(monitor.at("/spec/jobLabel").asText()).isEqualTo("app.kubernetes.io/name");
            ofTheOperator.add(monitor.at("/spec/selector/matchLabels")
                    .path("app.kubernetes.io/name")
                    .asText());
        });
        assertThat(ofTheOperator).isEqualTo(asked);
    }

    private static Stream<JsonNode> rules() {
        return Stream.of("alerts.yaml", "database-alerts.yaml")
                .flatMap(file -> each(documents(RULES.resolve(file)).get(0).path("groups")))
                .flatMap(group -> each(group.path("rules")));
    }
}
