package io.tikpilot.preflight.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a setting is for, in one sentence: it goes into the reference, and its example into the report of a missing value.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Doc {
    /** One sentence for operators. */
    String value();

    /** A value to show where one is asked for, as text; empty to let the type choose. */
    String example() default "";
}
