package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.imports.LineSource;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Processes an upload in chunks of lines: each chunk in a transaction of its own, or all of them in one. */
public final class LineImport {
    /** In lines. A chunk takes well under a second, which is the longest time that a stopped job continues. */
    private static final int CHUNK = 500;

    /** A feature's processing of a chunk of lines within a transaction. */
    public interface ChunkProcessor<L> {
        List<LineResult> process(List<L> lines);

        /**
         * Returns the results of lines that could be judged only after all lines were read. Called for all-or-nothing
         * imports.
         */
        default List<LineResult> lateResults() {
            return List.of();
        }
    }

    private LineImport() {}

    /** Counts the lines after checking that all of them can be read. Refuses with 422 if there are none or too many. */
    public static <L> int count(LineSource<L> lines, int most) throws IOException {
        int count = 0;
        while (lines.next() != null) {
            if (++count > most) {
                throw Refused.invalid(Violation.at(
                        "",
                        "TOO_MANY_LINES",
                        new Bilingual("har mere end %s. Del filen op.", "has more than %s. Divide the file.")
                                .with(Noun.LINES.count(most))));
            }
        }
        if (count == 0) {
            throw Refused.invalid(
                    Violation.at("", "NO_LINES", new Bilingual("der er ingen linjer", "there are no lines")));
        }
        return count;
    }

    /** Continues where an earlier run stopped. */
    public static <L> void inChunks(JobRun run, LineSource<L> lines, ChunkProcessor<L> taker) throws IOException {
        for (int skipped = 0; skipped < run.processed(); skipped++) {
            lines.next();
        }
        for (List<L> chunk = chunk(lines); !chunk.isEmpty(); chunk = chunk(lines)) {
            List<L> taken = chunk;
            run.step(chunk.size(), () -> taker.process(taken));
        }
        run.succeed();
    }

    /** Starts again from the first line if an earlier run was interrupted. */
    public static <L> void allOrNothing(JobRun run, LineSource<L> lines, ChunkProcessor<L> taker) {
        allOrNothing(run, lines, taker, JsonNodeFactory.instance::objectNode);
    }

    /**
     * Runs an all-or-nothing import with an ending of its own.
     *
     * @param ending supplies further values of the result; called within the transaction if no line was rejected, and
     *     may refuse the import
     */
    public static <L> void allOrNothing(
            JobRun run, LineSource<L> lines, ChunkProcessor<L> taker, Supplier<ObjectNode> ending) {
        run.restart();
        run.atOnce(
                () -> {
                    try {
                        for (List<L> chunk = chunk(lines); !chunk.isEmpty(); chunk = chunk(lines)) {
                            run.stepWithin(chunk.size(), taker.process(chunk));
                        }
                        run.stepWithin(0, taker.lateResults());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                ending);
    }

    private static <L> List<L> chunk(LineSource<L> lines) throws IOException {
        List<L> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK) {
            L line = lines.next();
            if (line == null) {
                break;
            }
            chunk.add(line);
        }
        return chunk;
    }
}
