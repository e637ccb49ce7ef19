package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Generates plausible citizens and subjects. The shares are our guess; KF042 says only that few ask about culture and
 * leisure at the desk.
 */
final class SampleTalk {
    private static final Mix AT_BIF = Mix.of(
            """
            CPR_REGISTRATION 17 MITID 15 EU_RESIDENCE_DOCUMENT 11 JOB_AND_CAREER 30 DANISH_CLASSES 8
            CHILDREN_AND_CHILDCARE 2 HOUSING 4 HEALTH_CARE 3 DIGITAL_SELF_SERVICE 4 CULTURE_AND_LEISURE 1
            ASSOCIATIONS_AND_VOLUNTEERING 1 OTHER_SETTLING_IN 4""");
    private static final Mix AT_KFF = Mix.of(
            """
            CPR_REGISTRATION 24 MITID 22 EU_RESIDENCE_DOCUMENT 15 JOB_AND_CAREER 10 DANISH_CLASSES 5
            CHILDREN_AND_CHILDCARE 4 HOUSING 6 HEALTH_CARE 4 DIGITAL_SELF_SERVICE 3 CULTURE_AND_LEISURE 2
            ASSOCIATIONS_AND_VOLUNTEERING 2 OTHER_SETTLING_IN 3""");
    private static final Mix TOPICS_EACH = Mix.of("1 75 2 25");
    private static final Mix LANGUAGES =
            Mix.of("en 58 es 6 it 5 de 4 fr 4 pl 3 uk 4 zh 3 pt 3 ro 2 ar 1 hi 1 tr 1 da 2 - 3");
    private static final Mix MUNICIPALITIES =
            Mix.of("0101 78 - 9 0147 5 0185 2 0157 1 0159 1 0167 1 0173 1 0175 1 0265 1");
    private static final Mix SITUATIONS =
            Mix.of("EMPLOYEE 46 STUDENT 18 ACCOMPANYING_SPOUSE 12 JOB_SEEKER 13 SELF_EMPLOYED 3 OTHER 3 - 5");
    private static final Mix FIRST_VISITS = Mix.of("YES 68 NO 26 UNKNOWN 6");
    private static final Mix PERSONS = Mix.of("1 80 2 14 3 4 4 2");
    private static final Mix CHANNELS = Mix.of("IN_PERSON 93 PHONE 3 EMAIL 3 VIDEO 1");
    private static final Mix RESULTS = Mix.of("ANSWERED 62 POINTED_TO_OFFER 28 FOLLOW_UP_AGREED 7 UNRESOLVED 3");
    private static final Mix RESULTS_ELSEWHERE = Mix.of("POINTED_TO_MUNICIPALITY 65 ANSWERED 35");
    private static final int MOVING_IN_100 = 15;
    private static final int NOTES_IN_100 = 3;
    private static final List<String> NOTES = List.of(
            "Synthetic: asked for opening hours of Citizen Service too.",
            "Synthetic: came back with the papers that were missing last time.",
            "Synthetic: wanted the written guide in English.",
            "Syntetisk: ville gerne have en aftale om opfølgning.",
            "Syntetisk: fik udleveret pjece om næste velkomstarrangement.");

    private final Map<String, List<String>> offersByTopic;

    /** @param offersByTopic the codes of the offers that a guide may point to, by topic */
    SampleTalk(Map<String, List<String>> offersByTopic) {
        this.offersByTopic = offersByTopic;
    }

    SampleConsultation consultation(Desk desk, Instant start, int duration, SplittableRandom random) {
        SampleConsultation.SampleCitizen citizen = citizen(random);
        List<String> topics = topics(desk.administration() == Administration.BIF ? AT_BIF : AT_KFF, random);
        boolean elsewhere = citizen.municipality() != null
                && !citizen.municipality().equals(Municipality.COPENHAGEN)
                && !citizen.movingToCopenhagen();
        String result = (elsewhere ? RESULTS_ELSEWHERE : RESULTS).draw(random);
        List<String> offers = List.of();
        if (result.equals("POINTED_TO_OFFER")) {
            offers = offer(topics, random);
            result = offers.isEmpty() ? "ANSWERED" : result;
        }
        return new SampleConsultation(
                TimeOrderedIds.of(start, random),
                desk,
                start,
                duration,
                CHANNELS.draw(random),
                citizen,
                topics,
                new SampleConsultation.SampleResult(result, offers, note(random)));
    }

    private static SampleConsultation.SampleCitizen citizen(SplittableRandom random) {
        String municipality = MUNICIPALITIES.drawOrAbsent(random);
        boolean moving = random.nextInt(100) < MOVING_IN_100 && !Objects.equals(municipality, Municipality.COPENHAGEN);
        return new SampleConsultation.SampleCitizen(
                LANGUAGES.drawOrAbsent(random),
                municipality,
                moving,
                SITUATIONS.drawOrAbsent(random),
                FIRST_VISITS.draw(random),
                Integer.parseInt(PERSONS.draw(random)));
    }

    private static List<String> topics(Mix mix, SplittableRandom random) {
        List<String> topics = new ArrayList<>();
        topics.add(mix.draw(random));
        if (TOPICS_EACH.draw(random).equals("2")) {
            String second = mix.draw(random);
            if (!topics.contains(second)) {
                topics.add(second);
            }
        }
        return topics;
    }

    /** Returns one offer for the first topic that has any. */
    private List<String> offer(List<String> topics, SplittableRandom random) {
        return topics.stream()
                .map(topic -> offersByTopic.getOrDefault(topic, List.of()))
                .filter(offers -> !offers.isEmpty())
                .findFirst()
                .map(offers -> List.of(offers.get(random.nextInt(offers.size()))))
                .orElse(List.of());
    }

    private static @Nullable String note(SplittableRandom random) {
        return random.nextInt(100) < NOTES_IN_100 ? NOTES.get(random.nextInt(NOTES.size())) : null;
    }
}
