package io.tikpilot.preflight.layer;

/**
 * Where a value goes: behind a key and the sign that separates the two, or into a list.
 *
 * @param keyStart the offset of the key; negative in a list, where there is none
 * @param keyEnd the first offset behind it
 * @param sign the token before the value
 */
record Field(int keyStart, int keyEnd, Token sign) {
    static Field element(Token before) {
        return new Field(-1, -1, before);
    }

    boolean isElement() {
        return keyStart < 0;
    }
}
