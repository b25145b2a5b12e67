package io.tikpilot.preflight.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An SQLite database that this process can open and write: a {@link java.nio.file.Path}, or a text of the form {@code
 * jdbc:sqlite:FILE} or {@code sqlite:FILE}. SQLite says only “unable to open database file” for all that can be wrong: the
 * directory is not there, or may not be written (SQLite puts its journal beside the file), the mount is read-only, the file is a
 * directory. A file in the container's own file system, which is lost with the container, and a network file system, on which
 * SQLite's locks do not hold, are warnings. A database in memory is not checked.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface SqliteDatabase {
    /** Who makes the directory of the file. */
    Directory directory() default Directory.EXISTING;

    /** Who makes the directory of a database. */
    enum Directory {
        /** Whoever deploys the program: it must be there. */
        EXISTING,
        /** The program, if it is not there. */
        CREATED
    }
}
