package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation of the contract by every role: who gets past the door. A new operation without a row fails. */
@QuarkusTest
class AuthorizationMatrixTest implements ApiTest {
    private static final String ANONYMOUS = "anonymous";
    private static final Set<String> GUIDES = Set.of("bif-guide", "kff-guide");
    private static final Set<String> COORDINATORS = Set.of("bif-coordinator", "kff-coordinator");
    private static final Set<String> CONTROLLERS = Set.of("bif-controller", "kff-controller");
    private static final Set<String> OTHERS = Set.of("evaluator", "auditor", "partner", "admin", "kiosk");
    private static final Set<String> LOGGED_IN = union(GUIDES, COORDINATORS, CONTROLLERS, OTHERS);
    private static final Set<String> EVERYONE = union(LOGGED_IN, Set.of(ANONYMOUS));
    private static final Set<String> DESK = union(GUIDES, COORDINATORS);
    private static final Set<String> STAFF = union(DESK, CONTROLLERS);

    /** The rows: operation id to who may. */
    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            Map.entry("getHome", EVERYONE),
            Map.entry("listProblems", EVERYONE),
            Map.entry("getProblem", EVERYONE),
            Map.entry("getMe", LOGGED_IN),
            Map.entry("listAuditEntries", Set.of("auditor")),
            Map.entry("getDeskSettings", EVERYONE),
            Map.entry("changeDeskSettings", Set.of("admin")),
            Map.entry("takeTicket", EVERYONE),
            Map.entry("getTicket", EVERYONE),
            Map.entry("giveUpTicket", EVERYONE),
            Map.entry("rateTicket", EVERYONE),
            Map.entry("callNext", DESK),
            Map.entry("getVisit", DESK),
            Map.entry("recallCitizen", DESK),
            Map.entry("startConsultation", DESK),
            Map.entry("holdConsultation", DESK),
            Map.entry("resumeConsultation", DESK),
            Map.entry("transferCitizen", DESK),
            Map.entry("completeConsultation", DESK),
            Map.entry("reportNoShow", DESK),
            Map.entry("getQueueBoard", EVERYONE),
            Map.entry("streamQueueBoard", EVERYONE),
            Map.entry("listAppointmentSlots", EVERYONE),
            Map.entry("makeAppointment", EVERYONE),
            Map.entry("listAppointments", DESK),
            Map.entry("getAppointment", EVERYONE),
            Map.entry("getAppointmentCalendar", EVERYONE),
            Map.entry("bookAppointment", EVERYONE),
            Map.entry("rescheduleAppointment", EVERYONE),
            Map.entry("cancelAppointment", EVERYONE),
            Map.entry("confirmAppointment", EVERYONE),
            Map.entry("checkInAppointment", EVERYONE),
            Map.entry("rateAppointment", EVERYONE),
            Map.entry("getAvailability", EVERYONE),
            Map.entry("listRegistrations", union(COORDINATORS, Set.of("partner"))),
            Map.entry("register", EVERYONE),
            Map.entry("registerBatch", union(COORDINATORS, Set.of("partner"))),
            Map.entry("getRegistration", EVERYONE),
            Map.entry("changeRegistration", EVERYONE),
            Map.entry("eraseRegistration", EVERYONE),
            Map.entry("cancelRegistration", EVERYONE),
            Map.entry("confirmRegistration", EVERYONE),
            Map.entry("acceptSeatOffer", EVERYONE),
            Map.entry("declineSeatOffer", EVERYONE),
            Map.entry("answerComing", EVERYONE),
            Map.entry("getRegistrationCalendar", EVERYONE),
            Map.entry("listStaff", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("getStaff", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("createStaff", COORDINATORS),
            Map.entry("changeStaff", COORDINATORS),
            Map.entry("listShifts", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("getShift", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("listSchedulePublications", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("getSchedulePublication", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("publishSchedule", COORDINATORS),
            Map.entry("listShiftSwaps", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("getShiftSwap", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("requestShiftSwap", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("acceptShiftSwap", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("approveShiftSwap", COORDINATORS),
            Map.entry("declineShiftSwap", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("withdrawShiftSwap", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("createShift", COORDINATORS),
            Map.entry("createShifts", COORDINATORS),
            Map.entry("changeShift", COORDINATORS),
            Map.entry("deleteShift", COORDINATORS),
            Map.entry("cancelShift", COORDINATORS),
            Map.entry("confirmShift", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("createRoster", COORDINATORS),
            Map.entry("listRosters", COORDINATORS),
            Map.entry("getRoster", COORDINATORS),
            Map.entry("approveRoster", COORDINATORS),
            Map.entry("adoptRoster", COORDINATORS),
            Map.entry("discardRoster", COORDINATORS),
            Map.entry("getStaffingForecast", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("getCoverage", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("listCoverageRequirements", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("getCoverageRequirement", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("createCoverageRequirement", COORDINATORS),
            Map.entry("changeCoverageRequirement", COORDINATORS),
            Map.entry("deleteCoverageRequirement", COORDINATORS),
            Map.entry("listAbsences", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("getAbsence", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("requestAbsence", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("approveAbsence", COORDINATORS),
            Map.entry("declineAbsence", COORDINATORS),
            Map.entry("withdrawAbsence", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("getStaffingHours", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("listShiftTemplates", COORDINATORS),
            Map.entry("getShiftTemplate", COORDINATORS),
            Map.entry("createShiftTemplate", COORDINATORS),
            Map.entry("changeShiftTemplate", COORDINATORS),
            Map.entry("deleteShiftTemplate", COORDINATORS),
            Map.entry("applyShiftTemplate", COORDINATORS),
            Map.entry("getStaffCalendar", EVERYONE),
            Map.entry("createCalendarKey", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("revokeCalendarKey", union(STAFF, Set.of("auditor", "admin"))),
            Map.entry("getEventCalendar", EVERYONE),
            Map.entry("getEventFeed", EVERYONE),
            Map.entry("repeatEvent", COORDINATORS),
            Map.entry("listEventSeries", union(STAFF, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("getEventSeries", union(STAFF, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("getEventConsultations", union(STAFF, Set.of("auditor"))),
            Map.entry("createEvent", COORDINATORS),
            Map.entry("changeEvent", COORDINATORS),
            Map.entry("deleteEvent", COORDINATORS),
            Map.entry("publishEvent", COORDINATORS),
            Map.entry("cancelEvent", COORDINATORS),
            Map.entry("completeEvent", COORDINATORS),
            Map.entry("correctHeadcount", COORDINATORS),
            Map.entry("listEvents", EVERYONE),
            Map.entry("getNoShowForecast", union(STAFF, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("checkInParty", DESK),
            Map.entry("checkInBatch", DESK),
            Map.entry("walkIn", DESK),
            Map.entry("listAttendance", DESK),
            Map.entry("undoCheckIn", DESK),
            Map.entry("excuseRegistration", DESK),
            Map.entry("getTicketImage", EVERYONE),
            Map.entry("getTicketQrCode", EVERYONE),
            Map.entry("listDeletedEvents", union(STAFF, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("listLinkedEvents", EVERYONE),
            Map.entry("getLinkedEvent", EVERYONE),
            Map.entry("giveFeedback", EVERYONE),
            Map.entry("getEventFeedback", union(STAFF, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("exportRegistrations", COORDINATORS),
            Map.entry("sendEventMessage", COORDINATORS),
            Map.entry("listEventMessages", COORDINATORS),
            Map.entry("getEvent", EVERYONE),
            Map.entry("listIndicators", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("getIndicator", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("renderIndicator", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry(
                    "listEvaluationReports", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("getEvaluationReport", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry(
                    "getEvaluationReportJson",
                    union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry(
                    "renderEvaluationReport",
                    union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("draftEvaluationReport", COORDINATORS),
            Map.entry("deleteEvaluationReport", COORDINATORS),
            Map.entry("computeEvaluationReport", COORDINATORS),
            Map.entry("correctEvaluationReport", COORDINATORS),
            Map.entry("writeEvaluationReportStatement", union(COORDINATORS, CONTROLLERS)),
            Map.entry("approveEvaluationReport", CONTROLLERS),
            Map.entry("freezeEvaluationReport", CONTROLLERS),
            Map.entry("listBaselines", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry(
                    "listIndicatorTargets", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("getIndicatorTarget", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry(
                    "getBudgetNoteFollowUp", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry(
                    "getFollowUpIndicators", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry(
                    "renderBudgetNoteFollowUp",
                    union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("chooseFollowUpIndicators", CONTROLLERS),
            Map.entry("proposeIndicatorTarget", CONTROLLERS),
            Map.entry("approveIndicatorTarget", CONTROLLERS),
            Map.entry("withdrawIndicatorTarget", CONTROLLERS),
            Map.entry("endIndicatorTarget", CONTROLLERS),
            Map.entry("getNoShows", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("exportNoShows", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("getEventStatistics", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry(
                    "renderEventStatistics", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("getUnitCosts", union(COORDINATORS, CONTROLLERS, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("listClosures", EVERYONE),
            Map.entry("getClosure", EVERYONE),
            Map.entry("listOffers", EVERYONE),
            Map.entry("getOffer", EVERYONE),
            Map.entry("listCodeLists", EVERYONE),
            Map.entry("getCodeList", EVERYONE),
            Map.entry("listTopics", EVERYONE),
            Map.entry("listLocations", EVERYONE),
            Map.entry("getLocation", EVERYONE),
            Map.entry("listOpeningHours", EVERYONE),
            Map.entry("listMunicipalities", EVERYONE),
            Map.entry("getMunicipality", EVERYONE),
            Map.entry("createLocation", Set.of("admin")),
            Map.entry("changeLocation", Set.of("admin")),
            Map.entry("setOpeningHours", Set.of("admin")),
            Map.entry("getTopic", EVERYONE),
            Map.entry("createTopic", Set.of("admin")),
            Map.entry("changeTopic", Set.of("admin")),
            Map.entry("createMunicipality", Set.of("admin")),
            Map.entry("changeMunicipality", Set.of("admin")),
            Map.entry("createClosure", Set.of("admin")),
            Map.entry("deleteClosure", Set.of("admin")),
            Map.entry("createOffer", Set.of("admin")),
            Map.entry("changeOffer", Set.of("admin")),
            Map.entry("listNotifications", union(COORDINATORS, Set.of("admin"))),
            Map.entry("getNotification", union(COORDINATORS, Set.of("admin"))),
            Map.entry("resendNotification", union(COORDINATORS, Set.of("admin"))),
            Map.entry("importBudgetNote", CONTROLLERS),
            Map.entry("previewBudgetNote", CONTROLLERS),
            Map.entry("listPriceIndices", union(STAFF, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("getPriceIndex", union(STAFF, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("convertPriceLevel", union(STAFF, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("recordPriceIndex", Set.of("admin")),
            Map.entry("getBudgetNotePriceLevels", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("adoptBudgetNote", CONTROLLERS),
            Map.entry("rejectBudgetNote", CONTROLLERS),
            Map.entry("changeAllocation", CONTROLLERS),
            Map.entry("proposeBudgetAdjustment", CONTROLLERS),
            Map.entry("approveBudgetAdjustment", CONTROLLERS),
            Map.entry("decideBudgetAdjustment", CONTROLLERS),
            Map.entry("rejectBudgetAdjustment", CONTROLLERS),
            Map.entry("withdrawBudgetAdjustment", CONTROLLERS),
            Map.entry("listBudgetAdjustments", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("getBudgetAdjustment", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("listBudgetNotes", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("planAllocation", CONTROLLERS),
            Map.entry("overrideForecast", CONTROLLERS),
            Map.entry("withdrawForecast", CONTROLLERS),
            Map.entry("freezeForecastRound", CONTROLLERS),
            Map.entry("getAllocationPlan", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("getAllocationForecast", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("listForecastOverrides", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("listForecastRounds", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("getForecastRound", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("renderBudgetStatus", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("getBudgetStatus", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("getBudgetNote", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("listAllocations", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("totalAllocations", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("getAllocation", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("listBudgetYears", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("getBudgetYear", union(STAFF, Set.of("evaluator", "auditor"))),
            Map.entry("closeBudgetYear", CONTROLLERS),
            Map.entry("reopenBudgetYear", CONTROLLERS),
            Map.entry("listPostings", union(COORDINATORS, CONTROLLERS, Set.of("auditor"))),
            Map.entry("getPosting", union(COORDINATORS, CONTROLLERS, Set.of("auditor"))),
            Map.entry("bookPosting", CONTROLLERS),
            Map.entry("reversePosting", CONTROLLERS),
            Map.entry("importPostings", CONTROLLERS),
            Map.entry("listPostingRules", union(COORDINATORS, CONTROLLERS, Set.of("auditor"))),
            Map.entry("getPostingRule", union(COORDINATORS, CONTROLLERS, Set.of("auditor"))),
            Map.entry("createPostingRule", CONTROLLERS),
            Map.entry("changePostingRule", CONTROLLERS),
            Map.entry("deletePostingRule", CONTROLLERS),
            Map.entry("listJobs", LOGGED_IN),
            Map.entry("getJob", LOGGED_IN),
            Map.entry("listJobLines", LOGGED_IN),
            Map.entry("stopJob", LOGGED_IN),
            Map.entry("importConsultations", DESK),
            Map.entry("logConsultation", DESK),
            Map.entry("listConsultations", union(STAFF, Set.of("auditor"))),
            Map.entry("getConsultation", union(STAFF, Set.of("auditor"))),
            Map.entry("correctConsultation", DESK),
            Map.entry("voidConsultation", DESK),
            Map.entry("getConsultationStatistics", union(STAFF, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("renderConsultationStatistics", union(STAFF, Set.of("evaluator", "auditor", "admin"))),
            Map.entry("sendReferral", DESK),
            Map.entry("listReferrals", union(DESK, Set.of("partner"))),
            Map.entry("getReferral", union(DESK, Set.of("partner"))),
            Map.entry("acceptReferral", union(DESK, Set.of("partner"))),
            Map.entry("declineReferral", union(DESK, Set.of("partner"))),
            Map.entry("completeReferral", union(DESK, Set.of("partner"))),
            Map.entry("withdrawReferral", DESK));

    private record Operation(String id, Method method, String path, String contentType) {}

    @Test
    void letsInWhoMayAndNobodyElse() {
        List<String> wrong = new ArrayList<>();
        List<Operation> operations = operations();
        assertThat(operations).extracting(Operation::id).doesNotHaveDuplicates();
        for (Operation operation : operations) {
            Set<String> may = MAY.get(operation.id());
            if (may == null) {
                fail("No row for the operation %s: say here who may", operation.id());
            }
            for (String role : EVERYONE) {
                int status = call(operation, role).statusCode();
                boolean in = status != 401 && status != 403;
                if (in != may.contains(role) || status >= 500) {
                    wrong.add("%s as %s: %d".formatted(operation.id(), role, status));
                } else if (!in) {
                    assertThat(status)
                            .as("%s as %s", operation.id(), role)
                            .isEqualTo(role.equals(ANONYMOUS) ? 401 : 403);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void hasNoRowForAnOperationThatIsGone() {
        assertThat(operations()).extracting(Operation::id).containsAll(MAY.keySet());
    }

    /** Nothing is changed: ids that do not exist, and bodies that no operation accepts. */
    private Response call(Operation operation, String role) {
        RequestSpecification caller = role.equals(ANONYMOUS) ? anonymous() : as(role);
        String path = operation
                .path()
                .replace("follow-up.{format}", "follow-up.html")
                .replace("/evaluation-reports/{id}.{format}", "/evaluation-reports/{id}.html")
                .replace("{format}", "csv")
                .replace("/indicators/{code}", "/indicators/NOTHING")
                .replace("/locations/{code}", "/locations/NOWHERE")
                .replace("/topics/{code}", "/topics/NOTHING")
                .replace("/municipalities/{code}", "/municipalities/9999")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (operation.method() != Method.GET && operation.method() != Method.DELETE) {
            caller = caller.contentType(operation.contentType()).body("{}");
        }
        return caller.header("If-Match", "\"0\"").request(operation.method(), path);
    }

    private List<Operation> operations() {
        JsonPath contract = anonymous()
                .basePath("")
                .queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = new TreeMap<>(contract.getMap("paths"));
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (operation.containsKey("operationId")) {
                operations.add(new Operation(
                        (String) operation.get("operationId"),
                        Method.valueOf(method.toUpperCase(Locale.ROOT)),
                        path,
                        contentType(operation)));
            }
        }));
        assertThat(operations).hasSizeGreaterThan(5);
        return operations;
    }

    /** JSON where the operation takes it, else what it takes. */
    @SuppressWarnings("unchecked") // the contract's own shape
    private static String contentType(Map<String, Object> operation) {
        String json = "application/json";
        Map<String, Object> body = (Map<String, Object>) operation.getOrDefault("requestBody", Map.of());
        Set<String> types = ((Map<String, Object>) body.getOrDefault("content", Map.of(json, Map.of()))).keySet();
        return types.contains(json) ? json : types.iterator().next();
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
