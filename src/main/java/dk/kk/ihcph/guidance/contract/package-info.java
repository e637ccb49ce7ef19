/**
 * Shapes openapi.yaml from what the code says: the answers of every operation, problems, headers, patches, examples and
 * bounds. Nothing here runs when a request is answered.
 */
@NullMarked
package dk.kk.ihcph.guidance.contract;

import org.jspecify.annotations.NullMarked;
