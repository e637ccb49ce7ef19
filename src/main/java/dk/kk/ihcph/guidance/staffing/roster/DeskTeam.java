package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.TimeSpan;
import dk.kk.ihcph.guidance.staffing.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The posts at one desk that overlap, directly or through others. A wanted language or topic is wanted of at least one of
 * those who are there, not of each.
 */
final class DeskTeam {
    private final List<Want> languages;
    private final List<Want> topics;

    /** A language or topic that is wanted at the desk for a while, half-open. */
    record Want(String code, Instant from, Instant to) {
        long minutes() {
            return (to.getEpochSecond() - from.getEpochSecond()) / 60;
        }
    }

    /** A want that none of those who are there meets. */
    record Lack(Want want, List<Post> present) {
        Bilingual words(RosterConstraint constraint) {
            Post post = present.get(0);
            List<String> code = List.of(want.code());
            return new Bilingual(
                            "%s %s: Ingen på vagt har %s, som ønskes.",
                            "%s on %s: nobody on duty has %s, which is wanted.")
                    .with(
                            post.names().location(post.location()),
                            new TimeSpan(want.from(), want.to()),
                            constraint == RosterConstraint.LANGUAGES
                                    ? Languages.names(code)
                                    : post.names().topics(code));
        }
    }

    private DeskTeam(List<Post> posts) {
        this.languages = wants(posts, Post::languages);
        this.topics = wants(posts, Post::topics);
    }

    /** Puts each post into its team. */
    static void form(Collection<Post> posts) {
        List<Post> team = new ArrayList<>();
        Instant end = Instant.MIN;
        List<Post> sorted = new ArrayList<>(posts);
        sorted.sort(Post.BY_DESK);
        for (Post post : sorted) {
            if (!team.isEmpty()
                    && (!post.isAtDeskOf(team.get(0)) || !post.startsAt().isBefore(end))) {
                join(team);
                team.clear();
                end = Instant.MIN;
            }
            team.add(post);
            end = post.endsAt().isAfter(end) ? post.endsAt() : end;
        }
        join(team);
    }

    private static void join(List<Post> posts) {
        DeskTeam team = new DeskTeam(posts);
        posts.forEach(post -> post.join(team));
    }

    /** Cuts the time where a post begins or ends, so that the same people are there for all of a want. */
    private static List<Want> wants(List<Post> posts, Function<Post, Set<String>> wanted) {
        TreeSet<Instant> cuts = new TreeSet<>();
        posts.forEach(post -> cuts.addAll(List.of(post.startsAt(), post.endsAt())));
        List<Want> wants = new ArrayList<>();
        for (Instant from : cuts.headSet(cuts.last())) {
            Instant to = cuts.higher(from);
            Set<String> codes = new TreeSet<>();
            posts.stream().filter(post -> post.overlaps(from, to)).forEach(post -> codes.addAll(wanted.apply(post)));
            codes.forEach(code -> wants.add(new Want(code, from, to)));
        }
        return wants;
    }

    List<Lack> missingLanguages(List<Post> taken) {
        return missing(languages, taken, Person::languages);
    }

    List<Lack> missingTopics(List<Post> taken) {
        return missing(topics, taken, Person::topics);
    }

    /** Where nobody is, coverage lacks rather than a language. */
    private static List<Lack> missing(List<Want> wants, List<Post> taken, Function<Person, Set<String>> known) {
        List<Lack> missing = new ArrayList<>();
        for (Want want : wants) {
            List<Post> present = taken.stream()
                    .filter(post -> post.overlaps(want.from(), want.to()))
                    .toList();
            if (!present.isEmpty()
                    && present.stream()
                            .noneMatch(
                                    post -> known.apply(post.worker().person()).contains(want.code()))) {
                missing.add(new Lack(want, present));
            }
        }
        return missing;
    }
}
