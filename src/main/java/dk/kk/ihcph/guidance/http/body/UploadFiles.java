package dk.kk.ihcph.guidance.http.body;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Closes, and thereby deletes, the files of a request's uploads at its end. */
@RequestScoped
class UploadFiles {
    private final List<FileChannel> open = new ArrayList<>();

    /** Opens a new file that only this process can read. It is unlinked at once where the system permits it. */
    FileChannel open() throws IOException {
        Path path = Files.createTempFile("guidance-upload-", null);
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        open.add(file);
        return file;
    }

    @PreDestroy
    void close() throws IOException {
        for (FileChannel file : open) {
            file.close();
        }
    }
}
