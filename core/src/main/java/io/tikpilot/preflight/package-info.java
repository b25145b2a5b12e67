/** The pipeline: layers are read, merged into one tree and bound to a record; what cannot be bound becomes one report. */
@NullMarked
package io.tikpilot.preflight;

import org.jspecify.annotations.NullMarked;
