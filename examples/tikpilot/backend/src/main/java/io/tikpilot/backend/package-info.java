/** A small service that plans posts and keeps them in SQLite; its whole configuration is one record. */
package io.tikpilot.backend;
