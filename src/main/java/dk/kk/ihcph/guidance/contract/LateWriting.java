package dk.kk.ihcph.guidance.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;

/**
 * Changes nothing. A document with a filter for each request is not written at the start, in both formats, but whenever it is
 * read; {@link ContractDownload} reads it once.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public final class LateWriting implements OASFilter {}
