package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The picture in the README shows the report of today; {@link GuideUpdate} draws it anew. */
class ReportPictureTest {
    @Test
    void thePictureShowsWhatTheLibraryPrints() throws Exception {
        assertThat(ReportPicture.FILE).hasContent(ReportPicture.svg());
    }

    @Test
    void theReportInItHasColourAndNoEscape() {
        assertThat(ReportPicture.svg())
                .contains("class=\"e\"", "did you mean `port`?")
                .doesNotContain("\u001b");
    }
}
