package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.contract.SentStatements.Sent;
import dk.kk.ihcph.guidance.contract.SentStatements.Value;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies of the tables, with their indexes but without their rules, grown to many rows. They live in a transaction that is
 * never committed, where they hide the tables of the application.
 */
final class GrownTables implements AutoCloseable {
    static final int ROWS = 10_000;

    /** The parent that half of the rows belong to. */
    static final UUID BIG = UUID.fromString("0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a");

    /** What people make one by one, some each day at most: no list of them is long, however long the service runs. */
    private static final Set<String> FEW = Set.of(
            "allocation",
            "baseline",
            "budget_adjustment",
            "budget_adjustment_entry",
            "budget_note",
            "budget_note_line",
            "budget_plan",
            "budget_year",
            "closure",
            "coverage_requirement",
            "desk_settings",
            "evaluation_report",
            "event_series",
            "forecast_override",
            "forecast_round",
            "indicator_target",
            "location",
            "municipality",
            "offer",
            "opening_hours",
            "posting_rule",
            "price_index",
            "roster",
            "schedule_publication",
            "shift_template",
            "shift_template_entry",
            "staff_member",
            "topic");

    /** An event has at most some hundred registrations, so that a list of them may read them all. */
    private static final Set<String> WITH_SMALL_PARENTS = Set.of("registration");

    private static final String COLUMNS =
            """
            select a.attname, format_type(a.atttypid, null), a.attnotnull,
              exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey)),
              exists (select from pg_index i
                where i.indrelid = a.attrelid and i.indisprimary and i.indnkeyatts = 1 and a.attnum = i.indkey[0]),
              (select pg_get_constraintdef(c.oid) from pg_constraint c join pg_attribute o on o.attrelid = c.conrelid
                where c.contype = 'c' and c.conkey = array[o.attnum] and o.attname = a.attname
                  and pg_get_constraintdef(c.oid) like '%%ANY (ARRAY[%%'
                order by c.conrelid = a.attrelid desc limit 1)
            from pg_attribute a
            where a.attrelid = cast('public.%s' as regclass) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attnum""";

    private static final Map<String, String> VALUES_BY_COLUMN = Map.of(
            "audience", "case when n % 100 = 0 then 'INDUSTRY' else 'EVERYONE' end",
            "takes_registrations", "n % 3 > 0",
            "seat_limit", "200");

    /** Times and keys rise. Most rows are of the past. */
    private static final Map<String, String> VALUES_BY_TYPE = Map.of(
            "boolean", "n % 50 = 0",
            "bytea", "decode(md5(cast(n as text)), 'hex')",
            "date", "current_date + (n - 9000) / 5",
            "jsonb", "cast('{}' as jsonb)",
            "numeric", "n % 2 * 0.5",
            "smallint", "n % 100",
            "time without time zone", "time '08:00' + (n % 8) * interval '1 hour'",
            "timestamp with time zone", "date_trunc('day', now()) + (n - 9000) * interval '1 hour'");

