package org.unchoke.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A table that somebody uploads, as text. Spreadsheets still write Latin-1 here and there. */
final class UploadedText {
    private UploadedText() {}

    /** @param file {@code null} if none was chosen */
    static String of(FileUpload file) {
        if (file == null) {
            return "";
        }
        try {
            byte[] bytes = Files.readAllBytes(file.uploadedFile());
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException older) {
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
