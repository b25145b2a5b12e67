/** The libraries, each used as its own manual shows it. */
package io.tikpilot.preflight.benchmarks.contender;
