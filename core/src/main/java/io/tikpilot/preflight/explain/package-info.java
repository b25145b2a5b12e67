/** Which layer won, and over what. */
@NullMarked
package io.tikpilot.preflight.explain;

import org.jspecify.annotations.NullMarked;
