package dk.kk.ihcph.guidance.directory.codelist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole code list, for the choices of a frontend. */
@Schema(name = "CodeList", description = "A code list, in the order in which to show it")
record CodeListView(
        @Schema(examples = "situations", maxLength = 50) String name,
        @Schema(description = "Codes of the list", maxItems = 200) List<CodeView> items) {

    static CodeListView of(CodeList list) {
        return new CodeListView(
                list.name(), list.codes().stream().map(CodeView::of).toList());
    }
}
