package io.tikpilot.preflight.layer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the tokens of a text through its sections and lists. typesafe-config merges a dotted key, a repeated section, and one of
 * several sections or lists side by side each into a copy of all before it; so what is merged is counted here, and it is known where
 * the text may be divided.
 */
final class Sections {
    private final String text;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int merged;
    private int joined;
    private int dots;

    Sections(String text) {
        this.text = text;
        open.push(new Frame(Scanner.Kind.OPEN_BRACE, true, ""));
    }

    /** How many dotted keys and sections there have been. */
    int merged() {
        return merged;
    }

    /** How many dots its keys have had, each of which begins a section. */
    int dots() {
        return dots;
    }

    /** How often the key at hand has been set in its section; counted only where the text cannot be divided. */
    int repeats() {
        return frame().repeats;
    }

    /** How many sections and lists stand side by side, the last of which has just been opened. */
    int joined() {
        return joined;
    }

    /** Whether the text can be divided before a key that comes next: no list and no value of several pieces is open. */
    boolean isDivisible() {
        return frame().divisible && frame().place == Place.KEY && frame().keyStart < 0;
    }

    /** What opens all the sections that are open. */
    String opening() {
        StringBuilder opening = new StringBuilder();
        for (Frame frame : (Iterable<Frame>) open::descendingIterator) {
            opening.append(frame.opening);
        }
        return opening.toString();
    }

    /** What closes them. */
    String closing() {
        return "}".repeat(open.size() - 1);
    }

    private Frame frame() {
        return open.element();
    }

    /** Takes the next token. */
    void see(Scanner.Kind kind, int start, int end) {
        Frame frame = frame();
        switch (kind) {
            case NEWLINE -> {
                if (frame.place == Place.VALUE) {
                    frame.endField();
                }
            }
            case COMMA -> frame.endField();
            case SEPARATOR -> separator(frame, end - start > 1);
            case QUOTED, UNQUOTED -> word(frame, start, end);
            case SUBSTITUTION -> frame.place = Place.VALUE;
            case OPEN_BRACE, OPEN_BRACKET -> open(frame, kind);
            case CLOSE_BRACE, CLOSE_BRACKET -> {
                if (open.size() > 1) {
                    open.pop();
                    frame().place = Place.VALUE;
                }
            }
            default -> {}
        }
    }

    private void separator(Frame frame, boolean appends) {
        if (frame.place == Place.KEY && frame.keyStart >= 0) {
            beginField(frame);
            frame.place = appends ? Place.APPENDING_SIGN : Place.SIGN;
        }
    }

    private void word(Frame frame, int start, int end) {
        if (frame.isList || frame.place != Place.KEY) {
            frame.place = Place.VALUE;
        } else if (frame.keyStart < 0 && text.startsWith("include", start) && end - start == "include".length()) {
            frame.place = Place.VALUE;
        } else {
            frame.keyStart = frame.keyStart < 0 ? start : frame.keyStart;
            frame.keyEnd = end;
        }
    }

    private void open(Frame frame, Scanner.Kind kind) {
        boolean root = open.size() == 1 && frame.place == Place.KEY && frame.keyStart < 0;
        boolean field = frame.place == Place.KEY && frame.keyStart >= 0;
        if (field) {
            beginField(frame);
        }
        boolean first = root || field || frame.place == Place.SIGN;
        boolean divisible = frame.divisible && first && kind == Scanner.Kind.OPEN_BRACE;
        merged += root || frame.isList ? 0 : 1;
        joined = ++frame.joined;
        frame.place = Place.VALUE;
        open.push(new Frame(kind, divisible, divisible && !root ? key(frame) + " = {" : "{"));
    }

    private String key(Frame frame) {
        return text.substring(frame.keyStart, frame.keyEnd);
    }

    private void beginField(Frame frame) {
        int before = dots;
        for (int i = frame.keyStart; i < frame.keyEnd; i++) {
            dots += text.charAt(i) == '.' ? 1 : 0;
        }
        merged += dots > before ? 1 : 0;
        frame.repeats = frame.divisible ? 0 : frame.count(firstStep(key(frame)));
    }

    /** The key in its section that a path begins with; empty for all those that are hard to tell apart. */
    private static String firstStep(String path) {
        int quote = path.indexOf('"');
        if (quote < 0) {
            int dot = path.indexOf('.');
            return dot < 0 ? path : path.substring(0, dot);
        }
        int close = path.indexOf('"', 1);
        boolean plain = quote == 0
                && close > 0
                && path.indexOf('\\') < 0
                && (close + 1 == path.length() || path.charAt(close + 1) == '.');
        return plain ? path.substring(1, close) : "";
    }

    /** Where in a field a token stands. */
    private enum Place {
        /** In the key, or before it. */
        KEY,
        /** Behind the sign that follows the key. */
        SIGN,
        /** Behind the sign {@code +=}: what follows is one of several values. */
        APPENDING_SIGN,
        VALUE
    }

    /** A section or list that is open. */
    private static final class Frame {
        private final boolean isList;
        private final boolean divisible;
        private final String opening;
        private @Nullable Map<String, Integer> counts;
        private Place place = Place.KEY;
        private int keyStart = -1;
        private int keyEnd;
        private int joined;
        private int repeats;

        private Frame(Scanner.Kind kind, boolean divisible, String opening) {
            this.isList = kind == Scanner.Kind.OPEN_BRACKET;
            this.divisible = divisible;
            this.opening = opening;
        }

        private void endField() {
            place = Place.KEY;
            keyStart = -1;
            joined = 0;
        }

        private int count(String key) {
            Map<String, Integer> known = counts == null ? new HashMap<>() : counts;
            counts = known;
            int count = known.getOrDefault(key, 0) + 1;
            known.put(key, count);
            return count;
        }
    }
}