    private static final Pattern KNOWN_VALUE = Pattern.compile("'([^']*)'::text");
    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|join)\\s+([a-z_]+)\\b(?!\\()");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Set<String>> filters;
    private final Set<String> parents;
    private final Connection connection;
    private final Set<String> known;
    private final Set<String> grown = new TreeSet<>();

    /** What a plan read of the grown tables when it was run, and how. */
    record Plan(long rows, String scans, String sql) {}

    /**
     * @param filters values to look for, by the names of columns
     * @param parents ids in statements, to be replaced by that of the big parent
     */
    GrownTables(Map<String, Set<String>> filters, Set<String> parents) throws SQLException {
        this.filters = filters;
        this.parents = parents;
        connection = TestDatabase.asOwner();
        connection.setAutoCommit(false);
        known = Set.copyOf(texts("select tablename from pg_tables where schemaname = 'public'"));
        run("create schema grown");
        run("set local search_path = grown, public");
    }

    /**
     * Runs a statement as PostgreSQL would for a connection that sends it often: five times planned for its values, and then
     * by a plan for any values if that seems as good. Returns the last plan of each kind.
     */
    List<Plan> plans(Sent sent) throws SQLException {
        if (!grow(sent.sql())) {
            return List.of();
        }
        String types = sent.values().values().stream().map(Value::type).collect(Collectors.joining(", "));
        String values = sent.values().values().stream()
                .map(value -> parents.contains(value.text()) ? "'" + BIG + "'" : value.literal())
                .collect(Collectors.joining(", "));
        run("prepare list" + (types.isEmpty() ? "" : "(" + types + ")") + " as " + sent.sql());
        String execute = "execute list" + (values.isEmpty() ? "" : "(" + values + ")");
        for (int i = 0; i < 4; i++) {
            run("explain " + execute);
        }
        List<Plan> plans = List.of(plan(sent, execute), plan(sent, execute));
        run("deallocate list");
        return plans;
    }

    private Plan plan(Sent sent, String execute) throws SQLException {
        try {
            JsonNode plan =
                    JSON.readTree(String.join("", texts("explain (analyze, timing off, format json) " + execute)));
            List<String> scans = new ArrayList<>();
            return new Plan(rows(plan.at("/0/Plan"), scans), String.join(", ", scans), sent.sql());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long rows(JsonNode node, List<String> scans) {
        long rows = 0;
        String table = node.path("Relation Name").asText();
        if (grown.contains(table)) {
            rows = Math.round(Stream.of("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")
                            .mapToDouble(count -> node.path(count).asDouble())
                            .sum()
                    * node.path("Actual Loops").asDouble());
            scans.add(node.path("Node Type").asText() + " of " + rows + " "
                    + node.path("Index Name").asText(table));
        }
        for (JsonNode child : node.path("Plans")) {
            rows += rows(child, scans);
        }
        return rows;
    }

    /** Grows the tables that this statement reads; returns whether there are any. */
    private boolean grow(String sql) throws SQLException {
        List<String> tables = TABLE.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .filter(table -> known.contains(table) && !FEW.contains(table))
                .toList();
        for (String table : tables) {
            if (grown.add(table)) {
                fill(table);
            }
        }
        return !tables.isEmpty();
    }

    private void fill(String table) throws SQLException {
        run("create table grown.%1$s (like public.%1$s including all excluding constraints)".formatted(table));
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(COLUMNS.formatted(table))) {
            while (columns.next()) {
                names.add('"' + columns.getString(1) + '"');
                values.add(value(table, columns));
            }
        }
        run(
                "insert into grown.%s (%s) overriding system value select %s from generate_series(1, %d) n on conflict do nothing"
                        .formatted(table, String.join(", ", names), String.join(", ", values), ROWS));
        run("analyze grown." + table);
        if (Integer.parseInt(texts("select count(*) from grown." + table).get(0)) < ROWS / 2) {
            throw new IllegalStateException(table + " did not grow");
        }
    }

    /** Returns the value of a column in row n. */
    private String value(String table, ResultSet column) throws SQLException {
        String name = column.getString(1);
        String type = column.getString(2);
        boolean unique = column.getBoolean(4);
        if (VALUES_BY_COLUMN.containsKey(name)) {
            return VALUES_BY_COLUMN.get(name);
        }
        String value;
        if (type.endsWith("[]")) {
            String text = text(known(name, column.getString(6)));
            value = "cast(%s as %s)".formatted(text.isEmpty() ? "'{}'" : "array[" + text + "]", type);
        } else if (type.equals("uuid")) {
            value = column.getBoolean(5) ? id("n") : parent(table, column.getRow(), unique);
        } else if (type.equals("text")) {
            String text = text(known(name, column.getString(6)));
            value = unique && column.getString(6) == null ? "'T' || n" : text.isEmpty() ? "'T' || n % 400" : text;
        } else if (type.equals("integer") || type.equals("bigint")) {
            value = unique ? "n" : "n % 100";
        } else {
            value = VALUES_BY_TYPE.get(type);
        }
        return column.getBoolean(3) || unique ? value : "case when n % 3 > 0 then " + value + " end";
    }

    /** Two parents of one row are never both the big one, so that pairs of them are unique. */
    private static String parent(String table, int place, boolean unique) {
        if (WITH_SMALL_PARENTS.contains(table)) {
            return id("n % 400");
        }
        return "case when n %% 2 = %d then uuid '%s' else %s end"
                .formatted(place % 2, BIG, id(unique ? "n" : "n % 400"));
    }

    private static String id(String number) {
        return "cast('0198c2f5-7d4e-7c11-9a57-' || lpad(to_hex(" + number + "), 12, '0') as uuid)";
    }

    /** One common value and some rare ones. */
    private static String text(List<String> known) {
        return known.isEmpty()
                ? ""
                : "(array['%s'])[case when n %% 100 = 0 then 1 + n / 100 %% %2$d else %2$d end]"
                        .formatted(String.join("', '", known), known.size());
    }

    /** Returns the values that a rule allows or else a filter asks for, and then another that is common. */
    private List<String> known(String column, String check) {
        if (check != null) {
            return KNOWN_VALUE
                    .matcher(check)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
        return filters.entrySet().stream()
                .filter(filter -> (column + "s").startsWith(filter.getKey()))
                .findFirst()
                .map(filter -> Stream.concat(filter.getValue().stream(), Stream.of("COMMON"))
                        .toList())
                .orElse(List.of());
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
