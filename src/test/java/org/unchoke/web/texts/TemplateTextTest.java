package org.unchoke.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTextTest {
    @Test
    void sentences_ofElements_areWhatStandsBetweenThem() {
        assertThat(TemplateText.sentences("<h1>Join a session</h1>\n<p>Your code\n  of {n} letters.</p>"))
                .containsExactly("Join a session", "Your code of {n} letters.");
    }

    @Test
    void sentences_withMarkupInside_keepIt_andLoseWhatIsAroundAll() {
        assertThat(TemplateText.sentences("<li><a href=\"/x\">Sessions</a></li><p><small>See <a href=\"{y}\">this</a>.</small></p>"))
                .containsExactly("Sessions", "See <a href=\"{y}\">this</a>.");
    }

    @Test
    void sentences_endAtSections_andSkipWhatIsNotText() {
        assertThat(TemplateText.sentences("{@java.lang.String x}{! A comment !}<p><b>{#if x}Yes, {x}{#else}{x}{/if}</b> · 5</p>"))
                .containsExactly("Yes, {x}");
    }

    @Test
    void sentences_ofAttributes_areFound_evenWhereTheTagHoldsSections() {
        assertThat(TemplateText.sentences("<input placeholder=\"Title or code\"{#if x} aria-label=\"Of {x.y}\"{/if} class=\"search\">"))
                .containsExactly("Title or code", "Of {x.y}");
    }

    @Test
    void sentences_saidToIncludedParts_areFound() {
        assertThat(TemplateText.sentences("{#field name='title' label='Title' help='At most 80.' /}"))
                .containsExactly("Title", "At most 80.");
    }

    @Test
    void replace_changesOnlySentences() {
        String template = "<p class=\"bar\">\n  <a title=\"Go\" href=\"/\">Home</a>\n</p>{#if a == 'b'} and {/if}";
        assertThat(TemplateText.replace(template, String::toUpperCase))
                .isEqualTo("<p class=\"bar\">\n  <a title=\"GO\" href=\"/\">HOME</a>\n</p>{#if a == 'b'} AND {/if}");
    }

    @Test
    void replace_withEverySentenceItself_changesNothingButSpace() {
        String template = "<td>{#if x}<a href=\"{a}\" aria-label=\"R {b}\">Results</a>{#if r}<br><a>Replay</a>{/if}{#else}–{/if}</td>";
        assertThat(TemplateText.replace(template, sentence -> sentence)).isEqualTo(template);
    }
}
