package dk.kk.ihcph.guidance.http.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores the answers, one for each scope. */
@ApplicationScoped
class IdempotentAnswerRepository implements PanacheRepositoryBase<IdempotentAnswer, IdempotentAnswer.Scope> {
    /**
     * Locks the scope until the transaction ends and returns whether it was free. Unlike a unique index, it does not
     * make the second request wait.
     */
    boolean lock(IdempotentAnswer.Scope scope) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:scope, 0))")
                .setParameter("scope", scope.toString())
                .getSingleResult();
    }
}
