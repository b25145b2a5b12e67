package io.tikpilot.preflight.benchmarks;

import java.nio.file.Path;
import java.util.Map;

/** A library at work: the whole load, from the files and variables to the record, nothing kept from the load before. */
public interface Contender {
    /**
     * The settings of defaults on the class path, two files of a directory and some of the variables.
     *
     * @param directory where {@code default} and {@code production} lie, in every format
     */
    Settings load(Path directory, Map<String, String> environment);
}
