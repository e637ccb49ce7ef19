package dk.kk.ihcph.guidance.consultation.imports;

import static dk.kk.ihcph.guidance.consultation.imports.Imports.lines;
import static dk.kk.ihcph.guidance.consultation.imports.Imports.stored;
import static dk.kk.ihcph.guidance.consultation.imports.Imports.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.job.JobRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A batch of consultations becomes the log it describes, once. */
@QuarkusTest
class ConsultationImportTest implements Imports {
    private static final String DANISH =
            """
            \ufeffEmner;Start;Varighed;Sted;Kanal;Sprog;Kommune;Flytter til København;Situation;Første besøg;Antal personer;Resultat;Bemærkning;Ekstern reference
            MitID|Børn og børnepasning;05-01-2026 10:12;8,0;IH;Personligt;EN;101;nej;Medfølgende ægtefælle;ja;2;Besvaret;"Spurgte om ""koden"";
            og om en plads";%1$s-1
            bolig;6.7.2026 9.05;12;keh;Telefon;da;0147;ja;I arbejde;Har været her før;1;Henvist til et tilbud;;%1$s-2
            """;

    @Inject
    JobRuns runs;

    @Override
    public JobRuns runs() {
        return runs;
    }

    @Test
    void answersWhereTheJobCanBeFollowed() {
        send("bif-guide", CSV, "topics,startedAt,location\nMITID,2026-01-05T10:12,IH", "?dryRun=true")
                .statusCode(202)
                .header(
                        "Location",
                        endsWith("/api/v1/jobs/"
                                + as("bif-guide").get("/jobs?limit=1").path("items[0].id")))
                .header("ETag", equalTo("\"0\""))
                .body("type", equalTo("CONSULTATION_IMPORT"))
                .body("status", equalTo("QUEUED"))
                .body("administration", equalTo("BIF"))
                .body("createdBy", equalTo("bif-guide"))
                .body("parameters.dryRun", equalTo(true))
                .body("progress.done", equalTo(0))
                .body("progress.total", equalTo(1))
                .body("createdAt", notNullValue())
                .body("startedAt", nullValue())
                .body("result", nullValue())
                .body("allowedActions", equalTo(List.of("STOP")));
    }

    @Test
    void readsWhatADanishSpreadsheetSaves() {
        JsonPath job = imported("bif-coordinator", CSV, DANISH.formatted(unique()), "");
        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(job.getMap("result.consultationImport"))
                .containsEntry("accepted", 2)
                .containsEntry("duplicates", 0)
                .containsEntry("rejected", 0)
                .containsEntry("dryRun", false);
        assertThat(job.getInt("progress.done")).isEqualTo(2);
        assertThat(job.getString("finishedAt")).isNotNull();
        assertThat(job.getString("keptUntil")).isNotNull();
        assertThat(job.getList("allowedActions")).isEmpty();

        JsonPath first = recordOf(job.getString("id"), 2);
        assertThat(first.getList("topics")).containsExactly("MITID", "CHILDREN_AND_CHILDCARE");
        assertThat(first.getString("startedAt")).isEqualTo("2026-01-05T09:12:00Z");
        assertThat(first.getInt("durationMinutes")).isEqualTo(8);
        assertThat(first.getString("channel")).isEqualTo("IN_PERSON");
        assertThat(first.getString("language")).isEqualTo("en");
        assertThat(first.getString("municipality")).isEqualTo("0101");
        assertThat(first.getString("situation")).isEqualTo("ACCOMPANYING_SPOUSE");
        assertThat(first.getString("firstVisit")).isEqualTo("YES");
        assertThat(first.getInt("persons")).isEqualTo(2);
        assertThat(first.getString("note")).isEqualTo("Spurgte om \"koden\";\nog om en plads");
        assertThat(first.getString("administration")).isEqualTo("BIF");

        JsonPath second = recordOf(job.getString("id"), 4); // the note above has two lines
        assertThat(second.getString("startedAt")).isEqualTo("2026-07-06T07:05:00Z");
        assertThat(second.getString("location")).isEqualTo("KEH");
        assertThat(second.getBoolean("movingToCopenhagen")).isTrue();
        assertThat(second.getString("firstVisit")).isEqualTo("NO");
        assertThat(second.getString("result")).isEqualTo("POINTED_TO_OFFER");
    }

    @Test
    void readsEnglishNamesSeparatedByCommas() {
        String reference = unique();
        String csv =
                """
                External reference,topics,started at,ended at,location,first visit,moving to copenhagen\r
                %s,"MITID, HOUSING",2026-01-05T10:12+01:00,2026-01-05 10:30,POPUP,Has been here before,yes\r
                """
                        .formatted(reference);
        JsonPath record = recordOf(imported("kff-guide", CSV, csv, "").getString("id"), 2, "kff-coordinator");
        assertThat(record.getList("topics")).containsExactly("MITID", "HOUSING");
        assertThat(record.getInt("durationMinutes")).isEqualTo(18);
        assertThat(record.getString("administration")).isEqualTo("KFF");
        assertThat(record.getString("externalReference")).isEqualTo(reference);
    }

