package dk.kk.ihcph.guidance.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The OIDC roles of the service: a function, within one administration or without one. */
public enum Role {
    BIF_GUIDE(Function.GUIDE, Administration.BIF),
    KFF_GUIDE(Function.GUIDE, Administration.KFF),
    BIF_COORDINATOR(Function.COORDINATOR, Administration.BIF),
    KFF_COORDINATOR(Function.COORDINATOR, Administration.KFF),
    BIF_CONTROLLER(Function.CONTROLLER, Administration.BIF),
    KFF_CONTROLLER(Function.CONTROLLER, Administration.KFF),
    EVALUATOR(Function.EVALUATOR, null),
    AUDITOR(Function.AUDITOR, null),
    PARTNER(Function.PARTNER, null),
    ADMIN(Function.ADMIN, null),
    KIOSK(Function.KIOSK, null);

    private final Function function;
    private final @Nullable Administration administration;

    Role(Function function, @Nullable Administration administration) {
        this.function = function;
        this.administration = administration;
    }

    static Optional<Role> named(String name) {
        return Stream.of(values()).filter(role -> role.roleName().equals(name)).findFirst();
    }

    /** Returns the role's name in a token, such as {@code bif-guide}. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Function function() {
        return function;
    }

    @Nullable
    Administration administration() {
        return administration;
    }
}
