package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.web.Cursor;
import dk.kk.ihcph.guidance.web.Page;
import dk.kk.ihcph.guidance.web.PageRequest;
import dk.kk.ihcph.guidance.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the staff; both administrations see each other's. */
@ApplicationScoped
class StaffService {
    private final StaffRepository staff;

    StaffService(StaffRepository staff) {
        this.staff = staff;
    }

    Page<StaffMemberView> list(StaffFilter filter, PageRequest page) {
        return Page.of(
                staff.list(filter, page),
                page,
                member -> Cursor.of(member.displayName(), member.id()),
                rows -> rows.stream().map(StaffMember::view).toList());
    }

    StaffMemberView get(UUID id) {
        return staff.findByIdOptional(id).map(StaffMember::view).orElseThrow(ProblemException::notFound);
    }
}
