package dk.kk.ihcph.guidance.budget.posting;

import static dk.kk.ihcph.guidance.budget.posting.Postings.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.job.JobRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exports of KMD Opus, Prisme and Excel are booked as they come. */
@QuarkusTest
class FinanceExportTest implements PostingImports {
    @Inject
    JobRuns runs;

    @Override
    public JobRuns runs() {
        return runs;
    }

    private JsonPath imported(byte[] csv, String query) {
        String id = as(BIF).contentType("text/csv")
                .body(csv)
                .post("/postings/imports?source=TEST" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        runs.run(id);
        return job(BIF, id);
    }

    @Test
    void booksAnExportOfOpusWithAllThatStandsAroundIt() {
        Budget budget = newBudget();
        String voucher = "51" + unique().replaceAll("\\D", "") + "777";
        String csv =
                """
                sep=;
                Posteringer pr. 31.03.2030, Beskæftigelses- og Integrationsforvaltningen;;;;;;;;;;
                Udtrukket af: Økonomi;;;;;;;;;;

                Bilagsnr.;Bilagsdato;Bogføringsdato;Finanskonto;PSP-element;Omkostningssted;Posteringstekst;Valuta;Beløb i DKK;Bevilling;Momskode;
                %1$s;28-02-2030;31-03-2030;22100010;XG-1060-0042;;Løn marts;DKK;1\u00a0234,56;%2$s;I25;
                %1$s;28-02-2030;31-03-2030;22100010;;1060;Løn marts;DKK;234,56 -;%2$s;I25;
                %1$s;28-02-2030;31-03-2030;22100010;;1060;Afrunding;DKK;0,00;%2$s;;
                %1$s9;31-03-2030;31-03-2030;29400030;;;Forplejning;EUR;kr. 1.000,00;%2$s;;
                I alt;;;;;;;DKK;2.000,00;;;
                """
                        .formatted(voucher, budget.bif())
                        .replace("\n", "\r\n");
        JsonPath job = imported(csv.getBytes(Charset.forName("windows-1252")), "&controlTotal=2000");
        assertThat(job.getString("status")).as(job.prettify()).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("result.postingImport.accepted")).isEqualTo(3);
        assertThat(job.getInt("result.postingImport.skipped")).isEqualTo(2);
        assertThat(job.getList("result.postingImport.skippedLines.line").toString())
                .isEqualTo("[8, 10]");
        assertThat(job.getList("result.postingImport.skippedLines.reason"))
                .containsExactly("AMOUNT_IS_ZERO", "TOTAL_LINE");
        assertThat(job.<BigDecimal>get("result.postingImport.total")).isEqualByComparingTo("2000");
        assertThat(job.getString("result.postingImport.file.encoding")).isEqualTo("windows-1252");
        assertThat(job.getInt("result.postingImport.file.headerLine")).isEqualTo(5);
        assertThat(job.getList("result.postingImport.file.linesAboveHeader").toString())
                .isEqualTo("[1, 2, 3]");
        assertThat(job.getList("result.postingImport.file.ignoredColumns")).containsExactly("Momskode");
        JsonPath booked = as(BIF).get("/postings?job=" + job.getString("id")).jsonPath();
        assertThat(booked.getList("items.description")).contains("Løn marts", "Forplejning");
        assertThat(booked.getList("items.date")).containsOnly("2030-03-31");
        assertThat(booked.getList("items.costObject")).contains("XG-1060-0042", "1060", null);
        assertThat(imported(csv.getBytes(Charset.forName("windows-1252")), "")
                        .getInt("result.postingImport.duplicates"))
                .isEqualTo(3);
        assertThat(bookedOn(budget.bif())).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I alt;;;100,01;;          | TOTAL_LINE_DIFFERS
                    ;;;100,01;;               | TOTAL_LINE_DIFFERS
                    5,10000E+09;31-03-2030;2210;1,00;Løn;ALLOCATION | DAMAGED_BY_SPREADSHEET
                    V2;31-03-2030;2210;1.234,56-;Løn;ALLOCATION;7   | TOO_MANY_CELLS
                    """)
    void saysWhatIsWrongWithALine(String line, String code) {
        Budget budget = newBudget();
        String first = unique() + ";31-03-2030;2210;100,00;Løn;" + budget.bif() + "\n";
        JsonPath job = imported(BIF, HEADER + first + line.replace("ALLOCATION", budget.bif()), "");
        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(linesOf(BIF, job, "REJECTED").getString("items[0].errors[0].code"))
                .isEqualTo(code);
        assertThat(job.getString("result.postingImport.file.encoding")).isEqualTo("utf-8");
    }

    @Test
    void refusesAmountsInAnotherCurrencyUnlessTheColumnIsInKroner() {
        Budget budget = newBudget();
        String line = unique() + ";31-03-2030;2210;100,00;Løn;" + budget.bif() + ";EUR\n";
        JsonPath job = imported(BIF, HEADER.strip() + ";Valuta\n" + line, "");
        assertThat(linesOf(BIF, job, "REJECTED").getString("items[0].errors[0].code"))
                .isEqualTo("NOT_IN_KRONER");
        assertThat(imported(BIF, HEADER.strip().replace("beløb", "beløb i DKK") + ";Valuta\n" + line, "&dryRun=true")
                        .getString("status"))
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void readsANumberOfTheLineAndNfdHeaders() {
        Budget budget = newBudget();
        String voucher = unique();
        String header = Normalizer.normalize(
                "Bilagsnr.;Linjenr.;Bogføringsdato;Regnskabsår;Periode;Artskonto;Beløb;Tekst;Lønmåned;Bevilling\n",
                Normalizer.Form.NFD);
        String lines =
                "%1$s;001;05-01-2031;2030;012;2210;10,00;Løn;12-2030;%2$s\n%1$s;002;05-01-2031;2030;012;2210;10,00;Løn;12-2030;%2$s\n"
                        .formatted(voucher, budget.bif());
        assertThat(imported(BIF, header + lines, "").getInt("result.postingImport.accepted"))
                .isEqualTo(2);
        JsonPath booked = as(BIF).get("/postings?reference=" + voucher).jsonPath();
        assertThat(booked.getList("items.referenceLine")).containsExactlyInAnyOrder(1, 2);
        assertThat(booked.getList("items.period")).containsOnly("2030-12");
        assertThat(imported(BIF, header + lines, "").getInt("result.postingImport.duplicates"))
                .isEqualTo(2);
        JsonPath changed = imported(BIF, header + lines.replaceFirst("10,00", "11,00"), "");
        assertThat(linesOf(BIF, changed, "REJECTED").getString("items[0].errors[0].code"))
                .isEqualTo("REFERENCE_USED");
        JsonPath unnumbered = imported(BIF, header + lines.replaceFirst(";001;", ";;"), "");
        assertThat(linesOf(BIF, unnumbered, "REJECTED").getString("items[0].errors[0].code"))
                .isEqualTo("REQUIRED_HERE");
    }
}
