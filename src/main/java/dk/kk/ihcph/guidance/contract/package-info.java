/**
 * Completes openapi.yaml by what the scanner does not read: the bodies, headers and problems of every operation, merge
 * patches, the fields that an answer always has, and the labels of codes. It runs when the application is built.
 */
@NullMarked
package dk.kk.ihcph.guidance.contract;

import org.jspecify.annotations.NullMarked;
