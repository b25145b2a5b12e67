/** What went wrong, as data; text only at the very end. */
@NullMarked
package io.tikpilot.preflight.problem;

import org.jspecify.annotations.NullMarked;
