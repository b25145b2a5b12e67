package io.tikpilot.preflight.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that matches a regular expression as a whole. On a list, set, map or optional it holds for each value in it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Matches {
    /** A regular expression in the syntax of {@link java.util.regex.Pattern}. */
    String value();
}
