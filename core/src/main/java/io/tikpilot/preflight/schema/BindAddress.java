package io.tikpilot.preflight.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is the address a server listens on. A report that asks for it suggests {@code 0.0.0.0}, which is what a container
 * needs: a server bound to 127.0.0.1 is reachable only from inside its own container.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface BindAddress {}
