package dk.kk.ihcph.guidance.consultation.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.ConsultationStatus;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    /** The night on which summer time ends lies between sending and the last day. */
    private static final ZonedDateTime SENT = ZonedDateTime.of(2026, 10, 20, 9, 0, 0, 0, COPENHAGEN);

    private static final LocalDate DUE = LocalDate.of(2026, 10, 25);
    private static final ZonedDateTime LAST_MOMENT =
            DUE.plusDays(1).atStartOfDay(COPENHAGEN).minusNanos(1);
    private static final ReferralRecipient FREDERIKSBERG = new ReferralRecipient(null, null, "0147");
    private static final ReferralRecipient CLASSES = new ReferralRecipient("DANISH_CLASSES", null, null);

    /** What each action makes of a referral that was just sent. */
    private static final Map<ReferralAction, Consumer<Referral>> ACTIONS = Map.of(
            ReferralAction.ACCEPT, referral -> referral.accept(SENT),
            ReferralAction.DECLINE, referral -> referral.decline("Full", SENT),
            ReferralAction.COMPLETE, referral -> referral.complete(ReferralOutcome.HELPED, null, SENT),
            ReferralAction.WITHDRAW, referral -> referral.withdraw(SENT));

    @ParameterizedTest
    @EnumSource
    void allowsFromEachStatusJustWhatLeadsOn(ReferralStatus status) {
        Set<ReferralAction> expected =
                switch (status) {
                    case SENT -> EnumSet.of(ReferralAction.ACCEPT, ReferralAction.DECLINE, ReferralAction.WITHDRAW);
                    case ACCEPTED -> EnumSet.of(ReferralAction.COMPLETE);
                    default -> EnumSet.noneOf(ReferralAction.class);
                };
        assertThat(allowed(status, FREDERIKSBERG)).isEqualTo(expected);
    }

    @Test
    void takesWhatCameOfAnOfferWithoutAnAcceptanceFirst() {
        assertThat(allowed(ReferralStatus.SENT, CLASSES)).isEqualTo(EnumSet.allOf(ReferralAction.class));
        Referral referral = sent(CLASSES);
        referral.complete(ReferralOutcome.STARTED, "Module 2", SENT.plusDays(1));
        assertThat(referral.answeredAt()).isEqualTo(SENT.plusDays(1).toInstant());
        assertThat(referral.endedAt()).isEqualTo(SENT.plusDays(1).toInstant());
        assertThat(referral.outcome()).isEqualTo(ReferralOutcome.STARTED);
    }

    @Test
    void keepsWhenItWasAnsweredWhenItEnds() {
        Referral referral = sent(FREDERIKSBERG);
        referral.accept(SENT.plusHours(1));
        assertThat(referral.endedAt()).isNull();
        referral.complete(ReferralOutcome.HELPED, null, SENT.plusDays(30));
        assertThat(referral.answeredAt()).isEqualTo(SENT.plusHours(1).toInstant());
        assertThat(referral.endedAt()).isEqualTo(SENT.plusDays(30).toInstant());
    }

    @Test
    void isAnsweredUntilTheEndOfItsLastDayAndNotAMomentLonger() {
        Referral intime = sent(FREDERIKSBERG);
        assertThat(intime.statusOn(DUE)).isEqualTo(ReferralStatus.SENT);
        intime.accept(LAST_MOMENT);
        assertThat(intime.statusOn(DUE.plusYears(1))).isEqualTo(ReferralStatus.ACCEPTED);

        Referral late = sent(FREDERIKSBERG);
        ZonedDateTime midnight = LAST_MOMENT.plusNanos(1);
        refused(ReferralStatus.EXPIRED, () -> late.accept(midnight));
        refused(ReferralStatus.EXPIRED, () -> late.decline("Full", midnight));
        refused(ReferralStatus.EXPIRED, () -> late.withdraw(midnight));
        refused(ReferralStatus.EXPIRED, () -> late.complete(ReferralOutcome.HELPED, null, midnight));
        refused(ReferralStatus.EXPIRED, () -> sent(CLASSES).complete(ReferralOutcome.HELPED, null, midnight));
        assertThat(late.statusOn(DUE.plusDays(1))).isEqualTo(ReferralStatus.EXPIRED);
    }

    @Test
    void canBeSentOnceTheConsultationHasBegun() {
        assertThat(ConsultationStatus.values())
                .filteredOn(ConsultationStatus::hasBegun)
                .containsExactly(
                        ConsultationStatus.IN_PROGRESS, ConsultationStatus.ON_HOLD, ConsultationStatus.RECORDED);
    }

    @Test
    void keepsTheConsentAsItWasGiven() {
        Referral silent = sent(FREDERIKSBERG);
        assertThat(silent.consent()).isNull();
        assertThat(silent.contact()).isNull();
        ReferralRequest request = new ReferralRequest(
                FREDERIKSBERG,
                "Needs childcare",
                new ReferralContact("Ana", null, "33 66 33 66"),
                new ReferralConsent(true, null, ConsentMethod.ORAL),
                null);
        Referral told = new Referral(UUID.randomUUID(), Administration.BIF, request, DUE, SENT.toInstant());
        assertThat(told.consent()).isEqualTo(new ReferralConsent(true, SENT.toInstant(), ConsentMethod.ORAL));
        assertThat(told.contact()).isEqualTo(request.contact());
    }

    private static Set<ReferralAction> allowed(ReferralStatus status, ReferralRecipient target) {
        return ACTIONS.entrySet().stream()
                .filter(action -> {
                    Referral referral = in(status, target);
                    ZonedDateTime when = status == ReferralStatus.EXPIRED ? LAST_MOMENT.plusNanos(1) : SENT;
                    try {
                        if (status == ReferralStatus.EXPIRED) {
                            late(action.getKey(), referral, when);
                        } else {
                            action.getValue().accept(referral);
                        }
                        return true;
                    } catch (Refused refused) {
                        assertThat(refused.kind()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
                        assertThat(refused.detail().en())
                                .contains(status.label().en());
                        return false;
                    }
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReferralAction.class)));
    }

    private static void late(ReferralAction action, Referral referral, ZonedDateTime when) {
        switch (action) {
            case ACCEPT -> referral.accept(when);
            case DECLINE -> referral.decline("Full", when);
            case COMPLETE -> referral.complete(ReferralOutcome.HELPED, null, when);
            case WITHDRAW -> referral.withdraw(when);
        }
    }

    private static Referral in(ReferralStatus status, ReferralRecipient target) {
        Referral referral = sent(target);
        switch (status) {
            case SENT, EXPIRED -> assertThat(referral.statusOn(DUE)).isEqualTo(ReferralStatus.SENT);
            case ACCEPTED -> referral.accept(SENT);
            case DECLINED -> referral.decline("Full", SENT);
            case WITHDRAWN -> referral.withdraw(SENT);
            case COMPLETED -> {
                referral.accept(SENT);
                referral.complete(ReferralOutcome.HELPED, null, SENT);
            }
        }
        return referral;
    }

    private static Referral sent(ReferralRecipient target) {
        ReferralRequest request = new ReferralRequest(target, "Needs childcare", null, null, null);
        return new Referral(UUID.randomUUID(), Administration.BIF, request, DUE, SENT.toInstant());
    }

    private static void refused(ReferralStatus status, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.detail().en())
                .contains(status.label().en()));
    }
}
