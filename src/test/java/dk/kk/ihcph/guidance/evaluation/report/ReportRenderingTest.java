package dk.kk.ihcph.guidance.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.job.JobRuns;
import dk.kk.ihcph.guidance.sampledata.WithSampleData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The renderings of a report of the sample data; they are kept in target/evaluation-reports, to be looked at. */
@QuarkusTest
@TestProfile(WithSampleData.class)
class ReportRenderingTest implements ApiTest {
    private static final String REPORTS = "/evaluation-reports/";
    private static final List<String> FORMATS = List.of("html", "pdf", "xlsx", "zip");

    private static final int LATE_COMERS = 3;

    @Inject
    JobRuns runs;

    private Reports reports;

    @BeforeEach
    void prepare() {
        reports = new Reports(role -> as(role), runs);
    }

    private String stated() {
        String id = reports.computed(reports.drafted("KF042", "2026-01-01", "2027-01-01"));
        reports.state(
                        "kff-coordinator",
                        id,
                        "KFF",
                        "Velkomstarrangementerne har været godt besøgt.\\n\\nVi foreslår at fortsætte.")
                .then()
                .statusCode(200);
        reports.state("bif-coordinator", id, "BIF", "Vejledningen når flere end i pilotperioden.")
                .then()
                .statusCode(200);
        return id;
    }

