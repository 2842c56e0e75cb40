package org.unchoke.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A WebSocket client that may do everything a decent one never does: it writes frames byte by byte. */
public final class RawSocket implements AutoCloseable {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PATIENCE_MILLIS = 30_000;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private String answer = "";

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** A connection on which nothing has been said yet. */
    public static RawSocket silent(URI url) throws IOException {
        Socket socket = new Socket(InetAddress.getByName(url.getHost()), url.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawSocket(socket);
    }

    /** Upgraded with that ticket. */
    public static RawSocket withTicket(URI url, String ticket) throws IOException {
        return upgraded(silent(url), url, ticket);
    }

    /** The same from one of this machine's other addresses, such as 127.0.0.78. */
    public static RawSocket withTicket(URI url, String ticket, String from) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), url.getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return upgraded(new RawSocket(socket), url, ticket);
    }

    private static RawSocket upgraded(RawSocket raw, URI url, String ticket) throws IOException {
        raw.write(("GET " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getHost() + ":" + url.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: unchoke.v1.json\r\n"
                + "Sec-WebSocket-Extensions: permessage-deflate\r\n"
                + "Authorization: Bearer " + ticket + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            int next = raw.in.read();
            answer.append(next < 0 ? "\r\n\r\n" : (char) next);
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            raw.close();
            throw new IOException(answer.toString());
        }
        raw.answer = answer.toString();
        return raw;
    }

    /** What the server said to the upgrade. */
    public String answer() {
        return answer;
    }

    /** Bytes as they are. */
    public RawSocket write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    public RawSocket text(String text) throws IOException {
        return frame(true, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** One frame with a mask of zeros. */
    public RawSocket frame(boolean last, int opcode, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write((last ? 0x80 : 0) | opcode);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.write(new byte[4]);
        frame.write(payload);
        return write(frame.toByteArray());
    }

    /** The next text frame. */
    public String hears() throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                throw new IOException("The line was cut");
            }
            byte[] payload = in.readNBytes(length());
            if ((first & 0xf) == TEXT) {
                return new String(payload, StandardCharsets.UTF_8);
            }
        }
    }

    private int length() throws IOException {
        int length = in.read() & 0x7f;
        if (length < 126) {
            return length;
        }
        long full = 0;
        for (int left = length == 126 ? 2 : 8; left > 0; left--) {
            full = full << 8 | in.read();
        }
        return (int) full;
    }

    /** The code with which the server closes; -1 if it just cuts the line. Reads and forgets what comes before. */
    public int closeCode() throws IOException {
        try {
            while (true) {
                int first = in.read();
                if (first < 0) {
                    return -1;
                }
                int length = length();
                byte[] payload = in.readNBytes(length);
                if ((first & 0xf) == CLOSE) {
                    return length < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
                }
            }
        } catch (java.net.SocketException cut) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
