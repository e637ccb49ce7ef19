package dk.kk.ihcph.guidance.registration.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.registration.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationListTest implements ApiTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private UUID event;
    private UUID first;

    @BeforeEach
    void register() {
        event = Doors.event(Instant.parse("2031-02-12T16:00:00Z"), 120, "PUBLISHED");
        Doors.change(
                "event",
                event,
                "questions = '[{\"key\": \"diet\", \"label\": {\"da\": \"Kost\", \"en\": \"Diet\"}, \"type\": \"TEXT\"}]'");
        first = Doors.registration(
                event,
                2,
                "CONFIRMED",
                "name = '=HYPERLINK(\"http://x\"),Ål', municipality = '0101', answers = '{\"diet\": \"@vegan, \\\"no\\\" nuts\"}'");
        Doors.registration(event, 3, "WAITING", "");
    }

    private String path(String format) {
        return "/events/" + event + "/registrations." + format;
    }

    @Test
    void isACsvInWhichNothingIsAFormula() {
        String csv = as("bif-coordinator")
                .accept("*/*")
                .get(path("csv"))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("registrations.csv"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();

        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("\uFEFFid,status,name,email,partySize")
                .endsWith("personsArrived,answers.diet");
        assertThat(lines.get(1))
                .startsWith(first + ",CONFIRMED,\"'=HYPERLINK(\"\"http://x\"\"),Ål\",")
                .contains(",0101,", ",2031-02-02T17:00,")
                .endsWith(",\"'@vegan, \"\"no\"\" nuts\"");
        assertThat(lines.get(2)).contains("WAITING", Doors.ALICE);
        as("auditor")
                .queryParam("entityType", "registration")
                .queryParam("entityId", first)
                .queryParam("action", "READ")
                .get("/audit-entries")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].operation", containsString("/registrations."));
    }

    @Test
    void isInDanishForDanishReaders() {
        String csv = as("bif-coordinator")
                .accept("text/csv")
                .header("Accept-Language", "da")
                .get(path("csv"))
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("da"))
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .asString();

        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0))
                .startsWith("\uFEFFId;Status;Navn;E-mailadresse;Antal personer;")
                .endsWith(";Personer mødt op;Kost");
        assertThat(lines.get(1)).contains(";Tilmeldt;", ";02-02-2031 17:00:00;");
    }

    @Test
    void isAWorkbookForThoseWhoAsk() throws IOException {
        byte[] file = as("kff-coordinator")
                .accept("*/*")
                .get(path("xlsx"))
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(XLSX))
                .extract()
                .asByteArray();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\"),Ål");
            assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(13).getLocalDateTimeCellValue()).isEqualTo("2031-02-02T17:00:00");
        }
    }

    @Test
    void isForCoordinatorsOfItsAdministrations() {
        Doors.change("event", event, "co_hosts = '{}'");

        as("bif-coordinator").accept("*/*").get(path("csv")).then().statusCode(403);
        as("kff-coordinator")
                .accept("*/*")
                .get("/events/" + UUID.randomUUID() + "/registrations.csv")
                .then()
                .statusCode(404);
    }
}
