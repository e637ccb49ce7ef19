package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.job.JobView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /evaluation-reports}. */
@Path("/evaluation-reports")
class ReportResource {
    static final String ID = "Id of the report";
    private static final String BY_ID = "/{id}";
    private static final String SEEN = "ETag of the version that the caller has seen; optional";

    private final ReportService reports;

    ReportResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "listEvaluationReports",
            summary = "Evaluation reports",
            description = "Lists the reports of both administrations, newest first. Coordinators and controllers see "
                    + "drafts; evaluators, auditors and administrators see frozen reports only.")
    @APIResponse(responseCode = "200", description = "A page of reports")
    public Page<ReportView> list(@Valid @BeanParam ReportFilter filter, @Valid @BeanParam PageRequest page) {
        return reports.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getEvaluationReport",
            summary = "An evaluation report",
            description =
                    "Returns the status of a report, its statements and its approvals. `renderEvaluationReport` has "
                            + "the figures. For coordinators, controllers, evaluators, auditors and administrators. 404 for a "
                            + "draft unless the caller is a coordinator or controller.")
    @APIResponse(responseCode = "200", description = "The report")
    public ReportView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return reports.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.REPORT_DRAFT)
    @Operation(
            operationId = "draftEvaluationReport",
            summary = "Draft an evaluation report",
            description =
                    "Creates a draft about a budget note over a period that has begun. It has no figures until they "
                            + "are computed. For coordinators.")
    @APIResponse(responseCode = "201", description = "The draft")
    public RestResponse<ReportView> draft(@Valid @NotNull ReportRequest request) {
        return created(reports.draft(request));
    }

    @DELETE
    @Path(BY_ID)
    @PermissionsAllowed(Permission.REPORT_DRAFT)
    @Operation(
            operationId = "deleteEvaluationReport",
            summary = "Delete a draft report",
            description =
                    "Deletes a draft. For coordinators of the administration that drafted it. 409 if the report is "
                            + "frozen, or if its figures are being computed.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        reports.delete(id, ifMatch);
    }

    @PUT
    @Path(BY_ID + "/statements/{administration}")
    @PermissionsAllowed(Permission.REPORT_STATE)
    @Operation(
            operationId = "writeEvaluationReportStatement",
            summary = "Write a statement in a report",
            description = "Replaces the statement of an administration in a draft, and withdraws the approvals of both "
                    + "administrations. For coordinators and controllers of the administration.")
    @APIResponse(responseCode = "200", description = "The report with the statement")
    public ReportView state(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "Administration that makes the statement", example = "KFF")
                    @PathParam("administration")
                    Administration administration,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull StatementRequest request) {
        return reports.state(id, administration, ifMatch, request);
    }

    @POST
    @Path(BY_ID + "/compute")
    @Idempotent
    @PermissionsAllowed(Permission.REPORT_DRAFT)
    @Operation(
            operationId = "computeEvaluationReport",
            summary = "Compute the figures of a draft",
            description = "Starts a job that computes the figures of all sections as they are now, and withdraws all "
                    + "approvals. A correction also compares each figure with the version before. For coordinators. "
                    + "409 if a computation is already running.")
    @APIResponse(responseCode = "202", description = "The job; its address is in Location")
    public RestResponse<JobView> compute(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        JobView job = reports.compute(id, ifMatch);
        return AnswerConventions.accepted("jobs/" + job.id(), job);
    }

    @POST
    @Path(BY_ID + "/approve")
    @Idempotent
    @PermissionsAllowed(Permission.REPORT_APPROVE)
    @Operation(
            operationId = "approveEvaluationReport",
            summary = "Approve a report",
            description =
                    "Approves the content with the given SHA-256 for the caller's administration. For controllers. "
                            + "409 if the content has changed, if it is being computed, or if the administration has already "
                            + "approved it.")
    @APIResponse(responseCode = "200", description = "The report")
    public ReportView approve(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull ApprovalRequest request,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return reports.approve(id, request, ifMatch);
    }

    @POST
    @Path(BY_ID + "/freeze")
    @Idempotent
    @PermissionsAllowed(Permission.REPORT_APPROVE)
    @Operation(
            operationId = "freezeEvaluationReport",
            summary = "Freeze a report",
            description = "Keeps the approved content for good, and publishes it to evaluators, auditors and "
                    + "administrators. A correction supersedes the version before. For controllers of either "
                    + "administration. 409 unless both administrations have approved the content.")
    @APIResponse(responseCode = "200", description = "The frozen report")
    public ReportView freeze(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return reports.freeze(id, ifMatch);
    }

    @POST
    @Path(BY_ID + "/corrections")
    @Idempotent
    @PermissionsAllowed(Permission.REPORT_DRAFT)
    @Operation(
            operationId = "correctEvaluationReport",
            summary = "Correct a frozen report",
            description = "Creates a draft of the next version, with the same period, budget note, sections and "
                    + "statements. The frozen version stays, and names its successor when that is frozen. For "
                    + "coordinators. 409 if the report is a draft or superseded, or if it already has a correction.")
    @APIResponse(responseCode = "201", description = "The draft of the correction")
    public RestResponse<ReportView> correct(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull CorrectionRequest request,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return created(reports.correct(id, request, ifMatch));
    }

    private static RestResponse<ReportView> created(ReportView report) {
        return AnswerConventions.created("evaluation-reports/" + report.id(), report);
    }
}
