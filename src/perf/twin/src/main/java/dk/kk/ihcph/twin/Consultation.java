package dk.kk.ihcph.twin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

record Consultation(
        UUID id,
        String administration,
        String location,
        List<String> topics,
        String municipality,
        int durationMinutes,
        Instant recordedAt) {}
