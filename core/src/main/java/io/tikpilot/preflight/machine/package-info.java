/** What this process can see of the machine that it runs on: files, their owners, mounts. */
@NullMarked
package io.tikpilot.preflight.machine;

import org.jspecify.annotations.NullMarked;
