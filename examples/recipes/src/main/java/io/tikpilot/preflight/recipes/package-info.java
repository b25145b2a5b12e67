/** Recipes: one task, one file, one {@code main}, and at its end what it prints. */
package io.tikpilot.preflight.recipes;
