/** A browser for tests. */
package io.tikpilot.preflight.browser;
