package dk.kk.ihcph.guidance.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsultationTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void beganBeforeItWasLogged() {
        Consultation consultation = consultation(request("0101", false, 8, null, null));
        assertThat(consultation.entry().time().startedAt()).isEqualTo("2026-03-02T09:52:00Z");
    }

    @Test
    void derivesTheDurationFromItsEnd() {
        Consultation consultation = consultation(request(
                "0101", false, null, Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T09:11:30Z")));
        assertThat(consultation.entry().time().durationMinutes()).isEqualTo(11);
    }

    @Test
    void knowsWhomTheGrantIsFor() {
        assertThat(consultation(request("0101", false, 8, null, null))
                        .guidance()
                        .targetGroup())
                .isEqualTo(TargetGroup.YES);
        assertThat(consultation(request("0147", false, 8, null, null))
                        .guidance()
                        .targetGroup())
                .isEqualTo(TargetGroup.NO);
        assertThat(consultation(request("0147", true, 8, null, null)).guidance().targetGroup())
                .isEqualTo(TargetGroup.YES);
        assertThat(consultation(request(null, false, 8, null, null)).guidance().targetGroup())
                .isEqualTo(TargetGroup.UNKNOWN);
    }

    @Test
    void isNeitherCorrectedNorVoidedOnceVoided() {
        Consultation consultation = consultation(request("0101", false, 8, null, null));
        consultation.markVoid("logged twice");
        assertThatThrownBy(() -> consultation.markVoid("again")).satisfies(ConsultationTest::isAnIllegalTransition);
        assertThatThrownBy(() -> consultation.correct(ConsultationRequest.of(consultation), "IH"))
                .satisfies(ConsultationTest::isAnIllegalTransition);
        assertThat(consultation.voidReason()).isEqualTo("logged twice");
    }

    private static void isAnIllegalTransition(Throwable refused) {
        assertThat(((Refused) refused).kind()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
    }

    private static Consultation consultation(ConsultationRequest request) {
        return new Consultation(request, Administration.KFF, "IH", NOW);
    }

    private static ConsultationRequest request(
            String municipality, boolean moving, Integer minutes, Instant start, Instant end) {
        LogEntry entry = new LogEntry(
                Channel.IN_PERSON,
                new Guidance(List.of("MITID"), null, municipality, moving),
                new Visitors(null, FirstVisit.UNKNOWN, 1),
                new TimeServed(start, minutes),
                Outcome.NONE,
                null,
                null);
        return new ConsultationRequest(null, null, entry, end);
    }
}
