package io.tikpilot.preflight.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A range for a number, both ends included: {@code @Between(min = 1, max = 65535)}. On a list, set, map or optional it holds
 * for each value in it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Between {
    /** The least value allowed, itself included. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest value allowed, itself included. */
    double max() default Double.POSITIVE_INFINITY;
}
