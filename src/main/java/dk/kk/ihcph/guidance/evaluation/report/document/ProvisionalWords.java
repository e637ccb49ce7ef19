package dk.kk.ihcph.guidance.evaluation.report.document;

import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent.Labelled;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportIndicator;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why the figures of a section are provisional: each reason once, with the figures that it holds for. */
final class ProvisionalWords {
    private ProvisionalWords() {}

    static List<Bilingual> of(List<ReportIndicator> indicators) {
        Map<Labelled, List<Bilingual>> byReason = indicators.stream()
                .flatMap(indicator -> indicator.figure().provisional().stream()
                        .map(reason -> Map.entry(reason, indicator.definition().title())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return byReason.entrySet().stream()
                .map(reason -> reason.getValue().size() == indicators.size()
                        ? new Bilingual(
                                        "Foreløbigt for alle tal i afsnittet: %s.",
                                        "Provisional for all figures of this section: %s.")
                                .with(reason.getKey().label().inSentence())
                        : new Bilingual("Foreløbigt for %s: %s.", "Provisional for %s: %s.")
                                .with(
                                        reason.getValue().stream()
                                                .map(Bilingual::inSentence)
                                                .toList(),
                                        reason.getKey().label().inSentence()))
                .toList();
    }
}
