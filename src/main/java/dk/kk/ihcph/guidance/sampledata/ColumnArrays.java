package dk.kk.ihcph.guidance.sampledata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes rows with one statement that takes each column as an array of texts: three times as fast as row by row. */
final class ColumnArrays {
    private ColumnArrays() {}

    /** One column of the rows; its values are written as text. */
    interface Column<T> extends Function<T, @Nullable Object> {}

    /** Writes the rows with a statement whose parameters are the columns in their order. */
    static <T> void write(DataSource database, String sql, List<T> rows, List<? extends Column<? super T>> columns)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Column<? super T> column : columns) {
                Stream<@Nullable String> texts = rows.stream().map(row -> Objects.toString(column.apply(row), null));
                statement.setArray(place++, connection.createArrayOf("text", texts.toArray()));
            }
            statement.executeUpdate();
        }
    }
}
