/** Assertions on reports and origins of settings, and a deployment of its own for each test. */
@NullMarked
package io.tikpilot.preflight.testing;

import org.jspecify.annotations.NullMarked;
