package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.tree.KeyPath;

/** Names that are the key paths themselves: {@code tikpilot.server.port}, {@code --server.port}. */
record DottedNaming(String prefix) implements Naming {
    @Override
    public String relative(KeyPath path) {
        return String.join(".", path.steps());
    }

    @Override
    public String joint() {
        return ".";
    }

    @Override
    public boolean keepsCase() {
        return true;
    }

    @Override
    public String mapKey(String rest) {
        return rest;
    }
}
