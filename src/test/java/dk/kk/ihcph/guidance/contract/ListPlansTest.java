package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.budget.adjustment.Adjustments;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import dk.kk.ihcph.guidance.contract.SentStatements.Sent;
import dk.kk.ihcph.guidance.event.PlannedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * No list of the contract depends on how much there is: whichever of its filters is used, and on whichever page, it reads
 * about as many rows as the page has.
 */
@QuarkusTest
class ListPlansTest implements PlannedEvents {
    /** A page has 50. A filter may pass over some, and a period is searched as far back as the longest absence reaches. */
    private static final long MOST_ROWS = GrownTables.ROWS / 5;

    private static final String[] EVERYTHING = {
        "bif-coordinator", "kff-coordinator", "bif-controller", "kff-controller", "auditor", "admin", "evaluator"
    };

    @Inject
    SessionFactory sessions;

    private final ListRequests lists = new ListRequests(Contract.read(Contract.COMMITTED));
    private final SentStatements statements = new SentStatements();
    private final Map<Sent, String> sent = new LinkedHashMap<>();

    @Test
    void noListReadsMoreThanItsPage() throws SQLException {
        Map<String, String> parents = parents();
        Runnable restore = statements.record(sessions);
        try {
            for (Contract.Operation list : lists.operations()) {
                String path = list.path().replace("{id}", parents.getOrDefault(collection(list), "none"));
                boolean open = unidentified().get(path).statusCode() == 200;
                lists.queries(list).forEach(query -> {
                    ask(this::everybody, list, path, query);
                    if (open) {
                        ask(this::unidentified, list, path, query);
                    }
                });
            }
        } finally {
            restore.run();
        }
        assertThat(sent).hasSizeGreaterThan(400);

        List<String> found = new ArrayList<>();
        try (GrownTables tables = new GrownTables(lists.filters(), Set.copyOf(parents.values()))) {
            for (Map.Entry<Sent, String> one : sent.entrySet()) {
                tables.plans(one.getKey()).stream()
                        .filter(plan -> plan.rows() > MOST_ROWS)
                        .forEach(plan -> found.add(one.getValue() + " " + plan));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Sends the first of the queries that the list understands: only it knows the form of its cursor. */
    private void ask(
            Supplier<RequestSpecification> caller,
            Contract.Operation list,
            String path,
            List<Map<String, String>> queries) {
        List<String> refusals = new ArrayList<>();
        for (Map<String, String> query : queries) {
            statements.taken();
            Response answer = caller.get().queryParams(query).get(path);
            if (answer.statusCode() == 200) {
                statements.taken().forEach(one -> sent.putIfAbsent(one, list + " " + query));
                return;
            }
            refusals.add(query + " " + answer.asString());
        }
        throw new AssertionError(list + " refuses " + refusals);
    }

    /** What the lists under one record are of, by the address of that record's own list. */
    private Map<String, String> parents() {
        String note = BudgetNotes.adoptedFrom(2030, as("bif-controller"), as("kff-controller"));
        TestDatabase.write(
                """
                insert into job (id, version, type, status, administration, subject, actor, parameters, total, done, created_at)
                values (?, 0, 'CONSULTATION_IMPORT', 'QUEUED', 'BIF', 'bif-coordinator', '{}', '{}', 0, 0, now())
                on conflict do nothing""",
                GrownTables.BIG);
        return new TreeMap<>(Map.of(
                "/events", published(PlannedEvents.plan("2031-05-05T09:00:00Z")),
                "/allocations",
                        Adjustments.allocations(as("bif-guide"), note, 2030)
                                .get(0)
                                .toString(),
                "/jobs", GrownTables.BIG.toString()));
    }

    private static String collection(Contract.Operation list) {
        return list.path().replaceFirst("/\\{.*", "");
    }

    /** Other tests compare answers with the contract, which takes longer than the answers. */
    private RequestSpecification unidentified() {
        return RestAssured.given().basePath(BASE);
    }

    private RequestSpecification everybody() {
        return unidentified().auth().oauth2(TestIssuer.token(EVERYTHING));
    }
}
