package dk.kk.ihcph.guidance;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.PriceBasis;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.budget.adjustment.AdjustmentAccount;
import dk.kk.ihcph.guidance.budget.adjustment.AdjustmentKind;
import dk.kk.ihcph.guidance.budget.adjustment.AdjustmentStatus;
import dk.kk.ihcph.guidance.budget.note.NoteKind;
import dk.kk.ihcph.guidance.budget.note.NoteStatus;
import dk.kk.ihcph.guidance.budget.status.Light;
import dk.kk.ihcph.guidance.budget.year.BudgetYearStatus;
import dk.kk.ihcph.guidance.consultation.Channel;
import dk.kk.ihcph.guidance.consultation.ConsultationStatus;
import dk.kk.ihcph.guidance.consultation.FirstVisit;
import dk.kk.ihcph.guidance.consultation.Result;
import dk.kk.ihcph.guidance.consultation.TargetGroup;
import dk.kk.ihcph.guidance.consultation.appointment.AppointmentAction;
import dk.kk.ihcph.guidance.consultation.appointment.AppointmentStatus;
import dk.kk.ihcph.guidance.consultation.referral.ConsentMethod;
import dk.kk.ihcph.guidance.consultation.referral.ReferralAction;
import dk.kk.ihcph.guidance.consultation.referral.ReferralDirection;
import dk.kk.ihcph.guidance.consultation.referral.ReferralOutcome;
import dk.kk.ihcph.guidance.consultation.referral.ReferralStatus;
import dk.kk.ihcph.guidance.consultation.visit.CallReason;
import dk.kk.ihcph.guidance.consultation.visit.PeriodState;
import dk.kk.ihcph.guidance.consultation.visit.TicketStatus;
import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.directory.codelist.CodeList;
import dk.kk.ihcph.guidance.directory.municipality.MunicipalityRelation;
import dk.kk.ihcph.guidance.directory.place.ClosureKind;
import dk.kk.ihcph.guidance.directory.place.LocationKind;
import dk.kk.ihcph.guidance.evaluation.BaselineUnit;
import dk.kk.ihcph.guidance.evaluation.CostBasis;
import dk.kk.ihcph.guidance.evaluation.CostPart;
import dk.kk.ihcph.guidance.evaluation.CostUnit;
import dk.kk.ihcph.guidance.evaluation.PlainRatio;
import dk.kk.ihcph.guidance.evaluation.report.ReportStatus;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportSection;
import dk.kk.ihcph.guidance.evaluation.target.TargetStatus;
import dk.kk.ihcph.guidance.event.Audience;
import dk.kk.ihcph.guidance.event.EventAction;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.event.HeadcountMethod;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.event.QuestionType;
import dk.kk.ihcph.guidance.job.JobStatus;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.job.LineStatus;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.notification.NotificationFailureReason;
import dk.kk.ihcph.guidance.notification.NotificationStatus;
import dk.kk.ihcph.guidance.notification.NotificationSubject;
import dk.kk.ihcph.guidance.registration.Attendance;
import dk.kk.ihcph.guidance.registration.RegistrationAction;
import dk.kk.ihcph.guidance.registration.RegistrationSource;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import dk.kk.ihcph.guidance.registration.door.CheckInRefusal;
import dk.kk.ihcph.guidance.registration.door.CheckInResult;
import dk.kk.ihcph.guidance.registration.feedback.FeedbackOutcome;
import dk.kk.ihcph.guidance.registration.message.MessageAudience;
import dk.kk.ihcph.guidance.registration.seats.SeatOfferOutcome;
import dk.kk.ihcph.guidance.registration.seats.WaitingCode;
import dk.kk.ihcph.guidance.registration.turnout.LeadTime;
import dk.kk.ihcph.guidance.registration.turnout.NoShowComparison;
import dk.kk.ihcph.guidance.registration.turnout.NoShowDimension;
import dk.kk.ihcph.guidance.registration.turnout.ReminderAnswer;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutBasis;
import dk.kk.ihcph.guidance.staffing.absence.AbsenceKind;
import dk.kk.ihcph.guidance.staffing.absence.AbsenceStatus;
import dk.kk.ihcph.guidance.staffing.people.StaffFunction;
import dk.kk.ihcph.guidance.staffing.roster.RosterConstraint;
import dk.kk.ihcph.guidance.staffing.roster.RosterLevel;
import dk.kk.ihcph.guidance.staffing.roster.RosterStatus;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import dk.kk.ihcph.guidance.staffing.rule.ShiftRule;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import dk.kk.ihcph.guidance.staffing.swap.SwapStatus;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names the code lists that {@code /code-lists} publishes. The list of topics stands in the database. */
final class PublishedCodeLists {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** A code that belongs to no enum of this application. */
    private record Code(String name, Bilingual label) implements Coded {}

