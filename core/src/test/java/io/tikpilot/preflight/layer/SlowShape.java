package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One construct of HOCON again and again, somewhere in a text, as often as the default limits admit.
 *
 * @param field what is repeated; {@code #} is its number, {@code @} that of the one before
 * @param before what stands before all of it
 * @param after what stands behind all of it
 * @param separator what stands between two
 */
record SlowShape(String name, Syntax syntax, String field, String before, String separator, String after) {
    private static final int MOST_BYTES = Limits.defaults().fileBytes();

    private static final List<String> FIELDS = List.of(
            "k# = 1",
            "a = #",
            "a = null",
            "k# = null",
            "a.k# = 1",
            "k#.a = 1",
            "a.b.c.d.e.f.g.h.k# = 1",
            "\"a\".\"k#\" = 1",
            "\"k#\".a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z = 1",
            "a { k# = 1 }",
            "a = { k# = 1 }",
            "k# { a = 1 }",
            "a.b { k# = 1 }",
            "a { b { c { k# = 1 } } }",
            "a { k#.b = 1 }",
            "a.k# { b = 1 }",
            "a { k# = 1 }, a = null",
            "a = #, a { k# = 1 }",
            "a.k# = null",
            "a.k# = 1, b.a.k# = 1",
            "a.k# = [1]",
            "a.k# = { b = 1 }{ c = 2 }",
            "k# = [1, 2, 3]",
            "a = [#]",
            "k# = [1][2]",
            "k# = {a = 1}{b = 2}",
            "k# = [{a = 1}, {b.c = 2}]",
            "k# = [[[[]]]]",
            "a += #",
            "k# += #",
            "k# = x y z",
            "k# = x \"y\" z",
            "k# = \"\"\"x\"\"\"",
            "k# = \"\\u0041\\n\"",
            "k# = ${b}",
            "k# = ${?b}",
            "a = ${?a} #",
            "a = ${?a} [#]",
            "a = ${?a} { k# = # }",
            "k# = ${?b} { c = 1 }",
            "a = ${?a} { k#.a = 1, k#.b = 2, k#.c = [3] }",
            "a { b = ${?a.b} { k# = 1 } }",
            "k# = ${?k@} { l# = 1 }",
            "k# = ${?k@} [#]",
            "k# = ${?k@} #",
            "a.k# = ${?a.k@}",
            "a.k# = ${a.l#}, a.l# = 1",
            "a = ${?b}, a.k# = 1",
            "a.k# = ${?a.k1}",
            "a { k# = ${?b} }",
            "// a comment",
            "k# = 1 // a comment",
            "k# = 1 ! 2");

    private static Map<String, String[]> positions() {
        Map<String, String[]> positions = new LinkedHashMap<>();
        positions.put("in lines", new String[] {"", "\n", "\n"});
        positions.put("in one line", new String[] {"", ", ", "\n"});
        positions.put("in braces", new String[] {"{\n", "\n", "\n}"});
        positions.put("in a section", new String[] {"s {\n", "\n", "\n}"});
        positions.put("in sixty sections", new String[] {"s {".repeat(60) + "\n", "\n", "\n" + "}".repeat(60)});
        positions.put("in a list", new String[] {"s = [{\n", "\n", "\n}]"});
        positions.put("in a list each", new String[] {"s = [{\n", "\n}, {\n", "\n}]"});
        positions.put("behind a reference", new String[] {"b = {}\na = ${b}\n", "\n", "\n"});
        positions.put("beside a reference", new String[] {"s = ${?b} {\n", "\n", "\n}"});
        positions.put("before a mistake", new String[] {"", "\n", "\nz = }"});
        return positions;
    }

    /** Every field in every place. */
    static List<SlowShape> all() {
        List<SlowShape> shapes = new ArrayList<>();
        for (String field : FIELDS) {
            positions()
                    .forEach((name, around) -> shapes.add(new SlowShape(
                            "`" + field + "` " + name, Syntax.HOCON, field, around[0], around[1], around[2])));
        }
        shapes.add(new SlowShape("a list of wrong numbers in one line", Syntax.HOCON, "x#", "ports = [", ", ", "]"));
        shapes.add(new SlowShape("a list of wrong numbers", Syntax.HOCON, "x#", "ports = [\n", "\n", "\n]"));
        shapes.add(new SlowShape("wrong numbers of a map", Syntax.HOCON, "k# = x", "sizes {\n", "\n", "\n}"));
        shapes.add(new SlowShape("wrong numbers by paths", Syntax.HOCON, "sizes.k# = x", "", "\n", "\n"));
        shapes.add(new SlowShape("sections for numbers", Syntax.HOCON, "k# {}", "sizes {", ",", "}"));
        for (String field : List.of(
                "\"k#\": 1",
                "\"a\": #",
                "\"a\": {\"k#\": 1}",
                "\"k#\": {\"a\": 1}",
                "\"a\": {\"b\": {\"k#\": 1}}",
                "\"k#\": [1]")) {
            shapes.add(new SlowShape("JSON `" + field + "`", Syntax.JSON, field, "{", ",\n", "}"));
            shapes.add(new SlowShape("JSON `" + field + "` in a list", Syntax.JSON, field, "{\"s\": [{", ",\n", "}]}"));
        }
        for (String field : List.of(
                "k# = 1",
                "a.k# = 1",
                "k#.a = 1",
                "a = #",
                "a.b.c.d.e.f.g.h.k# = 1",
                "k#.a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z = 1",
                "k# = \\u0041\\\n x")) {
            shapes.add(new SlowShape("properties `" + field + "`", Syntax.PROPERTIES, field, "", "\n", "\n"));
        }
        return shapes;
    }

    /** The longest text of this shape that keeps to the default limits. */
    String text() {
        int least = 1;
        int most = 60_000;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (isWithin(text(middle))) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return text(least);
    }

    private boolean isWithin(String text) {
        TextSource source = new TextSource("t", text, Optional.empty());
        if (syntax == Syntax.PROPERTIES) {
            List<Problem> problems = new ArrayList<>();
            PropertiesText.values(source, Limits.defaults(), problems);
            return text.length() <= MOST_BYTES && problems.isEmpty();
        }
        return text.length() <= MOST_BYTES && new Measure(Limits.defaults(), source).check() == null;
    }

    /** {@code #} is the number, and {@code @} the one before. */
    private String text(int count) {
        StringBuilder text = new StringBuilder(before);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : separator)
                    .append(field.replace("#", Integer.toString(i)).replace("@", Integer.toString(i - 1)));
        }
        return text.append(after).toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
