package org.unchoke.labs.bittorrent;

import java.util.Arrays;
import org.unchoke.core.Fingerprint;

/** A growing list of ints without boxing. */
final class IntList {
    private int[] items = new int[8];
    private int size;
    private int changes;

    int size() {
        return size;
    }

    /** How often the list was changed. */
    int changes() {
        return changes;
    }

    int get(int place) {
        return items[place];
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
        changes++;
    }

    void insert(int place, int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        System.arraycopy(items, place, items, place + 1, size - place);
        items[place] = item;
        size++;
        changes++;
    }

    int indexOf(int item) {
        for (int place = 0; place < size; place++) {
            if (items[place] == item) {
                return place;
            }
        }
        return -1;
    }

    boolean contains(int item) {
        return indexOf(item) >= 0;
    }

    /** Removes one occurrence, keeping the order of the rest. */
    boolean remove(int item) {
        int place = indexOf(item);
        if (place < 0) {
            return false;
        }
        System.arraycopy(items, place + 1, items, place, size - place - 1);
        size--;
        changes++;
        return true;
    }

    int removeLast() {
        changes++;
        return items[--size];
    }

    void set(int place, int item) {
        items[place] = item;
        changes++;
    }

    void clear() {
        size = 0;
        changes++;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add((long) size);
        for (int place = 0; place < size; place++) {
            fingerprint.add((long) items[place]);
        }
    }
}
