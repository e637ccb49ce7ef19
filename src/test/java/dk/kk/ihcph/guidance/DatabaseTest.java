package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The tests' database is as strict as the one in production. */
@QuarkusTest
class DatabaseTest implements ApiTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void takesATextForATextOnly() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("select 1 where 7 = ?")) {
            query.setString(1, "7");
            assertThatThrownBy(query::executeQuery).hasMessageContaining("operator does not exist");
        }
    }

    @Test
    void letsTheApplicationOwnNothing() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement create = connection.prepareStatement("create table mine (id int)")) {
            assertThatThrownBy(create::execute).hasMessageContaining("permission denied");
        }
    }
}
