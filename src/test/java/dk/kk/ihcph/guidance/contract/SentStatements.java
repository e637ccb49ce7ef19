package dk.kk.ihcph.guidance.contract;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/** Records the queries that the application sends, with their values, on their way to the driver. */
final class SentStatements {
    private static final String UNKNOWN = "unknown";
    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "varchar",
            UUID.class, "uuid",
            Integer.class, "int4",
            Long.class, "int8",
            Boolean.class, "bool",
            BigDecimal.class, "numeric",
            LocalDate.class, "date",
            java.sql.Date.class, "date",
            OffsetDateTime.class, "timestamptz");

    private final Set<Sent> sent = ConcurrentHashMap.newKeySet();

    /** A value as text, and the type that the driver declares for it. */
    record Value(String type, @Nullable String text) {
        static Value of(Object value) throws SQLException {
            String type = value instanceof Array array
                    ? array.getBaseTypeName() + "[]"
                    : TYPES.getOrDefault(value.getClass(), UNKNOWN);
            return new Value(type, value.toString());
        }

        String literal() {
            return text == null ? "null" : "'" + text.replace("'", "''") + "'";
        }
    }

    /** A query, its parameters numbered as PostgreSQL does, with their values. */
    record Sent(String sql, SortedMap<Integer, Value> values) {}

    /** Puts itself between the sessions and their pool; what it returns undoes that. */
    Runnable record(SessionFactory sessions) {
        QuarkusConnectionProvider provider =
                (QuarkusConnectionProvider) sessions.unwrap(SessionFactoryImplementor.class)
                        .getServiceRegistry()
                        .requireService(ConnectionProvider.class);
        AgroalDataSource pool = provider.getDataSource();
        replace(provider, recording(pool));
        return () -> replace(provider, pool);
    }

    private static void replace(QuarkusConnectionProvider provider, AgroalDataSource pool) {
        try {
            Field field = QuarkusConnectionProvider.class.getDeclaredField("dataSource");
            field.setAccessible(true);
            field.set(provider, pool);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private AgroalDataSource recording(AgroalDataSource pool) {
        return proxy(AgroalDataSource.class, (self, method, given) -> {
            Object answer = call(pool, method, given);
            return answer instanceof Connection connection ? recording(connection) : answer;
        });
    }

    /** Returns the queries since the last call. */
    Set<Sent> taken() {
        Set<Sent> taken = Set.copyOf(sent);
        sent.clear();
        return taken;
    }

    private Connection recording(Connection connection) {
        return proxy(Connection.class, (self, method, given) -> {
            Object answer = call(connection, method, given);
            return answer instanceof PreparedStatement statement
                            && method.getName().equals("prepareStatement")
                    ? recording(statement, numbered((String) given[0]))
                    : answer;
        });
    }

    private PreparedStatement recording(PreparedStatement statement, String sql) {
        SortedMap<Integer, Value> values = new TreeMap<>();
        return proxy(PreparedStatement.class, (self, method, given) -> {
            if (method.getName().startsWith("set") && given.length > 1 && given[0] instanceof Integer at) {
                values.put(at, method.getName().equals("setNull") ? new Value(UNKNOWN, null) : Value.of(given[1]));
            } else if (method.getName().startsWith("execute")) {
                sent.add(new Sent(sql, new TreeMap<>(values)));
            }
            return call(statement, method, given);
        });
    }

    private static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder();
        int parameters = 0;
        boolean quoted = false;
        for (char character : sql.toCharArray()) {
            quoted ^= character == '\'';
            if (character == '?' && !quoted) {
                numbered.append('$').append(++parameters);
            } else {
                numbered.append(character);
            }
        }
        return numbered.toString();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
