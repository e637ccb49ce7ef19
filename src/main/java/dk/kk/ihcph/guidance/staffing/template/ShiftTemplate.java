package dk.kk.ihcph.guidance.staffing.template;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A typical week of shifts, to be laid over a period. */
@Entity
class ShiftTemplate {
    private static final Comparator<TemplateEntry> IN_ORDER = Comparator.comparing(TemplateEntry::weekday)
            .thenComparing(TemplateEntry::from)
            .thenComparing(TemplateEntry::location)
            .thenComparing(TemplateEntry::staff);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column
    private String name;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @ElementCollection
    @CollectionTable(name = "shift_template_entry", joinColumns = @JoinColumn(name = "template"))
    private Set<TemplateEntry> entries = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ShiftTemplate() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest; id and version are Hibernate's
    ShiftTemplate(ShiftTemplateRequest request) {
        administration = request.administration();
        change(request);
    }

    /** Changes everything but the administration, since a template plans its own staff only. */
    final void change(ShiftTemplateRequest request) {
        name = request.name();
        Set<TemplateEntry> wanted = new LinkedHashSet<>();
        request.entries().forEach(entry -> wanted.add(entry.withActivity()));
        entries.retainAll(wanted);
        entries.addAll(wanted);
    }

    /** The request that a merge patch is applied to. */
    ShiftTemplateRequest asRequest() {
        return new ShiftTemplateRequest(name, administration, entries());
    }

    /** The entries from Monday on. */
    List<TemplateEntry> entries() {
        return entries.stream().sorted(IN_ORDER).toList();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    Administration administration() {
        return administration;
    }
}
