package dk.kk.ihcph.guidance.consultation.imports;

import static dk.kk.ihcph.guidance.consultation.imports.Imports.count;
import static dk.kk.ihcph.guidance.consultation.imports.Imports.stored;
import static dk.kk.ihcph.guidance.consultation.imports.Imports.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.job.JobRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be imported is refused where it stands, in words that help. */
@QuarkusTest
class ConsultationImportBadInputTest implements Imports {
    private static final int LARGEST = 30 * 1024 * 1024;

    @Inject
    JobRuns runs;

    @Override
    public JobRuns runs() {
        return runs;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NONSENSE;2026-01-05 10:12;;;                   | emner      | /topics/0          | UNKNOWN_CODE
                    ;2026-01-05 10:12;;;                           | emner      | /topics            | NOT_EMPTY
                    MITID,MITID;2026-01-05 10:12;;;                | emner      | /topics            | UNIQUE_ELEMENTS
                    MITID;;;;                                      | start      | /startedAt         | REQUIRED_HERE
                    MITID;i går;;;                                 | start      | /startedAt         | WRONG_TYPE
                    MITID;31-02-2026 10:12;;;                      | start      | /startedAt         | WRONG_TYPE
                    MITID;01/02/2026 10:12;;;                      | start      | /startedAt         | WRONG_TYPE
                    MITID;2099-01-05 10:12;;;                      | start      | /startedAt         | IN_THE_FUTURE
                    MITID;2019-01-05 10:12;;;                      | start      | /startedAt         | TOO_EARLY
                    MITID;29-03-2026 02:30;;;                      | start      | /startedAt         | MISSING_HOUR
                    MITID;2025-10-26 02:30;;;                      | start      | /startedAt         | AMBIGUOUS_HOUR
                    MITID;2026-01-05 10:12;-1;;                    | varighed   | /durationMinutes   | MIN
                    MITID;2026-01-05 10:12;7,5;;                   | varighed   | /durationMinutes   | WRONG_TYPE
                    MITID;2026-01-05 10:12;1.000;;                 | varighed   | /durationMinutes   | WRONG_TYPE
                    MITID;2026-01-05 10:12;;NOWHERE;               | sted       | /location          | UNKNOWN_CODE
                    MITID;2026-01-05 10:12;;IH;brevdue             | kanal      | /channel           | UNKNOWN_CODE
                    MITID;2026-01-05 10:12;;IH;;KFF                | forvaltning | /administration   | OTHER_ADMINISTRATION
                    MITID;2026-01-05 10:12;;IH;;;010190-1234 ringer | note      | /note              | NO_CPR
                    MITID;2026-01-05 10:12;;IH;;;;0101901234       | reference  | /externalReference | NO_CPR
                    MITID;2026-01-05 10:12;;IH;;;;;too;many        |            | ''                 | TOO_MANY_CELLS
                    """)
    void namesTheLineTheColumnAndTheReason(String line, String column, String pointer, String code) {
        String csv = "emner;start;varighed;sted;kanal;forvaltning;note;reference\n\n" + line;
        JsonPath job = imported("bif-guide", CSV, csv, "");
        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("result.consultationImport.rejected")).isEqualTo(1);
        JsonPath lines = linesOf(job.getString("id"), "");
        assertThat(lines.getInt("items[0].line")).isEqualTo(3);
        assertThat(lines.getString("items[0].status")).isEqualTo("REJECTED");
        assertThat(lines.getString("items[0].errors[0].column")).isEqualTo(column);
        assertThat(lines.getString("items[0].errors[0].pointer")).isEqualTo(pointer);
        assertThat(lines.getString("items[0].errors[0].code")).isEqualTo(code);
        assertThat(lines.getList("items[0].errors")).hasSize(1);
    }

    @Test
    void givesEveryReasonOfALineInTheReadersLanguage() {
        String id = imported(
                        "bif-guide", CSV, "emner;start;varighed;første besøg;personer\nMITID;i går;måske;måske;99", "")
                .getString("id");
        as("bif-guide")
                .header("Accept-Language", "da")
                .get("/jobs/" + id + "/lines")
                .then()
                .body("items[0].errors.code", hasItem("MAX"))
                .body("items[0].errors.size()", equalTo(4))
                .body("items[0].errors.message", hasItem("skal være et helt tal"))
                .body("items[0].errors.message", hasItem("må højst være 50"));
        as("bif-guide")
                .get("/jobs/" + id + "/lines")
                .then()
                .body("items[0].errors.message", hasItem("must be a whole number"))
                .body("items[0].errors.message", hasItem("must be at most 50"));
    }

    @Test
    void givesTheSameReasonsForAnItemInJson() {
        String json =
                """
                {"items": [{"topics": ["MITID"], "location": "IH", "startedAt": "2026-01-05T10:12"}, {"topics": "MITID"},
                 {"topics": ["MITID"], "shoeSize": 43}, 7, null,
                 {"topics": ["MITID"], "location": "IH", "startedAt": "2026-01-05T10:12:00Z", "note": "010190-1234"}]}""";
        JsonPath lines = linesOf(imported("bif-guide", JSON, json, "").getString("id"), "REJECTED");
        assertThat(lines.getList("items.line")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(lines.getList("items.errors.code.flatten()"))
                .containsExactly("WRONG_TYPE", "WRONG_TYPE", "UNKNOWN_FIELD", "WRONG_TYPE", "MISSING_BODY", "NO_CPR");
        assertThat(lines.getList("items.errors.pointer.flatten()"))
                .containsExactly("/startedAt", "/topics", "/shoeSize", "", "", "/note");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/csv         | emner;start;topics\\nMITID;2026-01-05 10:12;MITID   | 422 | DUPLICATE_COLUMN
                    text/csv         | start\\n2026-01-05 10:12                            | 422 | MISSING_COLUMN
                    text/csv         | emner\\nMITID                                       | 422 | MISSING_COLUMN
                    text/csv         | MITID;2026-01-05 10:12                              | 422 | MISSING_COLUMN
                    text/csv         | emner;start                                         | 422 | NO_LINES
                    text/csv         | emner;start\\nMITID;"2026                           | 400 | MALFORMED_CSV
                    text/csv         | emner;start\\n"MITID"x;2026                         | 400 | MALFORMED_CSV
                    application/json | []                                                  | 400 | WRONG_TYPE
                    application/json | {}                                                  | 400 | WRONG_TYPE
                    application/json | {"items": []}                                       | 422 | NO_LINES
                    application/json | {"items": [], "more": 1}                            | 400 | WRONG_TYPE
                    application/json | "text"                                              | 400 | WRONG_TYPE
                    application/json | {"items": [{"topics": ["MITID"]}                    | 400 | MALFORMED_JSON
                    application/json | {"items": [{"topics": 1, "topics": 2}]}             | 400 | DUPLICATE_FIELD
                    application/json | {"items": [{}]} []                                  | 400 | WRONG_TYPE
                    """)
    void refusesWhatIsNoBatchAtOnce(String type, String content, int status, String code) {
        send("bif-guide", type, content.replace("\\n", "\n"), "")
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, JSON})
    void refusesAnEmptyFile(String type) {
        int status = send("bif-guide", type, "", "").extract().statusCode();
        assertThat(status).isIn(400, 422);
    }

    @Test
    void refusesGarbage() {
        byte[] garbage = new byte[100_000];
        new Random(1).nextBytes(garbage);
        for (String type : new String[] {CSV, JSON}) {
            as("bif-guide")
                    .contentType(type)
                    .body(garbage)
                    .post("/consultations/imports")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo(type.equals(CSV) ? "NOT_TEXT" : "NOT_UTF_8"))
                    .body("errors[0].message", containsString("UTF-8"));
        }
        as("bif-guide")
                .contentType("text/plain")
                .body("x")
                .post("/consultations/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void takesThirtyMegabytesAndNotAByteMore() throws IOException {
        assertThat(post(LARGEST + 1, true)).isEqualTo(413);
        assertThat(post(LARGEST + 1, false)).isEqualTo(413);
        assertThat(post(LARGEST, false)).isEqualTo(422); // read whole, and its one column is unknown
        as("bif-guide")
                .body(" ".repeat(1_100_000))
                .post("/consultations")
                .then()
                .statusCode(413);
    }

    private int post(int length, boolean announced) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://localhost:" + RestAssured.port + BASE + "/consultations/imports")
                        .toURL()
                        .openConnection();
        connection.setDoOutput(true);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer " + TestIssuer.token("bif-guide"));
        connection.setRequestProperty("Content-Type", CSV);
        if (announced) {
            connection.setFixedLengthStreamingMode(length);
        } else {
            connection.setChunkedStreamingMode(65_536);
        }
        byte[] line = ("x".repeat(1023) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (OutputStream body = connection.getOutputStream()) {
            for (int sent = 0; sent < length; sent += line.length) {
                body.write(line, 0, Math.min(line.length, length - sent));
            }
        } catch (IOException refusedWhileSending) {
            // the answer is there to be read all the same
        }
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    @Test
    void keepsNoCprNumberAnywhere() {
        String reference = unique();
        String csv = "emner;start;sted;note;reference\nMITID;05-01-2026 10:12;IH;%s;%s"
                .formatted("født 311299-9876", reference);
        String id = queued("bif-guide", CSV, csv, "");
        assertThat(count("select count(*) from job_content where job = ?::uuid", id))
                .isEqualTo(1);
        runs.run(id);
        assertThat(stored(reference)).isZero();
        assertThat(count("select count(*) from job_content where job = ?::uuid", id))
                .isZero();
        assertThat(count("select count(*) from job_line where violations::text ~ ?", "9876"))
                .isZero();
        assertThat(as("bif-guide").get("/jobs/" + id + "/lines").asString()).doesNotContain("9876");
        JsonPath ignored =
                imported("bif-guide", CSV, "emner;start;311299-9876\nMITID;05-01-2026 10:12;x", "?dryRun=true");
        assertThat(ignored.getList("result.consultationImport.file.ignoredColumns"))
                .containsExactly("[CPR]");
    }

    @Test
    void importsForTheOwnAdministrationOnly() {
        String csv = "topics,startedAt,location\nMITID,2026-01-05T10:12,IH";
        send("kff-guide", CSV, csv, "?administration=BIF")
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
        send("bif-controller", CSV, csv, "").statusCode(403);
        send("auditor", CSV, csv, "").statusCode(403);
        as("bif-guide", "kff-guide")
                .contentType(CSV)
                .body(csv)
                .post("/consultations/imports")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("REQUIRED_HERE"));
        as("bif-guide", "kff-guide")
                .contentType(CSV)
                .body(csv)
                .post("/consultations/imports?administration=KFF&dryRun=true")
                .then()
                .statusCode(202)
                .body("administration", equalTo("KFF"));
    }
}
