package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.PriceBasis;
import dk.kk.ihcph.guidance.budget.note.EarlierGrant;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the grants of earlier years: tables of money without committees and control areas. */
final class EarlierGrants {
    private final Prose prose;
    private final MoneyTable first;
    private final Findings findings;
    private final List<EarlierGrant> grants = new ArrayList<>();

    EarlierGrants(Prose prose, MoneyTable first, Findings findings) {
        this.prose = prose;
        this.first = first;
        this.findings = findings;
    }

    List<EarlierGrant> in(List<MoneyTable> money) {
        for (MoneyTable table : money) {
            if (!table.table.hasAttributes()) {
                String head = PrintedLine.text(table.table.head).toLowerCase(Locale.ROOT);
                boolean earlier = table.table.section.startsWith("Tidligere") || head.contains("løbende");
                findings.expect(earlier, Finding.TABLE_NOT_READ, null, table.table.head);
                if (earlier) {
                    addEarlier(table, head.contains("løbende") ? PriceBasis.RUNNING : PriceBasis.FIXED);
                }
            }
        }
        boolean announced = !prose.section("Tidligere afsatte midler").isEmpty();
        findings.expect(!announced || !grants.isEmpty(), Finding.EARLIER_GRANTS_NOT_READ, "/earlierGrants", List.of());
        return grants;
    }

    private void addEarlier(MoneyTable table, PriceBasis basis) {
        List<Word> years = table.table.yearWords();
        findings.expect(table.total().isPresent(), Finding.NOT_CHECKED, "/earlierGrants", table.table.head);
        boolean before = table.years.get(years.size() - 1) == first.years.get(0) - 1;
        findings.expect(before, Finding.EARLIER_YEARS_UNUSUAL, "/earlierGrants", years);
        boolean prices = basis == PriceBasis.RUNNING || table.priceLevel != null;
        findings.expect(prices, Finding.PRICE_LEVEL_UNUSUAL, "/earlierGrants", table.table.head);
        findings.expect(table.unit == first.unit, Finding.PRICE_LEVEL_DIFFERS, "/earlierGrants", table.table.head);
        String text = prose.text();
        for (MoneyRow row : table.lines) {
            List<Word> label = row.words(ColumnKind.LABEL);
            String source = "/earlierGrants/" + grants.size() + "/source";
            findings.expect(text.contains(row.label()), Finding.SOURCE_NOT_IN_TEXT, source, label, row.label());
            for (int i = 0; i < years.size(); i++) {
                Amount amount = row.years().get(i);
                if (!amount.blank()) {
                    String pointer = "/earlierGrants/" + grants.size();
                    findings.place(pointer + "/amount", amount.words());
                    findings.place(pointer + "/year", years.subList(i, i + 1));
                    findings.place(pointer + "/source", label);
                    BigDecimal kroner = table.unit.inKroner(amount.value());
                    grants.add(new EarlierGrant(table.years.get(i), kroner, basis, row.label()));
                }
            }
        }
    }
}
