package dk.kk.ihcph.guidance.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.job.JobRuns;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.function.Function;

/** Takes reports through their life over HTTP. */
final class Reports {
    private final Function<String, RequestSpecification> as;
    private final JobRuns runs;

    Reports(Function<String, RequestSpecification> as, JobRuns runs) {
        this.as = as;
        this.runs = runs;
    }

    static String request(String note, String from, String to, String... sections) {
        return """
                {"budgetNote": "%s", "from": "%s", "to": "%s"%s}"""
                .formatted(
                        note,
                        from,
                        to,
                        sections.length == 0
                                ? ""
                                : ", \"sections\": [\"%s\"]".formatted(String.join("\", \"", sections)));
    }

    String drafted(String note, String from, String to, String... sections) {
        return as.apply("kff-coordinator")
                .body(request(note, from, to, sections))
                .post("/evaluation-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Queues the computation and answers the id of its job. */
    String computing(String id) {
        return as.apply("bif-coordinator")
                .post("/evaluation-reports/" + id + "/compute")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    String computed(String id) {
        String job = computing(id);
        assertThat(runs.run(job)).isTrue();
        assertThat(as.apply("bif-coordinator")
                        .get("/jobs/" + job)
                        .then()
                        .extract()
                        .<String>path("status"))
                .isEqualTo("SUCCEEDED");
        return id;
    }

    String sha256(String id) {
        return read("kff-controller", id).extract().path("sha256");
    }

    ValidatableResponse read(String role, String id) {
        return as.apply(role).get("/evaluation-reports/" + id).then();
    }

    Response approve(String role, String id, String sha256) {
        return as.apply(role)
                .body("{\"sha256\": \"%s\"}".formatted(sha256))
                .post("/evaluation-reports/" + id + "/approve");
    }

    String approved(String id) {
        String sha256 = sha256(id);
        approve("bif-controller", id, sha256).then().statusCode(200);
        approve("kff-controller", id, sha256).then().statusCode(200);
        return id;
    }

    Response freeze(String role, String id) {
        return as.apply(role).post("/evaluation-reports/" + id + "/freeze");
    }

    String frozen(String id) {
        freeze("kff-controller", approved(id)).then().statusCode(200);
        return id;
    }

    Response state(String role, String id, String administration, String danish) {
        return as.apply(role)
                .header("If-Match", read(role, id).extract().header("ETag"))
                .body("{\"da\": \"%s\", \"en\": \"Well done\"}".formatted(danish))
                .put("/evaluation-reports/" + id + "/statements/" + administration);
    }

    Response correct(String id, String reason) {
        return as.apply("bif-coordinator")
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post("/evaluation-reports/" + id + "/corrections");
    }

    byte[] bytes(String role, String address) {
        return as.apply(role)
                .get("/evaluation-reports/" + address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
