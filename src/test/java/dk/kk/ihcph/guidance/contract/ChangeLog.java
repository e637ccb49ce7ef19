package dk.kk.ihcph.guidance.contract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The change log of the contract: what breaks clients is in it, by operation and subject, or it does not happen. */
final class ChangeLog {
    private static final Pattern UNRELEASED =
            Pattern.compile("^## Not yet released$(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private final List<String> entries;

    ChangeLog(String markdown) {
        Matcher section = UNRELEASED.matcher(markdown);
        if (!section.find()) {
            throw new IllegalArgumentException("The change log has no section '## Not yet released'");
        }
        // An entry is a list item, with the lines that continue it.
        entries = Pattern.compile("(?m)^- ")
                .splitAsStream(section.group(1))
                .skip(1)
                .toList();
    }

    List<ContractChanges.Change> missing(List<ContractChanges.Change> changes) {
        return changes.stream().filter(change -> !names(change)).collect(Collectors.toList());
    }

    private boolean names(ContractChanges.Change change) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.contains("`" + change.operation() + "`") && entry.contains("`" + change.subject() + "`"));
    }
}
