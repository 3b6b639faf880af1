package pedicle.app.command;

import java.util.Arrays;
import pedicle.care.page.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `en` or `fr`.
final class LanguageOption implements ITypeConverter<Language> {

    @Override
    public Language convert(String word) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected en or fr, found “" + word + "”"));
    }
}
