package dk.kk.ihcph.guidance.evaluation.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The content that was computed.
 *
 * @param sha256 of the whole content, in hexadecimal digits
 * @param publicSha256 of the content without small cells
 */
@Embeddable
record Computed(
        Instant computedAt,
        @Column(name = "sha256") String sha256,
        @Column(name = "public_sha256") String publicSha256) {}
