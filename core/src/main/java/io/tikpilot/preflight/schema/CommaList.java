package io.tikpilot.preflight.schema;

import java.util.ArrayList;
import java.util.List;

/** A list written in one text: {@code a,b,c}, blanks around each item dropped; a blank text is the empty list. */
final class CommaList {
    private CommaList() {}

    static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        if (text.isBlank()) {
            return items;
        }
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            items.add(text.substring(start, comma).strip());
            start = comma + 1;
        }
        items.add(text.substring(start).strip());
        return items;
    }
}
