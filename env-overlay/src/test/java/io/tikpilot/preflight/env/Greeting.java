package io.tikpilot.preflight.env;

import io.tikpilot.preflight.schema.Default;

/** Settings of one text; a class of its own, because {@link ProgramWithDefaults} defines it anew. */
record Greeting(@Default("DEFAULT") String text) {}
