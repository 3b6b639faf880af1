package pedicle.study.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import pedicle.catalog.TextFile;
import pedicle.catalog.table.Sheet;
import pedicle.catalog.table.Table;
import pedicle.study.survey.Scales;
import pedicle.study.survey.Survey;

/// A survey as it came: the answers, the dictionary and the scales, word for word.
public record SurveyFiles(File answers, File dictionary, File scales) {

    /// A text file and its name.
    public record File(String name, String content) {

        static File read(Path path) {
            return new File(path.toString(), TextFile.read(path));
        }

        private Table table() {
            try {
                return Table.read(name, new StringReader(content));
            } catch (IOException fromAString) {
                throw new UncheckedIOException(fromAString);
            }
        }
    }

    /// `data.csv`, `dictionary.csv` and `scales.csv` of a folder.
    public static SurveyFiles read(Path folder) {
        return new SurveyFiles(
                File.read(folder.resolve("data.csv")),
                File.read(folder.resolve("dictionary.csv")),
                File.read(folder.resolve("scales.csv")));
    }

    public Survey survey() {
        return Survey.of(Sheet.of(answers.name(), answers.content()), dictionary.table());
    }

    public Scales scalesOf() {
        return Scales.of(scales.table());
    }
}
