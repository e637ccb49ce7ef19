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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /evaluation-reports}. */
@Path("/evaluation-reports")
@Tag(name = "Evaluation reports")
class ReportResource {
    static final String ID = "Id of the report";
    private static final String BY_ID = "/{id}";
    private static final String SEEN = "The ETag of the version that the caller has seen; optional here";

    private final ReportService reports;

    ReportResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "listEvaluationReports",
            summary = "Evaluation reports",
            description = "Reports of both administrations, newest first. Coordinators and controllers see drafts too;"
                    + " all others see frozen reports only.")
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
                    "What it is about, where it stands, and what the administrations state. Its figures are at its"
                            + " address followed by .json, .html, .pdf, .xlsx or .csv.zip. 404 for a draft, for all but"
                            + " coordinators and controllers.")
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
            description = "Drafts a report on a budget note over a period that has begun, by a coordinator. It has no"
                    + " figures before they are computed.")
    @APIResponse(responseCode = "201", description = "The draft")
    public RestResponse<ReportView> draft(@Valid @NotNull ReportRequest request) {
        return created(reports.draft(request));
    }

    @DELETE
    @Path(BY_ID)
    @PermissionsAllowed(Permission.REPORT_DRAFT)
    @Operation(
            operationId = "deleteEvaluationReport",
            summary = "Delete a draft",
            description = "Deletes a draft, by a coordinator of the administration that drafted it. 409 for a frozen"
                    + " report, and while the draft is being computed.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        reports.delete(id, ifMatch);
    }

    @PUT
    @Path(BY_ID + "/statements/{administration}")
    @PermissionsAllowed(Permission.REPORT_STATE)
    @Operation(
            operationId = "stateInEvaluationReport",
            summary = "State something in a report",
            description = "Replaces the statement of an administration in a draft, by one of its coordinators or"
                    + " controllers. This withdraws the approvals of both administrations; the figures stay.")
    @APIResponse(responseCode = "200", description = "The report with the statement")
    public ReportView state(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The administration that states it", example = "KFF") @PathParam("administration")
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
            description =
                    """
                    Has the indicators of all sections computed as a job, by a coordinator: follow its Location. The figures \
                    are those of the moment, and the report names the instant before which the ledger is complete. This \
                    withdraws all approvals. A correction also compares every figure with the version before. 409 while a \
                    computation is under way.""")
    @APIResponse(responseCode = "202", description = "Queued; the job is at Location")
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
            description = "Approves the content with this SHA-256 for the caller's administration, by a controller. 409"
                    + " where the report has another content by now, where it is being computed, or where the"
                    + " administration has approved this content already.")
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
            description =
                    "Keeps the approved content for good, byte for byte, by a controller of either administration,"
                            + " and shows it to the evaluator and the auditor. A correction takes the place of the version before."
                            + " 409 unless both administrations approved the present content, and while it is being computed.")
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
            description =
                    "Drafts the next version of a frozen report with a reason, by a coordinator: the same period, note and"
                            + " sections, and the same statements to begin with. The frozen version stays as it is, and"
                            + " names its successor once that is frozen. 409 for a draft, for a superseded report, and where"
                            + " a correction was begun.")
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
