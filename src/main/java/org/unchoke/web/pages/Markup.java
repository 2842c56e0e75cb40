package org.unchoke.web.pages;

/** For the few places where markup is built by hand. */
final class Markup {
    private Markup() {}

    /** Text made safe between tags and inside quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
