package org.unchoke.labs.bittorrent.metainfo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A value in bencoding (BEP 3), with the place it was read from. */
sealed interface Bencode {
    /** Offset of its first byte in the file. */
    int at();

    /** What it is, for messages. */
    String kind();

    /** A whole number. */
    record Whole(int at, long value) implements Bencode {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** A byte string: {@code length} bytes of {@code file} from {@code start}; not copied. */
    record Bytes(int at, byte[] file, int start, int length) implements Bencode {
        @Override
        public String kind() {
            return "a string";
        }

        /** As text. BEP 3: "All strings in a .torrent file that contain text must be UTF-8 encoded." */
        String text() throws MetainfoException {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file, start, length)).toString();
            } catch (CharacterCodingException notUtf8) {
                throw new MetainfoException(start, "this text is not UTF-8, as BEP 3 asks");
            }
        }
    }

    /** Values in order. */
    record Items(int at, List<Bencode> items) implements Bencode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Named values; keys read as Latin-1, so that each byte is one character. {@code end} is the offset after it. */
    record Dictionary(int at, int end, Map<String, Bencode> entries) implements Bencode {
        @Override
        public String kind() {
            return "a dictionary";
        }

        /** Whether there is such a key. */
        boolean has(String key) {
            return entries.containsKey(key);
        }

        /** The number under {@code key}. */
        Whole whole(String key) throws MetainfoException {
            return need(key, Whole.class, "a number");
        }

        /** The string under {@code key}. */
        Bytes bytes(String key) throws MetainfoException {
            return need(key, Bytes.class, "a string");
        }

        /** The list under {@code key}. */
        Items items(String key) throws MetainfoException {
            return need(key, Items.class, "a list");
        }

        /** The dictionary under {@code key}. */
        Dictionary dictionary(String key) throws MetainfoException {
            return need(key, Dictionary.class, "a dictionary");
        }

        private <T extends Bencode> T need(String key, Class<T> type, String kind) throws MetainfoException {
            Bencode value = entries.get(key);
            if (value == null) {
                throw new MetainfoException(at, "this dictionary has no '" + key + "'");
            }
            return Bencode.as(value, type, "'" + key + "' must be " + kind);
        }
    }

    /** {@code value} as the type it must have. */
    static <T extends Bencode> T as(Bencode value, Class<T> type, String rule) throws MetainfoException {
        if (!type.isInstance(value)) {
            throw new MetainfoException(value.at(), rule + ", but it is " + value.kind());
        }
        return type.cast(value);
    }
}
