/**
 * The contract as a product: every answer of the test suite is held against {@code openapi.yaml}, a change that breaks
 * clients is found by comparing it with the last released one, and a client generated from it runs against the package.
 */
package dk.kk.ihcph.guidance.contract;
