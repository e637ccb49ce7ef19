package dk.kk.ihcph.guidance.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the conditions of a filtered list. An absent filter adds no condition. Values are always bound, never
 * concatenated.
 */
public final class Query {
    private final List<String> conditions = new ArrayList<>(List.of("true = true"));
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds the condition if the value of its only parameter, {@code :name}, is present. */
    public Query where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Adds a condition with several parameters. */
    public Query where(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }

    /** Returns the HQL of the conditions, followed by the order. */
    public String orderedBy(String order) {
        return conditions() + " order by " + order;
    }

    /** Returns the HQL of the conditions without an order, for totals. */
    public String conditions() {
        return "where " + String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
