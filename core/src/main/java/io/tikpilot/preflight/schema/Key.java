package io.tikpilot.preflight.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key of a setting where its component cannot be called so: {@code @Key("max_conn")}. On a record of a sealed interface
 * it is the name that {@code type} selects it by.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Key {
    /** The key, a single one: a dot in it is part of it. */
    String value();
}
