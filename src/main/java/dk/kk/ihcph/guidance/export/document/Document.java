package dk.kk.ihcph.guidance.export.document;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;
import java.util.List;

/**
 * A document that people read, print or calculate with: told once, and rendered on demand.
 *
 * @param subtitle what the document covers: note, administration, period
 * @param file the name of the file, without extension
 * @param asOf the instant of the figures; all renderings carry it as their date, so that they are always the same bytes
 */
public record Document(Bilingual title, Bilingual subtitle, String file, Instant asOf, List<Section> sections) {}
