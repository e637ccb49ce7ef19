package dk.kk.ihcph.guidance.directory.codelist;

import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every code list of the API. Topics are records that administrators change, and have a list of their own. */
@ApplicationScoped
class CodeLists {
    private final Map<String, CodeList> byName = new TreeMap<>();

    CodeLists(List<CodeList> published) {
        for (CodeList list : published) {
            if (byName.put(list.name(), list) != null) {
                throw new IllegalStateException("Two code lists are named " + list.name());
            }
        }
    }

    List<CodeListView> all() {
        return byName.values().stream().map(CodeListView::of).toList();
    }

    CodeListView named(String name) {
        CodeList list = byName.get(name);
        if (list == null) {
            throw Refused.notFound();
        }
        return CodeListView.of(list);
    }
}
