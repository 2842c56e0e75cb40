package org.unchoke.web.pages;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.ParserHelper;
import io.quarkus.qute.ParserHook;
import org.unchoke.web.texts.Languages;
import org.unchoke.web.texts.TemplateText;

/**
 * Gives every template its sentences in all languages before it is parsed, and a choice between them by
 * {@link Language}. It happens when the application is built as well, so an expression is checked in every language.
 */
@EngineConfiguration
public class Translation implements ParserHook {
    @Override
    public void beforeParsing(ParserHelper helper) {
        helper.addContentFilter(template -> TemplateText.replace(template, Translation::choice));
    }

    private static String choice(String english) {
        StringBuilder choice = new StringBuilder();
        for (String code : Languages.others()) {
            Languages.catalogue(code).find(english).ifPresent(said -> choice
                    .append(choice.isEmpty() ? "{#if " : "{#else if ")
                    .append("inject:language.code == '").append(code).append("'}").append(said));
        }
        return choice.isEmpty() ? english : choice + "{#else}" + english + "{/if}";
    }
}
