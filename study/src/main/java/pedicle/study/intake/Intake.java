package pedicle.study.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.table.Table;
import pedicle.study.survey.Dictionary;
import pedicle.study.survey.Survey;

/// The door for survey files: finds out what a file is and reads it.
public final class Intake {

    private Intake() {}

    /// The survey as it is understood without a person's word.
    public static Survey read(Path data, Optional<Path> dictionary) {
        Source source = source(Upload.read(data), dictionary.map(Upload::read), Optional.empty());
        return source.survey(source.proposed(List.of()));
    }

    /// What a file holds. `dictionary` is a REDCap data dictionary, `sheet` the name of a workbook's sheet (else
    /// the
    /// first).
    public static Source source(Upload data, Optional<Upload> dictionary, Optional<String> sheet) {
        FileKind kind = FileKind.of(data.name(), data.bytes());
        Read read = switch (kind) {
            case TEXT -> table(TextTable.of(data.name(), data.bytes()), dictionary);
            case WORKBOOK -> table(Workbook.of(data.name(), data.bytes(), sheet), dictionary);
            case SPSS -> spss(data, dictionary);
        };
        if (read.sheet().rows() == 0) {
            throw new BadInput(data.name() + ": expected a line for every person, found only a header");
        }
        return Source.of(read);
    }

    private static Read table(Opened opened, Optional<Upload> dictionary) {
        if (dictionary.isPresent()) {
            return Redcap.read(opened, dictionary(dictionary.get()));
        }
        List<List<String>> lines = opened.firstLines(3);
        if (lines.isEmpty()) {
            // Whatever is wrong with the first line, reading it says so.
            return Header.plain(opened);
        }
        if (Qualtrics.recognised(lines)) {
            return Qualtrics.read(opened);
        }
        if (LimeSurvey.recognised(lines.getFirst())) {
            return LimeSurvey.read(opened);
        }
        return Redcap.recognised(lines.getFirst()) ? Redcap.read(opened) : Header.plain(opened);
    }

    private static Read spss(Upload data, Optional<Upload> dictionary) {
        dictionary.ifPresent(other -> {
            throw new BadInput("%s: expected no dictionary beside an SPSS file, which has its own, found %s"
                    .formatted(data.name(), other.name()));
        });
        return Spss.read(data.name(), data.bytes());
    }

    private static Dictionary dictionary(Upload file) {
        try {
            String text = Encoding.decoded(file.name(), file.bytes()).text();
            return Dictionary.of(Table.read(file.name(), new StringReader(text)));
        } catch (IOException fromAString) {
            throw new UncheckedIOException(fromAString);
        }
    }
}
