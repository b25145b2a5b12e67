/** What the deployment injects: variables, files named by variables, a secrets directory, an {@code .env} file. */
@NullMarked
package io.tikpilot.preflight.env;

import org.jspecify.annotations.NullMarked;
