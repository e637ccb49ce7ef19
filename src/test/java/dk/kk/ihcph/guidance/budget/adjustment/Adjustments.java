package dk.kk.ihcph.guidance.budget.adjustment;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Adjustments as requests, and the allocations of a note to adjust. */
public final class Adjustments {
    public static final String DECISION =
            """
            {"body": "Borgerrepræsentationen", "date": "2025-12-11", "caseNumber": "2025-0456789"}""";

    private Adjustments() {}

    /** The allocations of a note in a year, in the order of its lines: BIF guidance, KFF guidance, management, activities. */
    public static List<UUID> allocations(RequestSpecification reader, String note, int year) {
        return reader.get("/allocations?budgetNote=" + note + "&year=" + year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
    }

    public static String request(String kind, String... entries) {
        return """
               {"kind": "%s", "reason": "Flere velkomstarrangementer", "entries": [%s]}"""
                .formatted(kind, String.join(", ", entries));
    }

    public static String entry(UUID allocation, Object amount) {
        return """
               {"allocation": "%s", "amount": %s}""".formatted(allocation, amount);
    }

    public static String proposed(RequestSpecification controller, String request) {
        return controller
                .body(request)
                .post("/budget-adjustments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A supplementary grant for one allocation, decided at once. */
    public static String granted(Supplier<RequestSpecification> controller, UUID allocation, Object amount) {
        String id = proposed(controller.get(), request("SUPPLEMENTARY_GRANT", entry(allocation, amount)));
        controller
                .get()
                .body(DECISION)
                .post("/budget-adjustments/" + id + "/decide")
                .then()
                .statusCode(200);
        return id;
    }
}
