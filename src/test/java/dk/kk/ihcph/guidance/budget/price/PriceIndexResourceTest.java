package dk.kk.ihcph.guidance.budget.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Years from 2060 on are this test's own; those of KF042 get rates here, too, whatever others recorded. */
@QuarkusTest
class PriceIndexResourceTest implements ApiTest {

    private ValidatableResponse records(int year, String wage, String price) {
        return as("admin")
                .body(
                        """
                        {"year": %d, "wageRate": %s, "priceRate": %s, "source": "Antaget i en test", "estimate": true}"""
                                .formatted(year, wage, price))
                .post("/price-indices")
                .then();
    }

    private JsonPath json(String address) {
        return new JsonPath(as("bif-controller")
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    private void recordRatesOfKf042() {
        for (int year = 2024; year <= 2029; year++) {
            records(year, "3", "2").statusCode(201);
        }
    }

    @Test
    void keepsEveryRevisionAndUsesTheNewest() {
        String first = records(2061, "2.5", "2")
                .statusCode(201)
                .body("revision", equalTo(1))
                .extract()
                .path("id");
        records(2061, "3.125", "1.5")
                .statusCode(201)
                .header("Location", containsString("/api/v1/price-indices/"))
                .body("revision", equalTo(2));
        as("admin")
                .get("/price-indices/" + first)
                .then()
                .statusCode(200)
                .body("wageRate", equalTo(2.5f))
                .body("estimate", equalTo(true))
                .body("recordedAt", notNullValue());
        as("evaluator").get("/price-indices?year=2061").then().statusCode(200).body("items.revision", contains(2));
        as("evaluator")
                .get("/price-indices?year=2061&revisions=ALL")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2));
        assertThat(json("/price-indices/conversions?amount=1000&fromPriceLevel=2060&toPriceLevel=2061")
                        .getString("result"))
                .isEqualTo("1031.25");
    }

    @Test
    void convertsAndSaysByWhichRates() {
        records(2064, "3", "2").statusCode(201);
        records(2065, "1.5", "2.5").statusCode(201);
        JsonPath there =
                json("/price-indices/conversions?amount=623000&fromPriceLevel=2063&toPriceLevel=2065&wageShare=1");
        assertThat(there.getString("result")).isEqualTo("651315.35");
        assertThat(there.getString("factor")).startsWith("1.04545");
        assertThat(there.getList("rates.year", Integer.class)).containsExactly(2064, 2065);
        assertThat(json("/price-indices/conversions?amount=651315.35&fromPriceLevel=2065&toPriceLevel=2063")
                        .getString("result"))
                .isEqualTo("623000.00");
    }

    @Test
    void namesAMissingYearAndRefusesWhatIsNoRate() {
        as("bif-controller")
                .get("/price-indices/conversions?amount=1&fromPriceLevel=2090&toPriceLevel=2092")
                .then()
                .statusCode(422)
                .body("errors.code", contains("PRICE_INDEX_MISSING", "PRICE_INDEX_MISSING"))
                .body("errors[0].message", endsWith("2091"));
        as("bif-controller")
                .get("/price-indices/conversions?amount=1&fromPriceLevel=2090")
                .then()
                .statusCode(400);
        as("bif-controller")
                .get("/price-indices/conversions?amount=1&fromPriceLevel=2024&toPriceLevel=2025&wageShare=1.1")
                .then()
                .statusCode(400);
        records(2066, "2.1234", "2").statusCode(422).body("errors.pointer", contains("/wageRate"));
        records(2066, "-100", "2").statusCode(422);
        records(1999, "2", "2").statusCode(422);
        as("admin")
                .body("{\"year\": 2066, \"wageRate\": 1, \"priceRate\": 1, \"source\": \"010190-1234\"}")
                .post("/price-indices")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/source"));
        as("admin").get("/price-indices?year=2066").then().statusCode(200).body("items", empty());
    }

