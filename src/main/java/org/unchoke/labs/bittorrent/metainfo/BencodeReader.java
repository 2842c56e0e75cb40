package org.unchoke.labs.bittorrent.metainfo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one bencoded value (BEP 3) that fills the whole file. Only the canonical form is taken: no leading zeros, no
 * minus zero, keys in strictly rising order as raw bytes; so one value has one encoding, and reading and hashing agree.
 * Time and memory are bounded by the file's size, {@link #DEEPEST} and {@link #MOST_VALUES}.
 */
final class BencodeReader {
    /** Lists and dictionaries in each other. A real torrent has five levels. */
    static final int DEEPEST = 32;

    /** Values in one file. A torrent of 50,000 files has fewer. */
    static final int MOST_VALUES = 500_000;

    private final byte[] file;
    private int next;
    private int values;

    private BencodeReader(byte[] file) {
        this.file = file;
    }

    /** Reads {@code file} whole. */
    static Bencode read(byte[] file) throws MetainfoException {
        BencodeReader reader = new BencodeReader(file);
        Bencode value = reader.value(0);
        if (reader.next < file.length) {
            throw new MetainfoException(reader.next, "the torrent ends here, but " + (file.length - reader.next)
                    + " more bytes follow");
        }
        return value;
    }

    private Bencode value(int depth) throws MetainfoException {
        if (depth > DEEPEST) {
            throw new MetainfoException(next, "lists and dictionaries are nested more than " + DEEPEST + " deep");
        }
        if (++values > MOST_VALUES) {
            throw new MetainfoException(next, "there are more than " + MOST_VALUES + " values in this file");
        }
        int first = peek();
        if (first >= '0' && first <= '9') {
            return string();
        }
        switch (first) {
            case 'i':
                return whole();
            case 'l':
                return list(depth);
            case 'd':
                return dictionary(depth);
            default:
                throw new MetainfoException(next, "expected a number (i), string (0-9), list (l) or dictionary (d), not "
                        + shown(first));
        }
    }

    private Bencode.Whole whole() throws MetainfoException {
        int at = next++;
        boolean negative = peek() == '-';
        if (negative) {
            next++;
        }
        long magnitude = digits('e');
        if (negative && magnitude == 0) {
            throw new MetainfoException(at, "minus zero is not a number in bencoding");
        }
        return new Bencode.Whole(at, negative ? -magnitude : magnitude);
    }

    private Bencode.Bytes string() throws MetainfoException {
        int at = next;
        long length = digits(':');
        if (length > file.length - next) {
            throw new MetainfoException(at, "a string of " + length + " bytes begins here, but only "
                    + (file.length - next) + " bytes are left");
        }
        Bencode.Bytes read = new Bencode.Bytes(at, file, next, (int) length);
        next += (int) length;
        return read;
    }

    private Bencode.Items list(int depth) throws MetainfoException {
        int at = next++;
        List<Bencode> items = new ArrayList<>();
        while (peek() != 'e') {
            items.add(value(depth + 1));
        }
        next++;
        return new Bencode.Items(at, items);
    }

    private Bencode.Dictionary dictionary(int depth) throws MetainfoException {
        int at = next++;
        Map<String, Bencode> entries = new LinkedHashMap<>();
        String previous = null;
        while (peek() != 'e') {
            int keyAt = next;
            String key = key();
            if (previous != null && key.compareTo(previous) <= 0) {
                throw new MetainfoException(keyAt, key.equals(previous) ? "this key stands here a second time"
                        : "the keys of a dictionary must be in order (BEP 3), but this one comes after a later one");
            }
            entries.put(key, value(depth + 1));
            previous = key;
        }
        next++;
        return new Bencode.Dictionary(at, next, entries);
    }

    private String key() throws MetainfoException {
        int first = peek();
        if (first < '0' || first > '9') {
            throw new MetainfoException(next, "a dictionary's key must be a string, not " + shown(first));
        }
        Bencode.Bytes key = string();
        return new String(file, key.start(), key.length(), StandardCharsets.ISO_8859_1);
    }

    /** A number without sign up to and with {@code end}. */
    private long digits(char end) throws MetainfoException {
        int at = next;
        long value = 0;
        while (peek() != end) {
            int digit = peek() - '0';
            if (digit < 0 || digit > 9) {
                throw new MetainfoException(next, "expected a digit or '" + end + "', not " + shown(peek()));
            }
            if (next > at && value == 0) {
                throw new MetainfoException(at, "a number must not begin with a needless zero");
            }
            if (value > (Long.MAX_VALUE - digit) / 10) {
                throw new MetainfoException(at, "this number is absurdly large");
            }
            value = value * 10 + digit;
            next++;
        }
        if (next == at) {
            throw new MetainfoException(at, "a number without digits");
        }
        next++;
        return value;
    }

    private int peek() throws MetainfoException {
        if (next >= file.length) {
            throw new MetainfoException(file.length, "the file ends too early: it is cut off or damaged");
        }
        return file[next] & 0xFF;
    }

    private static String shown(int character) {
        return character > ' ' && character < 0x7F ? "'" + (char) character + "'" : "byte " + character;
    }
}
