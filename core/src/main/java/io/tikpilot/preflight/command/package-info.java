/** {@code check}, {@code explain}, {@code reference} and {@code env} for operators. */
@NullMarked
package io.tikpilot.preflight.command;

import org.jspecify.annotations.NullMarked;