    @Test
    void letsTheAdministratorRecordAndThoseWithTheBudgetRead() {
        String body = "{\"year\": 2067, \"wageRate\": 1, \"priceRate\": 1, \"source\": \"Antaget\"}";
        for (String role : List.of("bif-controller", "kff-coordinator", "evaluator", "auditor", "partner")) {
            as(role).body(body).post("/price-indices").then().statusCode(403);
        }
        for (String role : List.of("bif-guide", "kff-controller", "evaluator", "auditor", "admin")) {
            as(role).get("/price-indices").then().statusCode(200);
        }
        as("partner").get("/price-indices").then().statusCode(403);
        anonymous().get("/price-indices").then().statusCode(401);
        String id = as("admin")
                .body(body)
                .post("/price-indices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("auditor")
                .get("/audit-entries?entityType=price_index&entityId=" + id)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        as("admin").get("/price-indices/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void showsKf042InThePricesOf2024To2029SoThatEveryLevelAddsUp() {
        recordRatesOfKf042();
        String code = BudgetNotes.adopted(as("bif-controller"), as("bif-controller"));
        JsonPath levels = json("/budget-notes/" + code + "/price-levels");
        assertThat(levels.getList("levels.priceLevel", Integer.class))
                .containsExactly(2024, 2025, 2026, 2027, 2028, 2029);
        assertThat(levels.getString("wageShare")).isEqualTo("0.9699"); // 1,613 of 1,663
        assertThat(levels.getString("levels[2].overall")).isEqualTo("6652000.00");
        assertThat(levels.getString("levels[2].perYear[0].amount")).isEqualTo("1663000.00");
        assertThat(levels.getString("levels[3].lines[0].amounts[0].amount")).isEqualTo("641690.00"); // 623,000 · 1.03
        assertThat(levels.getString("levels[3].lines[3].amounts[0].amount")).isEqualTo("51000.00"); // 50,000 · 1.02
        assertThat(levels.getString("levels[3].perYear[0].amount")).isEqualTo("1712390.00");
        // 2024: 1,015,000 in running prices; the composite rate is 3 · 0.96993… + 2 · 0.03006…
        assertThat(levels.getString("levels[0].earlierGrants[0].amount")).isEqualTo("1015000.00");
        assertThat(levels.getString("levels[1].earlierGrants[1].amount")).isEqualTo("1870000.00");
        BigDecimal rate = new BigDecimal("1613000")
                .multiply(new BigDecimal("3"))
                .add(new BigDecimal("50000").multiply(new BigDecimal("2")))
                .divide(new BigDecimal("166300000"), MathContext.DECIMAL128);
        BigDecimal factor = BigDecimal.ONE.add(rate);
        assertThat(levels.getString("levels[2].earlierGrants[1].amount"))
                .isEqualTo(new BigDecimal("1870000")
                        .multiply(factor)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString());
        assertThat(levels.getString("levels[2].earlierGrants[0].amount"))
                .isEqualTo(new BigDecimal("1015000")
                        .multiply(factor)
                        .multiply(factor)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString());
        for (int level = 0; level < 6; level++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int line = 0; line < 4; line++) {
                for (int year = 0; year < 4; year++) {
                    sum = sum.add(new BigDecimal(
                            levels.getString("levels[%d].lines[%d].amounts[%d].amount".formatted(level, line, year))));
                }
            }
            assertThat(levels.getString("levels[" + level + "].overall")).isEqualTo(sum.toPlainString());
        }
    }

    @Test
    void usesTheShareOfWagesThatAnAllocationSays() {
        recordRatesOfKf042();
        String code = BudgetNotes.adopted(as("bif-controller"), as("bif-controller"));
        JsonPath allocations = json("/allocations?budgetNote=" + code + "&year=2026&administration=BIF");
        String id = allocations.getString("items[0].id");
        String etag =
                as("bif-controller").get("/allocations/" + id).then().extract().header("ETag");
        as("bif-controller")
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body("{\"wageShare\": 0.5}")
                .patch("/allocations/" + id)
                .then()
                .statusCode(200);
        JsonPath levels = json("/budget-notes/" + code + "/price-levels?fromPriceLevel=2026&toPriceLevel=2027");
        assertThat(levels.getString("levels[1].lines[0].amounts[0].amount")).isEqualTo("638575.00"); // · 1.025
        assertThat(levels.getString("levels[1].lines[0].amounts[1].amount")).isEqualTo("641690.00"); // · 1.03
    }

    @Test
    void refusesLevelsThatCannotBe() {
        recordRatesOfKf042();
        String code = BudgetNotes.adopted(as("bif-controller"), as("bif-controller"));
        as("bif-guide")
                .get("/budget-notes/" + code + "/price-levels?fromPriceLevel=2029&toPriceLevel=2026")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("LEVELS_OUT_OF_RANGE"));
        as("bif-guide")
                .get("/budget-notes/" + code + "/price-levels?fromPriceLevel=2098&toPriceLevel=2099")
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("PRICE_INDEX_MISSING"));
        as("bif-guide").get("/budget-notes/NONE/price-levels").then().statusCode(404);
        as("admin").get("/budget-notes/" + code + "/price-levels").then().statusCode(403);
    }
}
