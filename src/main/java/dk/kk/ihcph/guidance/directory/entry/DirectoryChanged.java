package dk.kk.ihcph.guidance.directory.entry;

/** Codes of the directory changed. Fired within the transaction of the change and observed once it is committed. */
public record DirectoryChanged() {}
