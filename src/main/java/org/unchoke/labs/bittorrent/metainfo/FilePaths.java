package org.unchoke.labs.bittorrent.metainfo;

/** Names of files and folders that stay where they belong, whatever a torrent asks for. */
final class FilePaths {
    /** Longest path, in characters. */
    private static final int LONGEST_PATH = 4096;
    /** Longest name of one file or folder, in characters; usual file systems take no more. */
    private static final int LONGEST_NAME = 255;

    private FilePaths() {}

    /** The list's components joined by slashes. */
    static String joined(Bencode.Items path) throws MetainfoException {
        if (path.items().isEmpty()) {
            throw new MetainfoException(path.at(), "this file's 'path' is empty");
        }
        StringBuilder joined = new StringBuilder();
        for (Bencode item : path.items()) {
            if (joined.length() > 0) {
                joined.append('/');
            }
            joined.append(component(Bencode.as(item, Bencode.Bytes.class, "each part of a 'path' must be a string")));
            if (joined.length() > LONGEST_PATH) {
                throw new MetainfoException(path.at(), "this 'path' is longer than " + LONGEST_PATH + " characters");
            }
        }
        return joined.toString();
    }

    /** One name. Refuses what would leave its folder or could not be shown. */
    static String component(Bencode.Bytes bytes) throws MetainfoException {
        String name = bytes.text();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new MetainfoException(bytes.at(), "'" + name + "' is not a name for a file or folder");
        }
        if (name.length() > LONGEST_NAME) {
            throw new MetainfoException(bytes.at(), "a name here is longer than " + LONGEST_NAME + " characters");
        }
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (character == '/' || character == '\\' || Character.isISOControl(character)) {
                throw new MetainfoException(bytes.at(), "a name must not contain slashes or control characters");
            }
        }
        return name;
    }
}
