package dk.kk.ihcph.guidance.contract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Groups the operations by the job that somebody does with them. Only this table names the groups, orders them, and says
 * which addresses belong to each: of several that fit, the longest counts.
 */
enum Tags {
    DESK(
            "Guides serve the line, log consultations and refer citizens to partners. Citizens take tickets and rate the desk.",
            "/consultations",
            "/referrals",
            "/locations/{code}/queue",
            "/locations/{code}/desk-settings"),
    APPOINTMENTS(
            "Citizens find a free time, book, reschedule and cancel. Guides book for them and check them in.",
            "/appointment-slots",
            "/appointments"),
    EVENTS(
            "Coordinators plan, publish, repeat and complete events. Everybody reads the published ones, also as a calendar.",
            "/events",
            "/event-series"),
    REGISTRATIONS(
            "Citizens and partners register for events, confirm, cancel and give feedback. Guides check them in at the door.",
            "/registrations",
            "/events/no-shows",
            "/events/{id}/attendance",
            "/events/{id}/availability",
            "/events/{id}/check-ins",
            "/events/{id}/feedback",
            "/events/{id}/messages",
            "/events/{id}/no-show-forecast",
            "/events/{id}/registrations",
            "/events/{id}/walk-ins"),
    SCHEDULE(
            "Coordinators keep staff and coverage, and plan and publish shifts. Guides confirm their hours and swap shifts.",
            "/staff",
            "/staffing",
            "/shifts",
            "/shift-swaps",
            "/shift-templates",
            "/schedule-publications",
            "/coverage-requirements"),
    ABSENCES("Guides ask for absences. Coordinators approve or decline them.", "/absences"),
    ROSTERS("Coordinators let a solver propose a roster, approve it and adopt it.", "/rosters"),
    BUDGET(
            "Controllers import and adopt budget notes, adjust and forecast allocations, and close years. All amounts in DKK.",
            "/budget",
            "/budget-notes",
            "/budget-adjustments",
            "/allocations",
            "/price-indices"),
    POSTINGS(
            "Controllers book, import and reverse postings, and keep the rules that assign them to allocations.",
            "/postings",
            "/posting-rules"),
    EVALUATION(
            "Coordinators and controllers set targets and write evaluation reports. Evaluators read them, statistics and unit costs.",
            "/evaluation-reports",
            "/indicators",
            "/indicator-targets",
            "/baselines",
            "/unit-costs",
            "/consultations/statistics",
            "/events/statistics",
            "/budget-notes/{code}/follow-up"),
    ADMINISTRATION(
            "Administrators keep what all work with: locations, hours, topics, offers. Auditors read the trail. Callers find links, jobs and mails.",
            "/",
            "/me",
            "/problems",
            "/code-lists",
            "/locations",
            "/opening-hours",
            "/closures",
            "/topics",
            "/offers",
            "/municipalities",
            "/jobs",
            "/notifications",
            "/audit-entries");

    private final String description;
    private final List<String> addresses;

    Tags(String description, String... addresses) {
        this.description = description;
        this.addresses = List.of(addresses);
    }

    /** Returns the groups in their order. */
    static List<Tag> all() {
        return Stream.of(values())
                .map(tag -> OASFactory.createTag().name(tag.label()).description(tag.description))
                .toList();
    }

    /** Returns the name of the one group to which the operations of an address belong. */
    static String of(String path) {
        return Arrays.stream(values())
                .filter(tag -> tag.fit(path) >= 0)
                .max(Comparator.comparingInt(tag -> tag.fit(path)))
                .orElseThrow(() -> new IllegalStateException("Tags has no group for " + path))
                .label();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the length of the longest address that fits, or -1. */
    private int fit(String path) {
        return addresses.stream()
                .filter(address ->
                        path.equals(address) || path.startsWith(address + "/") || path.startsWith(address + "."))
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }
}
