package dk.kk.ihcph.guidance.consultation.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.util.List;
import java.util.Map;

/**
 * One line of an import, as far as it could be read.
 *
 * @param number its line in the file, or its place in the batch
 * @param request the request it describes
 * @param columns how the file's header names the request's fields; empty for JSON
 * @param unreadable cells that are no value of their field at all
 */
record ImportedLine(int number, JsonNode request, Map<String, String> columns, List<Violation> unreadable) {}
