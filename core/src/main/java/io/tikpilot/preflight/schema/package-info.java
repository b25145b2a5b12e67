/** What the record expects: its settings, their types, defaults and constraints. */
@NullMarked
package io.tikpilot.preflight.schema;

import org.jspecify.annotations.NullMarked;
