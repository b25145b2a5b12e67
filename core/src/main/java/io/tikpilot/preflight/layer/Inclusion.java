package io.tikpilot.preflight.layer;

/**
 * A document that another one includes.
 *
 * @param offset where in the text of the other one
 */
record Inclusion(int offset, Document document) {}
