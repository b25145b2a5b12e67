/** Values, and where they came from; knows nothing else. */
@NullMarked
package io.tikpilot.preflight.tree;

import org.jspecify.annotations.NullMarked;
