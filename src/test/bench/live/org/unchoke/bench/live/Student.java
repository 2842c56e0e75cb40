package org.unchoke.bench.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Random;

/** One live connection. It reads just enough of each message to measure, and acts like a person who tries neighbours. */
final class Student {
    private static final byte[] FRAME = ascii("{\"type\":\"frame\"");
    private static final byte[] SNAPSHOT = ascii("{\"type\":\"snapshot\"");
    private static final byte[] REPLY = ascii("{\"re\":");
    private static final byte[] TICK = ascii("\"tick\":");
    private static final byte[] NEIGHBOURS = ascii("\"neighbours\":");
    private static final byte[] KNOWN = ascii("\"known\":");
    private static final byte[] PEER = ascii("{\"peer\":");
    private static final byte[] ACCEPTED = ascii("\"ok\":true");
    private static final int SLOTS = 4;

    final int session;
    private final SocketChannel channel;
    private final Figures figures;
    private final Random random;
    private ByteBuffer in = ByteBuffer.allocate(64 * 1024);
    private boolean upgraded;
    private int[] neighbours = new int[0];
    private final ArrayDeque<Integer> serving = new ArrayDeque<>();
    private long id;
    private long askedAt;
    private long visibleFrom = Long.MAX_VALUE;

    Student(int session, InetSocketAddress server, String code, String ticket, Selector selector, Figures figures, long seed)
            throws IOException {
        this.session = session;
        this.figures = figures;
        this.random = new Random(seed);
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        String upgrade = "GET /ws/sessions/" + code + " HTTP/1.1\r\nHost: " + server.getHostString() + ":" + server.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: unchoke.v1.json\r\nAuthorization: Bearer " + ticket + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(ascii(upgrade)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Reads what has come; {@code false} when the connection is gone. */
    boolean read(long now, long wall) throws IOException {
        if (!in.hasRemaining()) {
            in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
        }
        if (channel.read(in) < 0) {
            return false;
        }
        in.flip();
        if (!upgraded) {
            upgraded = skipHeaders();
            if (upgraded) {
                send("{\"type\":\"hello\"}", 1);
            }
        }
        while (upgraded && message(now, wall)) {
            continue;
        }
        in.compact();
        return true;
    }

    private boolean skipHeaders() throws IOException {
        String text = StandardCharsets.ISO_8859_1.decode(in.duplicate()).toString();
        int end = text.indexOf("\r\n\r\n");
        if (end >= 0 && !text.startsWith("HTTP/1.1 101")) {
            throw new IOException(text);
        }
        if (end >= 0) {
            in.position(in.position() + end + 4);
        }
        return end >= 0;
    }

    /** One WebSocket frame (RFC 6455, 5.2), if it is there whole. Servers do not mask. */
    private boolean message(long now, long wall) throws IOException {
        if (in.remaining() < 2) {
            return false;
        }
        int start = in.position();
        int code = in.get(start) & 0x0F;
        int length = in.get(start + 1) & 0x7F;
        int head = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (in.remaining() < head) {
            return false;
        }
        int size = length < 126 ? length : length == 126 ? in.getShort(start + 2) & 0xFFFF : (int) in.getLong(start + 2);
        if (in.remaining() < head + size) {
            return false;
        }
        if (code == 1) {
            text(in.array(), start + head, start + head + size, now, wall);
        } else if (code == 9) {
            send("", 10);
        } else if (code == 8) {
            figures.closed(size < 2 ? "no code" : (in.getShort(start + head) & 0xFFFF) + " "
                    + new String(in.array(), start + head + 2, size - 2, StandardCharsets.UTF_8));
        }
        in.position(start + head + size);
        return true;
    }

    /** One text, which may hold several messages, one a line. */
    private void text(byte[] bytes, int from, int to, long now, long wall) {
        figures.message(to - from);
        int line = from;
        for (int at = from; at <= to; at++) {
            if (at == to || bytes[at] == '\n') {
                line(bytes, line, at, now, wall);
                line = at + 1;
            }
        }
    }

    private void line(byte[] bytes, int from, int to, long now, long wall) {
        if (starts(bytes, from, FRAME)) {
            shown(number(bytes, find(bytes, from, to, TICK)), now, wall);
        } else if (starts(bytes, from, REPLY)) {
            if (find(bytes, from, to, ACCEPTED) >= 0) {
                visibleFrom = number(bytes, find(bytes, from, to, TICK));
            } else {
                figures.refused();
                askedAt = 0;
            }
        } else if (starts(bytes, from, SNAPSHOT)) {
            figures.snapshot();
            neighbours = neighbours(bytes, from, to);
            shown(number(bytes, find(bytes, from, to, TICK)), now, wall);
        }
    }

    private void shown(long tick, long now, long wall) {
        figures.frame(session, tick, now + wall);
        if (askedAt != 0 && tick >= visibleFrom) {
            figures.visible(now - askedAt);
            askedAt = 0;
            visibleFrom = Long.MAX_VALUE;
        }
    }

    /** Serves somebody new, or, with all slots taken, lets go of the one served longest. */
    void act(long now) throws IOException {
        if (neighbours.length == 0 || askedAt != 0) {
            return;
        }
        boolean full = serving.size() == SLOTS;
        int peer = full ? serving.remove() : neighbours[random.nextInt(neighbours.length)];
        if (!full && serving.contains(peer)) {
            serving.remove(peer);
            full = true;
        } else if (!full) {
            serving.add(peer);
        }
        askedAt = now;
        send("{\"id\":" + ++id + ",\"type\":\"" + (full ? "choke" : "unchoke") + "\",\"peer\":" + peer + "}", 1);
    }

    private void send(String text, int code) throws IOException {
        byte[] bytes = ascii(text);
        ByteBuffer out = ByteBuffer.allocate(bytes.length + 6).put((byte) (0x80 | code)).put((byte) (0x80 | bytes.length));
        out.putInt(0).put(bytes).flip(); // masked with 0, which changes nothing
        channel.write(out);
    }

    void close() throws IOException {
        channel.close();
    }

    private static int[] neighbours(byte[] bytes, int from, int to) {
        int at = find(bytes, from, to, NEIGHBOURS);
        int end = find(bytes, from, to, KNOWN);
        int[] peers = new int[64];
        int count = 0;
        for (at = find(bytes, at, end, PEER); at >= 0 && count < peers.length; at = find(bytes, at, end, PEER)) {
            peers[count++] = (int) number(bytes, at);
        }
        return java.util.Arrays.copyOf(peers, count);
    }

    private static boolean starts(byte[] bytes, int from, byte[] what) {
        for (int i = 0; i < what.length; i++) {
            if (bytes[from + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the text after {@code what} begins; -1 if it is not there. */
    private static int find(byte[] bytes, int from, int to, byte[] what) {
        for (int at = Math.max(from, 0); at <= to - what.length; at++) {
            if (bytes[at] == what[0] && starts(bytes, at, what)) {
                return at + what.length;
            }
        }
        return -1;
    }

    private static long number(byte[] bytes, int at) {
        long number = 0;
        for (int i = at; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
