package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.evaluation.report.UnattendedReport;
import dk.kk.ihcph.guidance.evaluation.report.UnattendedReport.Part;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import java.time.LocalDate;
import java.util.Map;

/** The evaluation of 2025: computed from the synthetic data, with invented statements. */
final class SampleReport {
    static final LocalPeriod PERIOD = new LocalPeriod(
            SampleGrant.OS2025.firstDay(), SampleGrant.OS2025.firstDay().plusYears(1));
    /** Until this day, salaries of the year's last month and outcomes of its referrals may still come in. */
    static final LocalDate COMPLETE_FROM = PERIOD.to().plusMonths(2);

    static final UnattendedReport OF_2025 = new UnattendedReport(
            new Bilingual(
                    "Evaluering af Personlig Vejledning 2025 (syntetiske data)",
                    "Evaluation of Personal Guidance 2025 (synthetic data)"),
            PERIOD,
            SampleGrant.OS2025.code(),
            Administration.KFF,
            Map.of(
                    Administration.BIF,
                    new Part(
                            new Bilingual(
                                    """
                                    Denne udtalelse er syntetisk: Den hører til eksempeldata og er ikke afgivet af forvaltningen.

                                    Vejledningen om job og karriere er en fast del af tilbuddet. Tallene for 2025 kan bruges som \
                                    sammenligningsgrundlag, når tilbuddet gøres permanent.""",
                                    """
                                    This statement is synthetic: it belongs to the sample data and was not made by the administration.

                                    Guidance on jobs and careers is an established part of the service. The figures of 2025 can serve \
                                    as a basis for comparison once the service is permanent."""),
                            "Koordinator BIF (syntetisk)",
                            "Controller BIF (syntetisk)"),
                    Administration.KFF,
                    new Part(
                            new Bilingual(
                                    """
                                    Denne udtalelse er syntetisk: Den hører til eksempeldata og er ikke afgivet af forvaltningen.

                                    Mange tilmelder sig arrangementerne uden at møde op. Derfor bør påmindelser og overbooking \
                                    prøves af. Kultur og fritid fylder lidt ved skranken, men mere til arrangementerne.""",
                                    """
                                    This statement is synthetic: it belongs to the sample data and was not made by the administration.

                                    Many register for the events and do not come. Reminders and overbooking should therefore be \
                                    tried. Culture and leisure take up little room at the desk, but more at the events."""),
                            "Koordinator KFF (syntetisk)",
                            "Controller KFF (syntetisk)")));

    private SampleReport() {}
}
