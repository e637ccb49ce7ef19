/**
 * Pages of a list by keyset. A cursor names the last item of a page, so that no item is skipped or repeated while
 * others are added.
 */
@NullMarked
package dk.kk.ihcph.guidance.http.paging;

import org.jspecify.annotations.NullMarked;
