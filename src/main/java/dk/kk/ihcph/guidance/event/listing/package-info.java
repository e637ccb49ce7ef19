/**
 * Reading events: lists, search, calendars and linked data. Everyone reads what is published and may keep it for a
 * minute; drafts, headcounts and costs are for staff, and deleted drafts are listed for those who keep a copy in step.
 */
@NullMarked
package dk.kk.ihcph.guidance.event.listing;

import org.jspecify.annotations.NullMarked;
