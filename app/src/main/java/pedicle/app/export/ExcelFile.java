package pedicle.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Sheets as one .xlsx workbook, a tab each: the caption, the header, which stays in view, the rows, the notes.
/// Numbers are numbers and keep all their digits; their format shows as many decimals as the page did.
public final class ExcelFile {

    /// Excel's own limit.
    private static final int LONGEST_NAME = 31;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private final Workbook book;
    private final Map<String, CellStyle> styles = new HashMap<>();

    private ExcelFile(Workbook book) {
        this.book = book;
    }

    public static byte[] of(List<Sheet> sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ExcelFile file = new ExcelFile(book);
            Set<String> taken = new HashSet<>();
            sheets.forEach(sheet -> file.add(sheet, name(sheet.caption(), taken)));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /// A tab's name from the caption, unlike those taken; Excel takes no two that differ only in their case.
    private static String name(String caption, Set<String> taken) {
        String safe = WorkbookUtil.createSafeSheetName(caption.isBlank() ? "Table" : caption);
        String name = safe;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " " + i;
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        return name;
    }

    private void add(Sheet sheet, String name) {
        org.apache.poi.ss.usermodel.Sheet tab = book.createSheet(name);
        write(tab.createRow(0).createCell(0), sheet.caption(), "caption");
        header(tab.createRow(1), sheet.columns());
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(tab.createRow(2 + i), sheet.rows().get(i), sheet.columns());
        }
        int below = 3 + sheet.rows().size();
        for (int i = 0; i < sheet.notes().size(); i++) {
            write(tab.createRow(below + i).createCell(0), sheet.notes().get(i), "note");
        }
        tab.createFreezePane(0, 2);
        IntStream.range(0, sheet.columns().size()).forEach(i -> tab.setColumnWidth(i, width(sheet, i)));
    }

    private void header(Row row, List<Sheet.Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            write(row.createCell(i), columns.get(i).name(), columns.get(i).numeric() ? "head right" : "head");
        }
    }

    private void row(Row row, List<Sheet.Cell> cells, List<Sheet.Column> columns) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            switch (cells.get(i)) {
                case Sheet.Cell.Words words ->
                    write(cell, words.words(), columns.get(i).numeric() ? "right" : "words");
                case Sheet.Cell.Figure figure -> {
                    cell.setCellValue(figure.value());
                    cell.setCellStyle(style(format(figure)));
                }
            }
        }
    }

    /// A text cell, which no spreadsheet computes; those that look like a formula stay text when a person edits
    /// them.
    private void write(Cell cell, String words, String look) {
        cell.setCellValue(words.length() > 32_767 ? words.substring(0, 32_767) : words);
        cell.setCellStyle(style(Sheet.looksLikeFormula(words) ? look + " quoted" : look));
    }

    private static String format(Sheet.Cell.Figure figure) {
        String whole = figure.words().contains(",") ? "#,##0" : "0";
        String decimals = figure.decimals() == 0 ? "" : "." + "0".repeat(figure.decimals());
        return whole + decimals + (figure.percent() ? "%" : "");
    }

    /// One style for each look, since a workbook holds only so many. A look is words, or a format of numbers.
    private CellStyle style(String look) {
        return styles.computeIfAbsent(look, this::newStyle);
    }

    private CellStyle newStyle(String look) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        List<String> words = List.of(look.split(" "));
        if (words.contains("caption") || words.contains("head")) {
            Font bold = book.createFont();
            bold.setBold(true);
            style.setFont(bold);
        }
        if (words.contains("head")) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setWrapText(true);
        }
        if (words.contains("words")) {
            style.setWrapText(true);
        }
        if (words.contains("right")) {
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
        if (look.startsWith("0") || look.startsWith("#")) {
            style.setDataFormat(book.createDataFormat().getFormat(look));
        }
        style.setQuotePrefixed(words.contains("quoted"));
        return style;
    }

    /// In 256ths of a letter, for the longest words of the column; longer ones are wrapped.
    private static int width(Sheet sheet, int column) {
        int longest = sheet.rows().stream()
                .mapToInt(row -> row.get(column).words().length())
                .max()
                .orElse(0);
        int name = Math.min(18, sheet.columns().get(column).name().length());
        return 256 * (Math.clamp(Math.max(longest, name), NARROWEST, WIDEST) + 2);
    }
}
