package dk.kk.ihcph.guidance.directory.codelist;

import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.List;

/**
 * A list of codes, served at {@code /code-lists/{name}}.
 *
 * @param name kebab-case, plural: {@code situations}
 */
public record CodeList(String name, List<? extends Coded> codes) {}
