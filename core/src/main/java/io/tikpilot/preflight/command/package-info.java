/** What operators ask a program: {@code check}, {@code explain}, {@code reference} and {@code env}. */
@NullMarked
package io.tikpilot.preflight.command;

import org.jspecify.annotations.NullMarked;
