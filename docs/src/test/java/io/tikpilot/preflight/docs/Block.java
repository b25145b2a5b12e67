package io.tikpilot.preflight.docs;

import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param line the line of its opening fence, from 1
 * @param content without the fences; every line ends with a newline
 */
record Block(String page, int line, String language, String content) {
    /** Where an editor finds it. */
    String place() {
        return page + ":" + line;
    }

    List<String> lines() {
        return content.lines().toList();
    }
}
