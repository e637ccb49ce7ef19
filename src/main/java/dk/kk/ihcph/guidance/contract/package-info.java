/**
 * Completes openapi.yaml by what the scanner does not read: the bodies, headers and problems of every operation, merge
 * patches, the fields that an answer always has, constraints, and the labels of codes. It removes what tells nothing. It runs when
 * the application is built, but for {@link dk.kk.ihcph.guidance.contract.ContractDownload}, which serves the contract.
 */
@NullMarked
package dk.kk.ihcph.guidance.contract;

import org.jspecify.annotations.NullMarked;
