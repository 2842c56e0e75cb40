package org.unchoke.web.pages;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.quarkus.qute.RawString;

/** An address as a picture that a phone's camera reads. */
final class QrCode {
    /** The quiet zone that ISO/IEC 18004 asks for, in modules. */
    private static final int MARGIN = 4;

    private QrCode() {}

    /** Inline SVG without colours or size of its own; the style sheet gives both. */
    static RawString svg(String address) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM);
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * MARGIN;
        return new RawString("<svg class=\"qr\" viewBox=\"0 0 " + side + " " + side + "\" role=\"img\" aria-label=\"QR code of "
                + "the join address\" shape-rendering=\"crispEdges\"><path class=\"qr-light\" d=\"M0 0h" + side + "v" + side + "H0z\"/>"
                + "<path class=\"qr-dark\" d=\"" + dark + "\"/></svg>");
    }
}