    private JsonPath recordOf(String job, int line, String role) {
        String record = as(role).get("/jobs/" + job + "/lines").path("items.find { it.line == " + line + " }.record");
        return as(role).get("/consultations/" + record)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void readsABatchInJson() {
        String reference = unique();
        String item =
                """
                {"topics": ["MITID"], "location": "POPUP", "startedAt": "2026-02-03T10:12:00+01:00", "externalReference": "%s"}""";
        String first =
                "{\"items\": [" + item.formatted(reference + "-1") + "," + item.formatted(reference + "-2") + "]}";
        assertThat(imported("bif-guide", JSON, first, "").getInt("result.consultationImport.accepted"))
                .isEqualTo(2);
        String later = "\ufeff{\"items\": [" + item.formatted(reference + "-2") + "," + item.formatted(reference + "-3")
                + "]}";
        JsonPath second = imported("bif-guide", JSON, later, "");
        assertThat(second.getInt("result.consultationImport.accepted")).isEqualTo(1);
        assertThat(second.getInt("result.consultationImport.duplicates")).isEqualTo(1);
        assertThat(linesOf(second.getString("id"), "").getList("items.status"))
                .containsExactly("DUPLICATE", "ACCEPTED");
        assertThat(stored(reference)).isEqualTo(3);
    }

    @Test
    void addsNothingWhenTheSameFileComesTwice() {
        String note = unique();
        // Lines 2 and 3 are the same, as two quick questions within a minute are: two consultations.
        String csv =
                """
                topics;startedAt;location;note
                MITID;2026-01-05 10:12;IH;%1$s
                MITID;2026-01-05 10:12;IH;%1$s
                HOUSING;2026-01-05 10:30;IH;%1$s
                """
                        .formatted(note);
        JsonPath first = imported("bif-guide", CSV, csv, "");
        assertThat(first.getInt("result.consultationImport.accepted")).isEqualTo(3);
        JsonPath again = imported("bif-coordinator", CSV, csv, "");
        assertThat(again.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(again.getInt("result.consultationImport.accepted")).isZero();
        assertThat(again.getInt("result.consultationImport.duplicates")).isEqualTo(3);
        assertThat(linesOf(again.getString("id"), "DUPLICATE").getList("items.record"))
                .isEqualTo(linesOf(first.getString("id"), "ACCEPTED").getList("items.record"));
        // The same content in the other format is the same too.
        String danish = csv.replace(';', ',').replace("topics", "emner").replace("05 10", "05T10");
        assertThat(imported("bif-guide", CSV, danish, "").getInt("result.consultationImport.duplicates"))
                .isEqualTo(3);
        assertThat(Imports.count("select count(*) from consultation where note = ?", note))
                .isEqualTo(3);
    }

    @Test
    void takesAReferenceOnceWithinAFileToo() {
        String reference = unique();
        String csv = "topics,startedAt,location,reference\n"
                + lines(1200, i -> "MITID,2026-01-05T10:12,IH," + reference + "-" + i % 600);
        JsonPath dry = imported("bif-guide", CSV, csv, "?dryRun=true");
        assertThat(dry.getInt("result.consultationImport.accepted")).isEqualTo(600);
        assertThat(dry.getInt("result.consultationImport.duplicates")).isEqualTo(600);
        assertThat(stored(reference)).isZero();
        JsonPath all = imported("bif-guide", CSV, csv, "?allOrNothing=true");
        assertThat(all.getInt("result.consultationImport.accepted")).isEqualTo(600);
        assertThat(stored(reference)).isEqualTo(600);
    }

    @Test
    void checksEverythingAndStoresNothingInADryRun() {
        String reference = unique();
        String csv =
                "topics,startedAt,location,reference\nMITID,2026-01-05T10:12,IH,%1$s\nNONSENSE,2026-01-05T10:12,IH,%1$s-2"
                        .formatted(reference);
        JsonPath job = imported("bif-guide", CSV, csv, "?dryRun=true");
        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("result.consultationImport.accepted")).isEqualTo(1);
        assertThat(job.getInt("result.consultationImport.rejected")).isEqualTo(1);
        assertThat(job.getBoolean("result.consultationImport.dryRun")).isTrue();
        assertThat(linesOf(job.getString("id"), "ACCEPTED").getString("items[0].record"))
                .isNull();
        assertThat(stored(reference)).isZero();
    }

    @Test
    void storesAllOrNothing() {
        String reference = unique();
        String csv = "topics,startedAt,location,reference\n"
                + lines(
                        700,
                        i -> (i % 300 == 0 ? "NONSENSE" : "MITID") + ",2026-01-05T10:12,IH," + reference + "-" + i);
        JsonPath job = imported("bif-guide", CSV, csv, "?allOrNothing=true");
        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(job.getString("problem.code")).isEqualTo("VALIDATION_FAILED");
        assertThat(job.getString("problem.detail")).startsWith("2 lines were rejected, and nothing was stored");
        assertThat(linesOf(job.getString("id"), "REJECTED").getList("items.line"))
                .containsExactly(301, 601);
        assertThat(stored(reference)).isZero();
        JsonPath mended = imported("bif-guide", CSV, csv.replace("NONSENSE", "HOUSING"), "?allOrNothing=true");
        assertThat(mended.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(mended.getInt("result.consultationImport.accepted")).isEqualTo(700);
        assertThat(stored(reference)).isEqualTo(700);
    }

    @Test
    void refusesASecondConsultationWithTheSameReference() {
        String body =
                "{\"topics\": [\"MITID\"], \"location\": \"IH\", \"externalReference\": \"%s\"}".formatted(unique());
        String id = as("bif-guide")
                .body(body)
                .post("/consultations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("bif-coordinator")
                .body(body)
                .post("/consultations")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("detail", containsString("has already been used for a consultation that began on "));
        as("kff-guide").body(body).post("/consultations").then().statusCode(201); // each counts for itself
    }

    @Test
    void keepsTheEqualConsultationsOfTwoDesksApart() {
        String note = unique();
        String first =
                "topics;startedAt;location;note\nMITID;2026-01-05 10:12;IH;%1$s\nHOUSING;2026-01-05 10:30;IH;%1$s\n"
                        .formatted(note);
        String second = first.replace("HOUSING", "HEALTH_CARE");
        assertThat(imported("bif-guide", CSV, first, "").getInt("result.consultationImport.accepted"))
                .isEqualTo(2);
        assertThat(imported("bif-guide", CSV, second, "").getInt("result.consultationImport.accepted"))
                .isEqualTo(2);
        for (String again : List.of(first, second)) {
            JsonPath job = imported("bif-coordinator", CSV, again, "");
            assertThat(job.getInt("result.consultationImport.accepted")).isZero();
            assertThat(job.getInt("result.consultationImport.duplicates")).isEqualTo(2);
        }
        assertThat(Imports.count("select count(*) from consultation where note = ?", note))
                .isEqualTo(4);
    }

    @Test
    void tellsThatALineWasVoidedInsteadOfCallingItADuplicate() {
        String csv = "topics;startedAt;location;note\nMITID;2026-01-05 10:12;IH;" + unique();
        JsonPath first = imported("bif-guide", CSV, csv, "");
        String id = linesOf(first.getString("id"), "ACCEPTED").getString("items[0].record");
        as("bif-coordinator")
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"Prøve\"}")
                .post("/consultations/" + id + "/void")
                .then()
                .statusCode(200);
        JsonPath again = imported("bif-guide", CSV, csv, "");
        assertThat(again.getInt("result.consultationImport.duplicates")).isZero();
        assertThat(again.getInt("result.consultationImport.skipped")).isEqualTo(1);
        assertThat(linesOf(again.getString("id"), "SKIPPED").getString("items[0].errors[0].code"))
                .isEqualTo("VOIDED");
    }

    @Test
    void readsTheSurroundingsOfARealExport() {
        String csv =
                "sep=;\r\nHenvendelser, uge 2\r\nEmner;Start;Sted;Bem\u00e6rkning;Skost\u00f8rrelse;\r\nMitID;05-01-2026 10:12;IH;"
                        + unique() + " p\u00e5;43;\r\n";
        String id = as("bif-guide")
                .contentType(CSV)
                .body(csv.getBytes(java.nio.charset.Charset.forName("windows-1252")))
                .post("/consultations/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        runs.run(id);
        JsonPath job = job("bif-guide", id);
        assertThat(job.getInt("result.consultationImport.accepted")).isEqualTo(1);
        assertThat(job.getString("result.consultationImport.file.encoding")).isEqualTo("windows-1252");
        assertThat(job.getInt("result.consultationImport.file.headerLine")).isEqualTo(3);
        assertThat(job.getList("result.consultationImport.file.linesAboveHeader"))
                .containsExactly(1, 2);
        assertThat(job.getList("result.consultationImport.file.ignoredColumns")).containsExactly("Skost\u00f8rrelse");
        assertThat(recordOf(id, 4).getString("note")).endsWith("p\u00e5");
    }
}
