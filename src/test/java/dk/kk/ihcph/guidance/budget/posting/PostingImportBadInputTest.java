package dk.kk.ihcph.guidance.budget.posting;

import static dk.kk.ihcph.guidance.budget.posting.Postings.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.job.JobRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be booked is refused where it stands, and nothing else is booked either. */
@QuarkusTest
class PostingImportBadInputTest implements PostingImports {
    private static final int MUCH = 20 * 1024 * 1024;

    @Inject
    JobRuns runs;

    @Override
    public JobRuns runs() {
        return runs;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REF;31-03-2030;2210;1,234.56;Løn;BIF;;;                | beløb        | /amount      | NOT_A_DANISH_NUMBER
                    REF;31-03-2030;2210;1234.56;Løn;BIF;;;                 | beløb        | /amount      | NOT_A_DANISH_NUMBER
                    5,10000E+09;31-03-2030;2210;1,00;Løn;BIF;;;            | bilagsnummer | /reference   | DAMAGED_BY_SPREADSHEET
                    010190-1234;31-03-2030;2210;1,00;Løn;BIF;;;            | bilagsnummer | /reference   | NO_CPR
                    REF;31-03-2030;2210;;Løn;BIF;;;                        | beløb        | /amount      | NOT_NULL
                    REF;31-03-2030;2210;1234567890123;Løn;BIF;;;           | beløb        | /amount      | DIGITS
                    ;31-03-2030;2210;1,00;Løn;BIF;;;                       | bilagsnummer | /reference   | NOT_BLANK
                    REF;i går;2210;1,00;Løn;BIF;;;                         | dato         | /date        | WRONG_TYPE
                    REF;31-03-2030;22 10;1,00;Løn;BIF;;;                   | konto        | /account     | PATTERN
                    REF;31-03-2030;2210;1,00;;BIF;;;                       | tekst        | /description | NOT_BLANK
                    REF;31-03-2030;2210;1,00;Til 010190-1234;BIF;;;        | tekst        | /description | NO_CPR
                    REF;31-03-2030;2210;1,00;Løn;KFF;;;                    | bevilling    | /allocation  | OTHER_ADMINISTRATION
                    REF;31-03-2030;2210;1,00;Løn;nonsense;;;               | bevilling    | /allocation  | WRONG_TYPE
                    REF;31-03-2030;NORULE;1,00;Løn;;;;                     | bevilling    | /allocation  | NO_RULE
                    REF;31-03-2030;2210;1,00;Løn;BIF;2029-12;;             | periode      | /period      | PERIOD_OF_ANOTHER_YEAR
                    REF;31-03-2030;2210;1,00;Løn;BIF;marts;;               | periode      | /period      | WRONG_TYPE
                    REF;31-03-2030;2210;1,00;Løn;BIF;;0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a; | arrangement | /event | UNKNOWN_EVENT
                    REF;31-03-2030;2210;1,00;Løn;BIF;;;02-2029             | lønmåned     | /salaryMonth | SALARY_MONTH_OF_ANOTHER_YEAR
                    REF;31-03-2030;2210;1,00;Løn;BIF;;;;more               |              | ''           | TOO_MANY_CELLS
                    """)
    void namesTheLineTheColumnAndTheReason(String line, String column, String pointer, String code) {
        Budget budget = newBudget();
        String csv = "bilagsnummer;dato;konto;beløb;tekst;bevilling;periode;arrangement;lønmåned\n"
                + "%s;31-03-2030;2210;1,00;Fine;BIF;;;\n\n".formatted(unique())
                + line.replace("REF", unique());
        JsonPath job = imported(
                BIF, csv.replace(";BIF;", ";" + budget.bif() + ";").replace(";KFF;", ";" + budget.kff() + ";"), "");
        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(job.getString("problem.code")).isEqualTo("VALIDATION_FAILED");
        assertThat(job.getInt("result.postingImport.rejected")).isEqualTo(1);
        JsonPath lines = linesOf(BIF, job, "REJECTED");
        assertThat(lines.getInt("items[0].line")).isEqualTo(4);
        assertThat(lines.getList("items[0].errors.code")).containsExactly(code);
        assertThat(lines.getString("items[0].errors[0].column")).isEqualTo(column);
        assertThat(lines.getString("items[0].errors[0].pointer")).isEqualTo(pointer);
        assertThat(bookedOn(budget.bif())).isZero();
    }

    @Test
    void booksNothingOfTenThousandLinesWhenOneIsBad() {
        Budget budget = newBudget();
        StringBuilder csv = new StringBuilder(HEADER);
        for (int line = 2; line <= 10_001; line++) {
            csv.append("%s;31-03-2030;2210;%s;Løn;%s\n"
                    .formatted(unique(), line == 7_777 ? "1,234.56" : "1.234,56", budget.bif()));
        }
        JsonPath job = imported(BIF, csv.toString(), "");
        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(job.getInt("progress.done")).isEqualTo(10_000);
        JsonPath lines = linesOf(BIF, job, "REJECTED");
        assertThat(lines.getList("items.line")).containsExactly(7_777);
        assertThat(lines.getString("items[0].errors[0].code")).isEqualTo("NOT_A_DANISH_NUMBER");
        assertThat(bookedOn(budget.bif())).isZero();
    }

    @Test
    void refusesAReferenceTwiceAndOneThatIsBookedWithAnotherContent() {
        Budget budget = newBudget();
        String reference = unique();
        String line = reference + ";31-03-2030;2210;1,00;Løn;" + budget.bif() + "\n";
        String numbered = (HEADER + line + line)
                .replace(";bevilling", ";bevilling;linjenr.")
                .replace(budget.bif(), budget.bif() + ";7");
        JsonPath twice = imported(BIF, numbered, "");
        assertThat(linesOf(BIF, twice, "REJECTED").getString("items[0].errors[0].code"))
                .isEqualTo("REFERENCE_TWICE");
        assertThat(linesOf(BIF, twice, "REJECTED").getString("items[0].errors[0].message"))
                .contains("line 2");
        assertThat(imported(BIF, HEADER + line, "").getString("status")).isEqualTo("SUCCEEDED");
        JsonPath other = imported(BIF, HEADER + line.replace("1,00", "1,01"), "");
        assertThat(linesOf(BIF, other, "REJECTED").getString("items[0].errors[0].code"))
                .isEqualTo("REFERENCE_USED");
        JsonPath foreign = imported(KFF, HEADER + line.replace(budget.bif(), budget.kff()), "");
        assertThat(linesOf(KFF, foreign, "REJECTED").getString("items[0].errors[0].code"))
                .isEqualTo("REFERENCE_USED");
        assertThat(bookedOn(budget.bif())).isEqualTo(1);
    }

    @Test
    void refusesAClosedYear() {
        Budget budget = newYear();
        as(BIF).body("{}")
                .post("/budget/years/" + budget.yearOf("BIF") + "/close")
                .then()
                .statusCode(200);
        JsonPath job = imported(
                BIF, HEADER + unique() + ";31-03-" + budget.year() + ";2210;1,00;Løn;" + budget.bif() + "\n", "");
        assertThat(linesOf(BIF, job, "REJECTED").getString("items[0].errors[0].code"))
                .isEqualTo("YEAR_CLOSED");
        assertThat(bookedOn(budget.bif())).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    bilagsnummer;dato;konto;beløb;tekst\\n               | 422 | NO_LINES
                    bilagsnummer;dato;konto;tekst\\n1;31-03-2030;2210;A  | 422 | MISSING_COLUMN
                    bilagsnummer;dato;konto;beløb;tekst;amount\\n1       | 422 | DUPLICATE_COLUMN
                    bilagsnummer;dato;konto;beløb;tekst\\n"1             | 400 | MALFORMED_CSV
                    """)
    void refusesAFileThatIsNoTableOfPostings(String csv, int status, String code) {
        send(BIF, csv.replace("\\n", "\n"), "").statusCode(status).body("errors[0].code", equalTo(code));
    }

    @Test
    void refusesAFileOfTwentyMegabytes() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://localhost:" + RestAssured.port + BASE + "/postings/imports?source=TEST")
                        .toURL()
                        .openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "text/csv");
        connection.setRequestProperty("Authorization", "Bearer " + TestIssuer.token(BIF));
        connection.setChunkedStreamingMode(65_536);
        try (OutputStream body = connection.getOutputStream()) {
            byte[] line = (HEADER.strip() + ";" + "x".repeat(1000) + "\n").getBytes(StandardCharsets.UTF_8);
            for (int sent = 0; sent < MUCH; sent += line.length) {
                body.write(line);
            }
        } catch (IOException refusedWhileSending) {
            // the answer is there to be read all the same
        }
        assertThat(connection.getResponseCode()).isEqualTo(413);
    }
}
