package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.job.JobRuns;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** Sends files of postings and reads what came of them. */
interface PostingImports extends Postings {
    String HEADER = "bilagsnummer;dato;konto;beløb;tekst;bevilling\n";

    JobRuns runs();

    default ValidatableResponse send(String role, String csv, String query) {
        return as(role).contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/postings/imports?source=TEST" + query)
                .then();
    }

    /** The job, having been run to its end. */
    default JsonPath imported(String role, String csv, String query) {
        String id = send(role, csv, query).statusCode(202).extract().path("id");
        runs().run(id);
        return job(role, id);
    }

    default JsonPath job(String role, String id) {
        return as(role).get("/jobs/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    default JsonPath linesOf(String role, JsonPath job, String status) {
        return as(role).get("/jobs/" + job.getString("id") + "/lines?limit=200&status=" + status)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    default int bookedOn(String allocation) {
        return as("auditor")
                .get("/postings?limit=200&allocation=" + allocation)
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("items.size()");
    }
}
