/**
 * What everyone may know without logging in: places, their opening hours and closures, topics, offers, municipalities
 * and every code list. Features look codes up in {@link dk.kk.ihcph.guidance.directory.Directory}.
 * Offers that
 * are no longer made are retired, and locations, topics and municipalities end (ADR 36): what records name is never deleted.
 * Public holidays are computed, never stored.
 */
@NullMarked
package dk.kk.ihcph.guidance.directory;

import org.jspecify.annotations.NullMarked;
