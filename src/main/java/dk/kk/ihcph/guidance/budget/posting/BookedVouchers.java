package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The unreversed postings of the vouchers in a file. Each posting is claimed by one equal line of the file, in any
 * order, so that a second line with the same content counts as another posting.
 */
final class BookedVouchers {
    private static final class BookedVoucher {
        private final List<Posting> unclaimed = new ArrayList<>();
        /** The file's line for each number of a voucher's line. */
        private final Map<Integer, Integer> numbers = new HashMap<>();

        private int lastPlace;
    }

    private final PostingRepository postings;
    private final String source;
    private final Administration administration;
    private final Map<String, BookedVoucher> vouchers = new HashMap<>();

    BookedVouchers(PostingRepository postings, String source, Administration administration) {
        this.postings = postings;
        this.source = source;
        this.administration = administration;
    }

    /** Loads, in one query, the vouchers that were not loaded before. */
    void load(Collection<String> references) {
        List<String> fresh = references.stream()
                .distinct()
                .filter(reference -> !vouchers.containsKey(reference))
                .toList();
        fresh.forEach(reference -> vouchers.put(reference, new BookedVoucher()));
        postings.unreversed(source, fresh).forEach(posting -> {
            BookedVoucher voucher = of(posting.voucher().reference());
            voucher.unclaimed.add(posting);
            voucher.lastPlace =
                    Math.max(voucher.lastPlace, posting.voucher().referenceLine() == null ? posting.place() : 0);
        });
    }

    /** Returns the earlier line of the file with the same number in the same voucher; null if there is none. */
    @Nullable
    Integer earlier(Voucher line, int number) {
        return line.referenceLine() == null
                ? null
                : of(line.reference()).numbers.putIfAbsent(line.referenceLine(), number);
    }

    /**
     * Claims the posting that equals the line, if it is booked. A line with a number may have been booked from a file
     * without numbers.
     */
    Optional<Posting> claim(PostingRequest line) {
        List<Posting> unclaimed = of(line.voucher().reference()).unclaimed;
        Optional<Posting> same = unclaimed.stream()
                .filter(rivals(line.voucher()))
                .filter(posting -> posting.isSameAs(line, administration))
                .findFirst();
        same.ifPresent(unclaimed::remove);
        return same;
    }

    /**
     * Returns a posting that the line may be meant to replace: it has the line's number, or one of the two has no
     * number and no line of the file equals the posting.
     */
    Optional<Posting> rival(Voucher line) {
        return of(line.reference()).unclaimed.stream().filter(rivals(line)).findFirst();
    }

    private static Predicate<Posting> rivals(Voucher line) {
        return posting -> line.referenceLine() == null
                || posting.voucher().referenceLine() == null
                || line.referenceLine().equals(posting.voucher().referenceLine());
    }

    /** Returns the next position in its voucher for a line without a number. */
    int nextPlace(String reference) {
        return ++of(reference).lastPlace;
    }

    private BookedVoucher of(String reference) {
        return vouchers.computeIfAbsent(reference, unknown -> new BookedVoucher());
    }
}