    private Response get(String role, String address, String language) {
        return as(role).header("Accept-Language", language).get(REPORTS + address);
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void rendersAFrozenReportWithTheSameBytesEachTime() throws IOException {
        String id = reports.frozen(stated());
        Path directory = Files.createDirectories(Path.of("target", "evaluation-reports"));
        for (String language : List.of("da", "en")) {
            for (String format : FORMATS) {
                Response answer = get("kff-controller", id + "." + format, language);
                answer.then()
                        .statusCode(200)
                        .header("Content-Language", language)
                        .header("ETag", notNullValue());
                byte[] first = answer.asByteArray();
                Files.write(directory.resolve("report-" + language + "." + format), first);
                assertThat(get("bif-coordinator", id + "." + format, language).asByteArray())
                        .as(format + " in " + language)
                        .isEqualTo(first);
                as("kff-controller")
                        .header("Accept-Language", language)
                        .header("If-None-Match", answer.header("ETag"))
                        .get(REPORTS + id + "." + format)
                        .then()
                        .statusCode(304);
            }
        }
        Files.write(directory.resolve("report.json"), reports.bytes("kff-controller", id + ".json"));
        Files.write(directory.resolve("report-public.json"), reports.bytes("evaluator", id + ".json"));
        Files.write(
                directory.resolve("report-public.html"),
                get("evaluator", id + ".html", "da").asByteArray());
        assertThat(get("evaluator", id + ".html?language=da", "en").asString())
                .contains("<html lang=\"da\"")
                .contains("Forvaltningernes udtalelser")
                .doesNotContain("UDKAST");
    }

    @Test
    void answersCanonicalJsonWithItsHash() throws IOException, NoSuchAlgorithmException {
        String id = reports.frozen(stated());
        Response answer = as("kff-controller").get(REPORTS + id + ".json");
        byte[] json = answer.asByteArray();
        String hash = sha256(json);
        answer.then()
                .statusCode(200)
                .header("ETag", equalTo('"' + hash + '"'))
                .header(
                        "Repr-Digest",
                        equalTo("sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(hash)) + ":"));
        assertThat(reports.sha256(id)).isEqualTo(hash);
        assertThat(new JsonCanonicalizer(json).getEncodedUTF8()).isEqualTo(json);
        byte[] open = reports.bytes("evaluator", id + ".json");
        assertThat(sha256(open))
                .isEqualTo(reports.read("evaluator", id).extract().path("publicSha256"))
                .isNotEqualTo(hash);
        as("evaluator")
                .header("If-None-Match", '"' + sha256(open) + '"')
                .get(REPORTS + id + ".json")
                .then()
                .statusCode(304);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"reference\":\"900.00\"", "\"definition\":", "\"software\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluator", "auditor", "admin"})
    void hidesSmallCellsFromThoseWhoDoNotWorkOnReports(String role) {
        String id = reports.frozen(stated());
        byte[] open = reports.bytes("kff-controller", id + ".json?withoutSmallCells=true");
        assertThat(reports.bytes(role, id + ".json")).isEqualTo(open);
        assertThat(reports.bytes(role, id + ".json?withoutSmallCells=true")).isEqualTo(open);
        for (String format : List.of("json", "html", "pdf", "xlsx", "zip")) {
            as(role).get(REPORTS + id + "." + format + "?withoutSmallCells=false")
                    .then()
                    .statusCode(403);
        }
        as(role).get(REPORTS + id + ".json").then().body("head.withoutSmallCells", equalTo(true));
    }

    /** No figure of the open content rests on one to four, unless it is hidden. */
    @Test
    void showsNoFigureThatRestsOnOneToFour() throws IOException {
        String id = reports.frozen(stated());
        JsonNode open = new ObjectMapper().readTree(reports.bytes("evaluator", id + ".json"));
        List<JsonNode> figures = open.findParents("restsOn");
        assertThat(figures).isNotEmpty();
        for (JsonNode unit : open.findParents("definition")) {
            if (unit.at("/definition/unit/code").asText().equals("PERSONS")) {
                for (JsonNode figure : unit.findParents("parts")) {
                    int persons = figure.at("/parts/numerator").asInt();
                    assertThat(figure.path("hidden").asBoolean() || persons == 0 || persons > 4)
                            .as(figure.toString())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void marksADraft() {
        String id = stated();
        assertThat(get("kff-coordinator", id + ".html", "da").asString()).contains("UDKAST: Evaluering af KF042, 2026");
        assertThat(get("kff-coordinator", id + ".html", "en").asString()).contains("DRAFT: Evaluation of KF042, 2026");
        get("evaluator", id + ".html", "da").then().statusCode(404);
        String before = get("kff-coordinator", id + ".pdf", "da").header("ETag");
        reports.approve("kff-controller", id, reports.sha256(id)).then().statusCode(200);
        get("kff-coordinator", id + ".pdf", "da").then().header("ETag", not(equalTo(before)));
    }

    @Test
    void holdsAFileForEachTable() throws IOException {
        String id = reports.frozen(stated());
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(reports.bytes("kff-controller", id + ".zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .anyMatch(name -> name.contains("consultations-by-topic"))
                .doesNotHaveDuplicates();
    }

    /** Late entries change neither the content nor any rendering; a correction says what they changed. */
    @Test
    void staysAsItIsWhateverIsRecordedLater() {
        String id = reports.frozen(stated());
        List<String> addresses = new ArrayList<>(List.of("json"));
        FORMATS.forEach(addresses::add);
        List<byte[]> before = addresses.stream()
                .map(format -> reports.bytes("evaluator", id + "." + format))
                .toList();
        recordLate();
        for (int at = 0; at < addresses.size(); at++) {
            assertThat(reports.bytes("evaluator", id + "." + addresses.get(at)))
                    .as(addresses.get(at))
                    .isEqualTo(before.get(at));
        }
        String correction = reports.correct(id, "Sene registreringer")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        reports.frozen(reports.computed(correction));
        comeToEachEvent(-LATE_COMERS);
        List<Map<String, Object>> changes = as("kff-controller")
                .get(REPORTS + correction + ".json")
                .then()
                .body("correction.sha256", equalTo(reports.sha256(id)))
                .body("correction.changes.indicator", hasItems("CONSULTATIONS", "EVENT_PARTICIPANTS"))
                .extract()
                .path("correction.changes");
        Map<String, Object> consultations = changes.stream()
                .filter(change -> change.get("indicator").equals("CONSULTATIONS") && change.get("group") == null)
                .filter(change ->
                        ((Map<?, ?>) change.get("measure")).get("code").equals("VALUE"))
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt((String) consultations.get("after")))
                .isEqualTo(Integer.parseInt((String) consultations.get("before")) + 7);
        assertThat(get("evaluator", correction + ".html", "da").asString())
                .contains("Rettelse af version 1", "Sene registreringer");
        assertThat(reports.bytes("evaluator", id + ".pdf")).isEqualTo(before.get(addresses.indexOf("pdf")));
        get("evaluator", id + ".pdf", "da").then().header("Link", containsString("successor-version"));
    }

    private static void recordLate() {
        TestDatabase.write(
                """
                insert into consultation (id, version, administration, location, channel, topics, moving_to_copenhagen,
                  municipality, first_visit, persons, started_at, offers, status, recorded_at)
                select uuidv7(), 0, 'KFF', 'IH', 'IN_PERSON', '{MITID}', false, '0101', 'YES', 2,
                  timestamptz '2026-03-05 10:00+01', '{}', 'RECORDED', now()
                from generate_series(1, 7)""");
        comeToEachEvent(LATE_COMERS);
        TestDatabase.write(
                """
                insert into posting (id, allocation, administration, year, period, date, account, amount, text, source, reference)
                select uuidv7(), id, administration, year, 3, '2026-03-05', '2210', 1234.56, 'Late', 'TEST', 'LATE-' || id
                  from allocation where year = 2026 limit 1""");
    }

    /** Undone after the report is computed, because other tests count who came to the events of the sample data. */
    private static void comeToEachEvent(int persons) {
        TestDatabase.write(
                "update event set attended = attended + ? where status = 'COMPLETED' and attended is not null",
                persons);
    }
}
