package io.tikpilot.preflight.layer;

/** Whether a layer's place must be there. */
enum Presence {
    REQUIRED,
    OPTIONAL
}
