package dk.kk.ihcph.twin;

import java.time.Instant;
import java.util.UUID;

record Registration(
        UUID id,
        UUID event,
        String status,
        int partySize,
        String name,
        String email,
        String municipality,
        Instant registeredAt) {}
