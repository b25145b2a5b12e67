package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A problem cut to the room there is, so that no input floods a log: a long text loses its middle and a long list its end, both
 * in plain sight. What to type is cut last, and only between lines. Its texts are safe to show.
 */
final class Excerpt {
    /** 4 KiB less what a format puts between two problems. */
    private static final int MOST_BYTES = 4000;

    private static final int MOST_LAYERS = 50;
    private static final int LAYERS_TOGETHER = 3000;
    private static final int LONGEST_DIRECTORY = 1000;

    /**
     * @param text the longest text
     * @param items the longest list of places, facts or rows
     * @param fix the characters of what to type
     */
    private record Room(int text, int items, int fix) {}

    private static final List<Room> ROOMS = rooms();

    private final Room room;
    private final TextStyle style;

    private Excerpt(Room room, TextStyle style) {
        this.room = room;
        this.style = style;
    }

    /** The problem as a printer prints it, with as much in it as fits. */
    static String print(Problem problem, TextStyle style, Function<Problem, String> printer) {
        for (Room room : ROOMS) {
            Excerpt excerpt = new Excerpt(room, style);
            if (excerpt.least(problem) <= MOST_BYTES) {
                String printed = printer.apply(excerpt.of(problem));
                if (Selection.bytes(printed) <= MOST_BYTES) {
                    return printed;
                }
            }
        }
        return printer.apply(new Excerpt(new Room(40, 0, 0), style).of(problem));
    }

    /** From wide to narrow: first all else is cut, then what to type, and all else again. */
    private static List<Room> rooms() {
        List<Room> rooms = new ArrayList<>();
        for (int fix : new int[] {4000, 3000, 2000, 1000, 400}) {
            rooms.add(new Room(4000, 200, fix));
            rooms.add(new Room(1500, 60, fix));
            rooms.add(new Room(600, 20, fix));
            rooms.add(new Room(250, 8, fix));
            rooms.add(new Room(80, 3, fix));
        }
        rooms.add(new Room(40, 1, 400));
        return rooms;
    }

    /** Fewer bytes than any format prints of it, so that nothing very long is printed in vain. */
    private int least(Problem problem) {
        int least = least(problem.message());
        for (Problem.Label place : start(problem.labels())) {
            least += least(place.origin().source()) + least(place.text());
        }
        for (Problem.Note note : start(problem.notes())) {
            for (Problem.Row row : start(note.rows())) {
                least += least(row.subject()) + least(row.text());
            }
        }
        return least;
    }

    private int least(String text) {
        return Math.min(text.length(), room.text());
    }

    private Problem of(Problem problem) {
        String code = text(problem.code());
        Problem cut = Problem.error(code, path(problem.path()), text(problem.message()))
                .as(problem.severity());
        List<Problem.Label> places = problem.labels();
        for (Problem.Label place : start(places)) {
            cut = cut.at(origin(place.origin()), text(place.text()));
        }
        for (Problem.Note note : start(problem.notes())) {
            cut = cut.note(text(note.name()), rows(note.rows()));
        }
        List<String> left = new ArrayList<>();
        if (places.size() > room.items()) {
            left.add(Count.of(places.size() - room.items(), "place"));
        }
        if (problem.notes().size() > room.items()) {
            left.add(Count.of(problem.notes().size() - room.items(), "fact"));
        }
        if (!left.isEmpty()) {
            cut = cut.note("not shown", String.join(", ", left));
        }
        for (String line : fix(problem.help())) {
            cut = cut.help(line);
        }
        Optional<String> meant = problem.suggestion();
        return meant.isPresent() && text(meant.get()).equals(meant.get()) ? cut.suggest(meant.get()) : cut;
    }

    private <T> List<T> start(List<T> list) {
        return list.subList(0, Math.min(list.size(), room.items()));
    }

    private KeyPath path(KeyPath path) {
        String text = path.toString();
        return text.length() <= room.text() ? path : KeyPath.of(text(text));
    }

    /** A file whose path would have to be cut is left out: no tool could open it. */
    private Origin origin(Origin origin) {
        Optional<Path> file =
                origin.file().filter(path -> path.toAbsolutePath().toString().length() <= room.text());
        Origin cut = Origin.of(text(origin.source()), origin.line()).atColumn(origin.column());
        if (origin.text().isPresent()) {
            cut = cut.showing(origin.text().get(), origin.caret(), origin.length())
                    .inColumn(origin.column());
        }
        return file.isPresent() ? cut.inFile(file.get()) : cut;
    }

    private List<Problem.Row> rows(List<Problem.Row> rows) {
        List<Problem.Row> cut = new ArrayList<>();
        for (Problem.Row row : start(rows)) {
            cut.add(new Problem.Row(text(row.subject()), text(row.text())));
        }
        if (cut.size() < rows.size()) {
            cut.add(new Problem.Row("", Count.more(rows.size() - cut.size(), "line")));
        }
        return cut;
    }

    private List<String> fix(List<String> help) {
        List<String> kept = new ArrayList<>();
        int used = 0;
        for (String line : help) {
            String shown = line.length() <= room.fix() || line.startsWith(" ") ? line : withShortWords(line);
            shown = shown.length() <= room.fix() ? style.show(shown) : shown;
            used += shown.length();
            if (used > room.fix()) {
                break;
            }
            kept.add(shown);
        }
        if (kept.size() < help.size()) {
            kept.add(Count.more(help.size() - kept.size(), "line"));
        }
        return kept;
    }

    /** A sentence that names something very long; only a line that is typed as it stands is kept whole or not at all. */
    private String withShortWords(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            words.add(Cut.middle(word, room.fix() / 4, "…"));
        }
        return String.join(" ", words);
    }

    private String text(String text) {
        String shown = style.show(Cut.middle(text, room.text(), "…"));
        return Cut.middle(shown, room.text(), style.show("…"));
    }

    /** The names of what was read; the longest are cut if they would be too long together. */
    static List<String> layers(Report report, TextStyle style) {
        List<String> names = report.layers();
        int shown = Math.min(names.size(), MOST_LAYERS);
        List<String> cut = new ArrayList<>();
        for (String name : names.subList(0, shown)) {
            cut.add(new Excerpt(new Room(LAYERS_TOGETHER / shown, 0, 0), style).text(name));
        }
        if (shown < names.size()) {
            cut.add(Count.more(names.size() - shown, "layer"));
        }
        return cut;
    }

    /** Where relative paths count from. */
    static Optional<String> workingDirectory(Report report, TextStyle style) {
        return report.workingDirectory().map(new Excerpt(new Room(LONGEST_DIRECTORY, 0, 0), style)::text);
    }
}
