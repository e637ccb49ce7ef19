package dk.kk.ihcph.guidance.export.document;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.chart.Chart;
import java.util.List;
import java.util.stream.Stream;

/** Finds the tables and charts of a document, in their order. */
final class Tables {
    private Tables() {}

    /** Returns all tables, and the data of charts that follow as tables. */
    static List<Table> of(Document document) {
        return blocks(document)
                .flatMap(block -> {
                    if (block instanceof Block.Data data) {
                        return Stream.of(data.table());
                    }
                    return block instanceof Block.Picture picture && picture.withData()
                            ? Stream.of(picture.chart().table())
                            : Stream.of();
                })
                .toList();
    }

    static List<Chart> charts(Document document) {
        return blocks(document)
                .flatMap(block -> block instanceof Block.Picture picture ? Stream.of(picture.chart()) : Stream.of())
                .toList();
    }

    static Stream<Block> blocks(Document document) {
        return document.sections().stream().flatMap(Tables::blocks);
    }

    private static Stream<Block> blocks(Section section) {
        return Stream.concat(
                section.blocks().stream(), section.sections().stream().flatMap(Tables::blocks));
    }
}
