package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.unchoke.config.Json;

/**
 * What goes to one client in one text, a message a line, while it is written. Each thread has one and uses it again: a
 * thousand clients ten times a second would leave it little else to do than to make room. Not thread-safe.
 */
final class Lines extends ByteArrayOutputStream {
    private static final int TYPICAL_BYTES = 4 * 1024;
    /** A room's first view of a large class is larger; the bytes for that are not kept. */
    private static final int MOST_KEPT_BYTES = 64 * 1024;
    private static final ThreadLocal<Lines> OF_THREAD = ThreadLocal.withInitial(Lines::new);

    private final JsonGenerator json;
    private boolean inMessage;

    private Lines() {
        super(TYPICAL_BYTES);
        try {
            json = Json.sparse().getFactory().createGenerator(this);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        ((JsonGeneratorImpl) json).setRootValueSeparator(null); // messages are told apart here
    }

    /** This thread's, empty. What was in it is gone. */
    static Lines begin() {
        Lines lines = OF_THREAD.get();
        if (lines.inMessage || lines.buf.length > MOST_KEPT_BYTES) {
            lines = new Lines();
            OF_THREAD.set(lines);
        }
        lines.reset();
        return lines;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** Adds a message that is text already. */
    void add(String message) {
        newLine();
        writeBytes(message.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins a message, to be written with what is returned; it is there once it is {@link #end ended}. */
    JsonGenerator message() {
        newLine();
        inMessage = true;
        return json;
    }

    /** Ends the message and whatever is open in it. */
    void end() throws IOException {
        while (!json.getOutputContext().inRoot()) {
            if (json.getOutputContext().inArray()) {
                json.writeEndArray();
            } else {
                json.writeEndObject();
            }
        }
        json.flush();
        inMessage = false;
    }

    /** Takes back whatever was added since there were so many bytes. */
    void cut(int bytes) {
        count = bytes;
    }

    private void newLine() {
        if (!isEmpty()) {
            write('\n');
        }
    }

    /** All of it. */
    String text() {
        return toString(StandardCharsets.UTF_8);
    }
}
