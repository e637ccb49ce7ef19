package dk.kk.ihcph.guidance.evaluation.report.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The content of a report as canonical JSON with its hash: whole, and without small cells. */
@Embeddable
public class SealedContent {
    private byte[] content;

    @Column(name = "sha256")
    private String sha256;

    private byte[] publicContent;

    @Column(name = "public_sha256")
    private String publicSha256;

    @SuppressWarnings("NullAway.Init")
    protected SealedContent() {}

    private SealedContent(byte[] content, byte[] publicContent) {
        this.content = content;
        this.publicContent = publicContent;
        this.sha256 = hash(content);
        this.publicSha256 = hash(publicContent);
    }

    public static SealedContent of(ReportContent whole, ReportContent withoutSmallCells) {
        return new SealedContent(CanonicalJson.write(whole), CanonicalJson.write(withoutSmallCells));
    }

    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /** Returns the same figures with these statements. */
    public SealedContent withStatements(List<ReportContent.Stated> statements) {
        return of(read(false).withStatements(statements), read(true).withStatements(statements));
    }

    public ReportContent read(boolean withoutSmallCells) {
        return CanonicalJson.read(bytes(withoutSmallCells), ReportContent.class);
    }

    public byte[] bytes(boolean withoutSmallCells) {
        return (withoutSmallCells ? publicContent : content).clone();
    }

    public String hash(boolean withoutSmallCells) {
        return withoutSmallCells ? publicSha256 : sha256;
    }

    public String sha256() {
        return sha256;
    }

    public String publicSha256() {
        return publicSha256;
    }
}
