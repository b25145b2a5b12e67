/** One workload for Preflight and its peers, measured at the start of a process, warm, as it grows, and when it fails. */
package io.tikpilot.preflight.benchmarks;
