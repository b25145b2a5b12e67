package io.tikpilot.preflight.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How keys are spelled in files, for the record it stands on and every record below: {@code @KeyStyle(SNAKE_CASE)} on the root
 * record suits a team whose files are shared with Python or Rust. Without it keys are kebab-case.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KeyStyle {
    /** The spelling of all keys. */
    Spelling value();
}
