package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchoke.core.Rng;
import org.unchoke.labs.napster.scenario.Songs;

/** All the songs there are, invented; and who would like which. Does not change while a match runs. */
final class Music {
    private static final String[] FIRST = {
        "Velvet", "Paper", "Electric", "Silent", "Crooked", "Golden", "Rusty", "Lunar", "Northern", "Broken", "Hidden", "Plastic",
        "Wild", "Frozen", "Burning", "Distant", "Secret", "Hollow", "Scarlet", "Little", "Midnight", "Restless", "Savage", "Tender"
    };
    private static final String[] BANDS = {
        "Comets", "Foxes", "Radios", "Pilots", "Sparrows", "Engines", "Lanterns", "Wolves", "Mirrors", "Tides", "Strangers", "Kings",
        "Astronauts", "Gardens", "Robots", "Drifters"
    };
    private static final String[] TITLES = {
        "Blue", "River", "Summer", "Window", "Dancing", "Home", "Rain", "Letter", "Road", "Morning", "Shadow", "Heart", "Fire", "Station",
        "Tomorrow", "Island", "Sugar", "Thunder", "Ghost", "Paradise", "Winter", "Telephone", "Ocean", "Sunday", "Train", "Star", "Dream",
        "Mountain", "Glass", "City", "Goodbye", "Feather"
    };

    final List<Song> songs = new ArrayList<>();
    /** Numbers of the songs that have a word, in order. */
    private final TreeMap<String, List<Integer>> byWord = new TreeMap<>();
    /** Popularity of the songs up to and with each. */
    private final double[] upTo;

    Music(Songs shape, Rng rng) {
        List<String> artists = artists(Math.max(3, shape.count() / 5), rng.split(1));
        Rng dice = rng.split(2);
        TreeSet<String> used = new TreeSet<>();
        upTo = new double[shape.count()];
        double sum = 0;
        for (int number = 0; number < shape.count(); number++) {
            String artist = artists.get(dice.nextInt(artists.size()));
            String title = title(dice, number);
            if (!used.add(artist + title)) {
                title += " " + numbered(number);
                used.add(artist + title);
            }
            Song song = Song.of(number, artist, title, shape.bytes().draw(rng.split(3 + number)));
            songs.add(song);
            song.words().forEach(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(song.number()));
            sum += StrictMath.exp(-shape.zipf() * StrictMath.log(number + 1));
            upTo[number] = sum;
        }
    }

    /** The song of a number; {@code null} if there is none. */
    Song find(int number) {
        return number >= 0 && number < songs.size() ? songs.get(number) : null;
    }

    /** Numbers of the songs that have all the words, in order. */
    List<Integer> matching(List<String> words) {
        List<Integer> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        for (int number : byWord.getOrDefault(words.get(0), List.of())) {
            if (songs.get(number).has(words)) {
                found.add(number);
            }
        }
        return found;
    }

    /** So many different songs, popular ones more likely, none of those excluded; in the order they were drawn. */
    List<Integer> draw(int count, TreeSet<Integer> excluded, Rng rng) {
        List<Integer> drawn = new ArrayList<>();
        TreeSet<Integer> taken = new TreeSet<>(excluded);
        while (drawn.size() < count && taken.size() < songs.size()) {
            int song = one(rng);
            while (taken.contains(song)) {
                // Draw again; where nearly all is taken, the next free one will do.
                song = taken.size() * 2 > songs.size() ? (song + 1) % songs.size() : one(rng);
            }
            taken.add(song);
            drawn.add(song);
        }
        return drawn;
    }

    private int one(Rng rng) {
        double at = rng.nextDouble() * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (upTo[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static List<String> artists(int count, Rng rng) {
        List<String> artists = new ArrayList<>();
        int[] order = new int[FIRST.length * BANDS.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        rng.shuffle(order);
        for (int i = 0; i < Math.min(count, order.length); i++) {
            artists.add("The " + FIRST[order[i] / BANDS.length] + " " + BANDS[order[i] % BANDS.length]);
        }
        return artists;
    }

    private static String title(Rng rng, int number) {
        String first = TITLES[rng.nextInt(TITLES.length)];
        String second = TITLES[rng.nextInt(TITLES.length)];
        return first.equals(second) ? first + " " + numbered(number % 8 + 1) : first + " " + second;
    }

    private static String numbered(int number) {
        return "No " + number;
    }
}
