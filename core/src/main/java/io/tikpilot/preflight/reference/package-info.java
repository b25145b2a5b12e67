/** The schema written out for operators. */
@NullMarked
package io.tikpilot.preflight.reference;

import org.jspecify.annotations.NullMarked;
