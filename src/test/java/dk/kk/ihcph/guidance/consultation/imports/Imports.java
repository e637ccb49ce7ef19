package dk.kk.ihcph.guidance.consultation.imports;

import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.job.JobRuns;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends imports and reads what came of them. */
interface Imports extends ApiTest {
    String CSV = "text/csv";
    String JSON = "application/json";

    JobRuns runs();

    /** A reference nobody else uses, in letters: digits might look like a CPR number. */
    static String unique() {
        return "t-"
                + UUID.randomUUID()
                        .toString()
                        .chars()
                        .map(c -> Character.isDigit(c) ? c + 60 : c)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    default ValidatableResponse send(String role, String type, String content, String query) {
        return as(role).contentType(type)
                .body(content.getBytes(StandardCharsets.UTF_8))
                .post("/consultations/imports" + query)
                .then();
    }

    /** The id of the queued job. */
    default String queued(String role, String type, String content, String query) {
        return send(role, type, content, query).statusCode(202).extract().path("id");
    }

    /** The job, having been run to its end. */
    default JsonPath imported(String role, String type, String content, String query) {
        String id = queued(role, type, content, query);
        runs().run(id);
        return job(role, id);
    }

    default JsonPath job(String role, String id) {
        return as(role).get("/jobs/" + id).then().statusCode(200).extract().jsonPath();
    }

    default JsonPath linesOf(String id, String status) {
        return as("bif-coordinator")
                .get("/jobs/" + id + "/lines?limit=200" + (status.isEmpty() ? "" : "&status=" + status))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The one consultation that a line became. */
    default JsonPath recordOf(String id, int line) {
        String record = linesOf(id, "ACCEPTED").getString("items.find { it.line == " + line + " }.record");
        return as("bif-coordinator")
                .get("/consultations/" + record)
                .then()
                .statusCode(200)
                .body("id", equalTo(record))
                .extract()
                .jsonPath();
    }

    /** How many consultations have a reference that begins so. */
    static int stored(String reference) {
        return count("select count(*) from consultation where external_reference like ?", reference + "%");
    }

    static int count(String query, String parameter) {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            ResultSet result = statement.executeQuery();
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
