package org.unchoke.labs.napster.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.unchoke.core.Rng;

/**
 * A kind of access line. Clients told the index theirs when they signed in, and people chose by it whom to download
 * from; nobody checked (OpenNap's napster.txt, message 2, link-type). Rates are what such a line of 2001 moved in
 * practice; dear lines were as rare as Saroiu et al. (MMCN'02, section 4) found them, roughly: a quarter on modems,
 * about half on cable, DSL or better.
 */
public enum Line {
    /** A telephone line at 56 kbit/s. */
    MODEM(4_000, 6_000, 25),
    /** Two ISDN channels. */
    ISDN(14_000, 14_000, 20),
    /** ADSL. */
    DSL(24_000, 100_000, 20),
    /** Cable television. */
    CABLE(48_000, 200_000, 22),
    /** 1.5 Mbit/s both ways. */
    T1(180_000, 180_000, 10),
    /** 45 Mbit/s both ways, shared with a campus. */
    T3(1_000_000, 1_000_000, 3);

    /** The word in scenarios for a line that is drawn for each peer. */
    public static final String MIXED = "mixed";

    private final long upload;
    private final long download;
    private final int perCent;

    Line(long upload, long download, int perCent) {
        this.upload = upload;
        this.download = download;
        this.perCent = perCent;
    }

    /** Bytes per second that it carries away from the peer. */
    public long upload() {
        return upload;
    }

    /** Bytes per second that it carries to the peer. */
    public long download() {
        return download;
    }

    /** As it is written in scenarios and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code; {@code null} if it is none. */
    public static Line parse(String code) {
        for (Line line : values()) {
            if (line.code().equals(code)) {
                return line;
            }
        }
        return null;
    }

    /** All codes, slowest first. */
    public static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (Line line : values()) {
            codes.add(line.code());
        }
        return codes;
    }

    /** One by chance, as common as they were. */
    public static Line draw(Rng rng) {
        int left = rng.nextInt(100);
        for (Line line : values()) {
            left -= line.perCent;
            if (left < 0) {
                return line;
            }
        }
        return T3;
    }
}
