package dk.kk.ihcph.guidance.directory;

/** Codes of the directory changed. Fired within the transaction of the change, and told once it is committed. */
record DirectoryChanged() {}
