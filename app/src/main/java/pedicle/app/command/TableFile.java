package pedicle.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import pedicle.app.export.CsvFile;
import pedicle.app.export.ExcelFile;
import pedicle.app.export.Sheet;
import pedicle.app.export.WordFile;
import pedicle.app.web.survey.Block;
import pedicle.app.web.survey.Sheets;
import pedicle.catalog.BadInput;

/// The tables of an analysis as the kind of file that its name says.
final class TableFile {

    private TableFile() {}

    static void write(Path file, List<Block> blocks) {
        List<Sheet> sheets = Sheets.of(blocks, "In short");
        switch (ending(file)) {
            case "xlsx" -> Output.write(file, ExcelFile.of(sheets));
            case "docx" -> Output.write(file, WordFile.of(sheets));
            case "csv" -> Output.write(file, sheets.stream().map(CsvFile::of).collect(Collectors.joining("\r\n")));
            default -> throw refused(file);
        }
    }

    /// Said before the work, not after it.
    static void refuseOtherEndings(Path file) {
        if (!List.of("xlsx", "docx", "csv").contains(ending(file))) {
            throw refused(file);
        }
    }

    private static BadInput refused(Path file) {
        return new BadInput(file + ": expected a name that ends in .xlsx, .docx or .csv");
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