    private PublishedCodeLists() {}

    @Produces
    @Singleton
    static List<CodeList> all() {
        return List.of(
                of("absence-kinds", AbsenceKind.class),
                of("absence-statuses", AbsenceStatus.class),
                of("administrations", Administration.class),
                of("appointment-actions", AppointmentAction.class),
                of("appointment-statuses", AppointmentStatus.class),
                of("attendances", Attendance.class),
                of("audiences", Audience.class),
                of("baseline-units", BaselineUnit.class),
                of("budget-adjustment-accounts", AdjustmentAccount.class),
                of("budget-adjustment-kinds", AdjustmentKind.class),
                of("budget-adjustment-statuses", AdjustmentStatus.class),
                of("budget-forecast-bases", dk.kk.ihcph.guidance.budget.forecast.ForecastBasis.class),
                of("budget-lights", Light.class),
                of("budget-note-kinds", NoteKind.class),
                of("budget-note-statuses", NoteStatus.class),
                of("budget-purposes", Purpose.class),
                of("budget-year-statuses", BudgetYearStatus.class),
                of("call-reasons", CallReason.class),
                of("channels", Channel.class),
                of("check-in-refusals", CheckInRefusal.class),
                of("check-in-results", CheckInResult.class),
                of("closure-kinds", ClosureKind.class),
                of("committees", Committee.class),
                of("consent-methods", ConsentMethod.class),
                of("consultation-statuses", ConsultationStatus.class),
                of("control-areas", ControlArea.class),
                of("cost-bases", CostBasis.class),
                of("cost-parts", CostPart.class),
                of("cost-ratios", PlainRatio.class),
                of("cost-units", CostUnit.class),
                of("directions", Direction.class),
                of("evaluation-report-sections", ReportSection.class),
                of("evaluation-report-statuses", ReportStatus.class),
                of("event-actions", EventAction.class),
                of("event-statuses", EventStatus.class),
                of("event-types", EventType.class),
                of("feedback-outcomes", FeedbackOutcome.class),
                of("first-visits", FirstVisit.class),
                of("forecast-bases", TurnoutBasis.class),
                of("headcount-methods", HeadcountMethod.class),
                of("indicator-target-statuses", TargetStatus.class),
                of("industries", Industry.class),
                of("job-statuses", JobStatus.class),
                of("job-types", JobType.class),
                of("lead-times", LeadTime.class),
                of("line-statuses", LineStatus.class),
                of("location-kinds", LocationKind.class),
                of("message-audiences", MessageAudience.class),
                of("municipality-relations", MunicipalityRelation.class),
                of("no-show-comparisons", NoShowComparison.class),
                of("no-show-dimensions", NoShowDimension.class),
                of("notification-failure-reasons", NotificationFailureReason.class),
                of("notification-statuses", NotificationStatus.class),
                of("notification-subjects", NotificationSubject.class),
                of("seat-offer-outcomes", SeatOfferOutcome.class),
                of("price-bases", PriceBasis.class),
                of("question-types", QuestionType.class),
                of("referral-actions", ReferralAction.class),
                of("referral-directions", ReferralDirection.class),
                of("referral-outcomes", ReferralOutcome.class),
                of("referral-statuses", ReferralStatus.class),
                of("registration-actions", RegistrationAction.class),
                of("registration-sources", RegistrationSource.class),
                of("registration-statuses", RegistrationStatus.class),
                of("reminder-answers", ReminderAnswer.class),
                of("results", Result.class),
                of("roster-constraints", RosterConstraint.class),
                of("roster-levels", RosterLevel.class),
                of("roster-statuses", RosterStatus.class),
                of("shift-activities", ShiftActivity.class),
                of("shift-rules", ShiftRule.class),
                of("shift-statuses", ShiftStatus.class),
                of("shift-swap-statuses", SwapStatus.class),
                of("situations", Situation.class),
                of("staff-functions", StaffFunction.class),
                of("target-groups", TargetGroup.class),
                of("ticket-statuses", TicketStatus.class),
                of("visit-states", PeriodState.class),
                of("waiting-reasons", WaitingCode.class),
                weekdays());
    }

    private static <C extends Enum<C> & Coded> CodeList of(String name, Class<C> codes) {
        return new CodeList(name, List.of(codes.getEnumConstants()));
    }

    private static CodeList weekdays() {
        return new CodeList(
                "weekdays",
                Stream.of(DayOfWeek.values())
                        .map(day -> new Code(
                                day.name(),
                                new Bilingual(
                                        day.getDisplayName(TextStyle.FULL, DANISH),
                                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))))
                        .toList());
    }
}
