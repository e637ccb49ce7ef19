package dk.kk.ihcph.guidance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is found in what surrounds it, and what is left out is told. */
class SheetTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    enum Known implements SheetHeader.KnownColumn {
        VOUCHER(SheetHeader.group("voucher", "Bilagsnr.")),
        DATE(SheetHeader.group("Bogføringsdato"), SheetHeader.group("Bilagsdato")),
        AMOUNT(SheetHeader.group("Beløb i DKK")),
        TEXT(SheetHeader.group("Tekst"));

        private final List<List<String>> names;

        @SafeVarargs
        Known(List<String>... names) {
            this.names = List.of(names);
        }

        @Override
        public String field() {
            return name();
        }

        @Override
        public List<List<String>> names() {
            return names;
        }
    }

    private static Sheet<Known> open(byte[] bytes) throws IOException {
        return Sheet.open(() -> new ByteArrayInputStream(bytes), Known.values());
    }

    private static Sheet<Known> open(String text) throws IOException {
        return open(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<Known, String>> rows(Sheet<Known> sheet) throws IOException {
        List<Map<Known, String>> rows = new ArrayList<>();
        for (CsvTable.CsvRow row = sheet.next(); row != null; row = sheet.next()) {
            Map<Known, String> cells = new java.util.EnumMap<>(Known.class);
            assertThat(sheet.header().read(row, cells::put)).isEmpty();
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void readsTheEncodingsThatSpreadsheetsSave() throws IOException {
        String table = "Bilagsnr.;Beløb i DKK;Tekst\nV1;1,00;Smørrebrød – 5 €\n";
        for (Map.Entry<String, byte[]> written : Map.of(
                        "utf-8", table.getBytes(StandardCharsets.UTF_8),
                        "windows-1252", table.getBytes(WINDOWS),
                        "utf-16le", ("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE),
                        "utf-16be", ("\ufeff" + table).getBytes(StandardCharsets.UTF_16BE))
                .entrySet()) {
            Sheet<Known> sheet = open(written.getValue());
            assertThat(sheet.surroundings().path("encoding").asText()).isEqualTo(written.getKey());
            assertThat(rows(sheet))
                    .containsExactly(Map.of(Known.VOUCHER, "V1", Known.AMOUNT, "1,00", Known.TEXT, "Smørrebrød – 5 €"));
        }
        assertThat(rows(open("\ufeff" + table))).hasSize(1);
    }

    @Test
    void refusesWhatIsNoText() {
        for (byte[] bytes : new byte[][] {
            {'P', 'K', 3, 4, 20, 0},
            {'B', 0, 'e', 0},
            {'B', 'i', (byte) 0x81, '\n'}
        }) {
            assertThatThrownBy(() -> open(bytes)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                            refused.violations().get(0).code())
                    .isEqualTo("NOT_TEXT"));
        }
    }

    @Test
    void findsTheHeaderBelowTitlesWithWhateverSeparator() throws IOException {
        for (String separator : List.of(";", ",", "\t")) {
            String file = "Posteringer, KFF; udtræk\r\n\r\nKonto;2210\r\n"
                    + "Bilagsnr.;Bogføringsdato;Tekst\r\nV1;31-03-2030;Kaffe\r\n".replace(";", separator);
            Sheet<Known> sheet = open(file);
            assertThat(sheet.surroundings().path("separator").asText())
                    .isEqualTo(separator.equals("\t") ? "tab" : separator);
            assertThat(sheet.surroundings().path("headerLine").asInt()).isEqualTo(4);
            assertThat(sheet.surroundings().path("linesAboveHeader").toString()).isEqualTo("[1,3]");
            assertThat(rows(sheet)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=|\r\n", "SEP=|\n", "\"sep=|\"\n", "\ufeffsep=|\n"})
    void takesTheSeparatorThatTheFirstLineDeclares(String first) throws IOException {
        Sheet<Known> sheet = open(first + "Bilagsnr.|Tekst\nV1|a;b,c\n");
        assertThat(rows(sheet)).containsExactly(Map.of(Known.VOUCHER, "V1", Known.TEXT, "a;b,c"));
        assertThat(sheet.surroundings().path("linesAboveHeader").toString()).isEqualTo("[1]");
    }

    @Test
    void knowsAHeaderHoweverItIsWritten() throws IOException {
        String header = Normalizer.normalize(
                "\"BILAGSNR.\";* Bogførings\u00adDato;Beløb\u00a0i DKK;;Tekst;", Normalizer.Form.NFD);
        Sheet<Known> sheet = open(header + "\nV1;31-03-2030;5,00;;Kaffe;\n;;;;;\n\n\u00a0;;;;;\nV2;;6,00\n");
        assertThat(rows(sheet)).hasSize(2);
        assertThat(sheet.surroundings().path("ignoredColumns")).isEmpty();
    }

    @Test
    void ignoresColumnsThatNobodyNeedsAndTellsThem() throws IOException {
        Sheet<Known> sheet = open("Bilagsnr.;Valuta;Tekst;Momskode\nV1;DKK;Kaffe;I25\n");
        assertThat(rows(sheet)).containsExactly(Map.of(Known.VOUCHER, "V1", Known.TEXT, "Kaffe"));
        assertThat(sheet.surroundings().path("ignoredColumns").toString()).isEqualTo("[\"Valuta\",\"Momskode\"]");
    }

    @Test
    void prefersTheDayOfBookingToTheDayOfTheVoucher() throws IOException {
        Sheet<Known> sheet = open("Bilagsdato;Bogføringsdato;Bilagsnr.\n1;2;V1\n3;;V2\n");
        assertThat(rows(sheet)).extracting(row -> row.get(Known.DATE)).containsExactly("2", "3");
    }

    @Test
    void refusesACellWithoutAColumnAndAColumnTwice() throws IOException {
        Sheet<Known> sheet = open("Bilagsnr.;Tekst;\nV1;Kaffe; te\n");
        CsvTable.CsvRow row = java.util.Objects.requireNonNull(sheet.next());
        assertThat(sheet.header().read(row, (column, cell) -> {}))
                .extracting(violation -> violation.code())
                .containsExactly("TOO_MANY_CELLS");
        assertThat(open("Tekst;tekst\na;b").header().broken())
                .extracting(violation -> violation.code())
                .containsExactly("DUPLICATE_COLUMN");
    }

    @Test
    void keepsLineBreaksInQuotesAndCountsLinesOfAnyEnd() throws IOException {
        Sheet<Known> sheet = open("Bilagsnr.;Tekst\r\nV1;\"to\nlinjer\"\nV2;en\r\n");
        List<Integer> lines = new ArrayList<>();
        for (CsvTable.CsvRow row = sheet.next(); row != null; row = sheet.next()) {
            lines.add(row.line());
        }
        assertThat(lines).containsExactly(2, 4);
    }
}
