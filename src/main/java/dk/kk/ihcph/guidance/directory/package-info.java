/**
 * The public directory: places with opening hours and closures, topics, offers, municipalities and all code lists.
 * Everybody may read it without a login. Other features look codes up in {@link
 * dk.kk.ihcph.guidance.directory.Directory}. Codes that records name are never deleted: offers are retired, and
 * locations, topics and municipalities end (ADR 36). Public holidays are computed, never stored.
 */
@NullMarked
package dk.kk.ihcph.guidance.directory;

import org.jspecify.annotations.NullMarked;
