/**
 * The packaged application together with a real Keycloak: run by the Maven profiles {@code keycloak} and
 * {@code browser}, which bring the Keycloak distribution.
 */
package dk.kk.ihcph.guidance.endtoend;
