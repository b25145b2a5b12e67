package io.tikpilot.preflight.env;

import io.tikpilot.preflight.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of {@code NAME=value} lines sets, in the order of its lines, and what is to be said of them. The last of several
 * lines with one name counts.
 */
record DotenvContent(Map<String, Entry> entries, List<Remark> remarks) {
    DotenvContent() {
        this(new LinkedHashMap<>(), new ArrayList<>());
    }

    /**
     * A value of the file.
     *
     * @param line the line its name stands in, from 1
     * @param column where in the line, from 1
     */
    record Entry(String value, int line, int column) {}

    /**
     * What is to be said of a line: an error if it sets nothing, a warning if others read another value in it.
     *
     * @param name the name it begins with; empty if it begins with none
     */
    record Remark(String name, Problem problem) {}
}
