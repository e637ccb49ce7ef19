package dk.kk.ihcph.guidance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private static BitSet hidden(List<Integer>... rows) {
        return SmallCells.hidden(List.of(rows));
    }

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(hidden(List.of(40, 20), List.of(5, 0)).isEmpty()).isTrue();
        assertThat(hidden().isEmpty()).isTrue();
    }

    @Test
    void hidesASecondRowBecauseTheFirstFollowsFromTheTotal() {
        assertThat(hidden(List.of(40, 20), List.of(9, 6), List.of(8, 3)).stream())
                .containsExactly(1, 2);
    }

    @Test
    void hidesRowsUntilTheirSumIsNotSmallEither() {
        assertThat(hidden(List.of(2), List.of(1), List.of(30), List.of(90)).stream())
                .containsExactly(0, 1, 2);
        assertThat(hidden(List.of(3), List.of(4), List.of(30)).stream()).containsExactly(0, 1);
    }

    @Test
    void neverLetsAHiddenRowFollowFromTheTotal() {
        Random random = new Random(3);
        for (int table = 0; table < 2000; table++) {
            List<List<Integer>> rows = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(row -> {
                        int registered = random.nextInt(30);
                        int came = random.nextInt(registered + 1);
                        return List.of(registered, came, registered - came);
                    })
                    .toList();
            BitSet hidden = SmallCells.hidden(rows);
            for (int row = 0; row < rows.size(); row++) {
                assertThat(hidden.get(row) || !SmallCells.isSmall(rows.get(row)))
                        .isTrue();
            }
            boolean all = hidden.cardinality() == rows.size();
            for (int column = 0; column < 3 && !hidden.isEmpty() && !all; column++) {
                int at = column;
                assertThat(hidden.cardinality()).isGreaterThan(1);
                assertThat(SmallCells.isSmall(hidden.stream()
                                .map(row -> rows.get(row).get(at))
                                .sum()))
                        .isFalse();
            }
        }
    }
}
