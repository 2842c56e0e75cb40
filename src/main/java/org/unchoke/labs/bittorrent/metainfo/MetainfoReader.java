package org.unchoke.labs.bittorrent.metainfo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Turns the values of a .torrent file into {@link Metainfo}, checking all that BEP 3 says of them. */
public final class MetainfoReader {
    /** Largest .torrent file that is read, in bytes: 10 MiB. */
    public static final int LARGEST_FILE = 10 << 20;

    /** Longest piece, in bytes: 1 GiB. */
    public static final long LONGEST_PIECE = 1L << 30;

    /** Largest content, in bytes: what JSON and JavaScript hold exactly. */
    static final long LARGEST_CONTENT = (1L << 53) - 1;
    private static final int SHA1_BYTES = 20;

    private MetainfoReader() {}

    static Metainfo read(byte[] file) throws MetainfoException {
        if (file.length == 0) {
            throw new MetainfoException(0, "the file is empty");
        }
        if (file.length > LARGEST_FILE) {
            throw new MetainfoException(LARGEST_FILE, "the file has " + file.length + " bytes; a .torrent of more than "
                    + LARGEST_FILE + " is not read");
        }
        if (file[0] != 'd') {
            throw new MetainfoException(0, "this is not a .torrent file: it does not begin with a dictionary (d)");
        }
        Bencode.Dictionary top = Bencode.as(BencodeReader.read(file), Bencode.Dictionary.class, "a torrent must be a dictionary");
        Bencode.Dictionary info = top.dictionary("info");
        return content(info, sha1(file, info.at(), info.end()));
    }

    private static Metainfo content(Bencode.Dictionary info, String infoHash) throws MetainfoException {
        if (!info.has("pieces") && info.has("meta version")) {
            throw new MetainfoException(info.at(), "this torrent is of BitTorrent version 2 only (BEP 52); make it again as"
                    + " version 1 or hybrid");
        }
        boolean multiFile = info.has("files");
        if (multiFile == info.has("length")) {
            throw new MetainfoException(info.at(), "'info' must have either 'length' (one file) or 'files' (several), "
                    + (multiFile ? "not both" : "but has neither"));
        }
        String name = FilePaths.component(info.bytes("name"));
        List<Metainfo.File> files = multiFile ? files(info.items("files"))
                : List.of(new Metainfo.File(name, length(info)));
        long size = total(files, info.at());
        Bencode.Whole pieceLength = info.whole("piece length");
        if (pieceLength.value() < 1 || pieceLength.value() > LONGEST_PIECE) {
            throw new MetainfoException(pieceLength.at(), "'piece length' must be from 1 to " + LONGEST_PIECE
                    + " bytes, not " + pieceLength.value());
        }
        int pieces = pieces(info.bytes("pieces"), size, pieceLength.value());
        return new Metainfo(name, pieceLength.value(), pieces, size, files, multiFile, infoHash);
    }

    private static List<Metainfo.File> files(Bencode.Items list) throws MetainfoException {
        List<Metainfo.File> files = new ArrayList<>();
        for (Bencode item : list.items()) {
            Bencode.Dictionary file = Bencode.as(item, Bencode.Dictionary.class, "each of 'files' must be a dictionary");
            files.add(new Metainfo.File(FilePaths.joined(file.items("path")), length(file)));
        }
        return files;
    }

    private static long length(Bencode.Dictionary dictionary) throws MetainfoException {
        Bencode.Whole length = dictionary.whole("length");
        if (length.value() < 0 || length.value() > LARGEST_CONTENT) {
            throw new MetainfoException(length.at(), "'length' must be from 0 to " + LARGEST_CONTENT + " bytes, not "
                    + length.value());
        }
        return length.value();
    }

    private static long total(List<Metainfo.File> files, int at) throws MetainfoException {
        long total = 0;
        for (Metainfo.File file : files) {
            total += file.sizeBytes();
            if (total > LARGEST_CONTENT) {
                throw new MetainfoException(at, "all files together have more than " + LARGEST_CONTENT + " bytes");
            }
        }
        if (total == 0) {
            throw new MetainfoException(at, "there is nothing to share: all files together have 0 bytes");
        }
        return total;
    }

    private static int pieces(Bencode.Bytes hashes, long size, long pieceLength) throws MetainfoException {
        if (hashes.length() % SHA1_BYTES != 0) {
            throw new MetainfoException(hashes.at(), "'pieces' has " + hashes.length() + " bytes, which is no multiple of "
                    + SHA1_BYTES);
        }
        int pieces = hashes.length() / SHA1_BYTES;
        long needed = (size + pieceLength - 1) / pieceLength;
        if (pieces != needed) {
            throw new MetainfoException(hashes.at(), "'pieces' has " + pieces + " hashes, but " + size + " bytes in pieces of "
                    + pieceLength + " need " + needed);
        }
        return pieces;
    }

    private static String sha1(byte[] file, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(file, from, to - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
