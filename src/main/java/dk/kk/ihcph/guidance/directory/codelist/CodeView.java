package dk.kk.ihcph.guidance.directory.codelist;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Code", description = "A stable code with its labels")
record CodeView(@Schema(examples = "HOUSING", maxLength = 50) String code, Bilingual label) {

    static CodeView of(Coded coded) {
        return new CodeView(coded.name(), coded.label());
    }
}
