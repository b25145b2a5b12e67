/** Where values come from: files, texts, maps, system properties, arguments. */
@NullMarked
package io.tikpilot.preflight.layer;

import org.jspecify.annotations.NullMarked;
