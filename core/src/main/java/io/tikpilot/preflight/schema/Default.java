package io.tikpilot.preflight.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a setting that no layer sets, as text: {@code @Default("10s")}. It is the lowest layer of all. A list takes
 * {@code "a,b"}, and {@code ""} is the empty list. A section takes none: give its own components defaults.
 *
 * <p>A default that its type cannot read is a mistake of the program: {@link IllegalArgumentException} when the schema is
 * built.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /** The value as text, as a variable would give it. */
    String value();
}
