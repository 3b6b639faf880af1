package pedicle.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import pedicle.app.web.page.TableView;
import pedicle.catalog.table.Table;

/// Files are read back with a reader of their kind, and kept in target/export, to look at.
class TableExportTest {

    private static final Path KEPT = Path.of("target", "export");

    private static final Sheet SHEET = TableView.of(
                    "Fear, by profession",
                    List.of(
                            TableView.words("Profession"),
                            TableView.numbers("Mean"),
                            TableView.numbers("95% CI"),
                            TableView.numbers("Share"),
                            TableView.numbers("n"),
                            TableView.numbers("p")),
                    List.of(
                            List.of(
                                    TableView.cell("Family doctors"),
                                    TableView.cell("−0.37", -0.36789),
                                    TableView.cell("−0.52 to −0.22"),
                                    TableView.cell("27.4%", 0.27403),
                                    TableView.cell("12,400", 12_400L),
                                    TableView.cell("< 0.001", 0.000_031)),
                            List.of(
                                    TableView.cell("=HYPERLINK(\"x\")"),
                                    TableView.cell("1.20", 1.2),
                                    TableView.cell("1.10 to 1.30"),
                                    TableView.cell("5%", 0.05),
                                    TableView.cell("85", 85L),
                                    TableView.cell("0.042", 0.0421))))
            .sheet("Welch’s t test.", "p values are Holm’s.");

    @Test
    void a_figure_keeps_its_digits_where_the_shown_ones_agree_and_is_words_where_it_is_no_number() {
        assertThat(SHEET.rows().getFirst())
                .containsExactly(
                        new Sheet.Cell.Words("Family doctors"),
                        new Sheet.Cell.Figure("−0.37", -0.36789, 2, false),
                        new Sheet.Cell.Words("−0.52 to −0.22"),
                        new Sheet.Cell.Figure("27.4%", 0.27403, 1, true),
                        new Sheet.Cell.Figure("12,400", 12_400, 0, false),
                        new Sheet.Cell.Words("< 0.001"));
    }

    @Test
    void what_a_column_is_sorted_by_is_not_taken_for_the_number_when_it_differs_from_the_one_shown() {
        assertThat(Sheet.Cell.figure("1.36", "1.0")).isEqualTo(new Sheet.Cell.Figure("1.36", 1.36, 2, false));
        assertThat(Sheet.Cell.figure("0.0001", "1.0E-4")).isEqualTo(new Sheet.Cell.Figure("0.0001", 1e-4, 4, false));
    }

    @Test
    void a_figure_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> new Sheet.Cell.Figure("NaN", Double.NaN, 2, false))
                .hasMessageContaining("NaN");
    }

    @Test
    void csv_is_read_back_with_numbers_in_full_and_formulas_as_text() throws IOException {
        String csv = CsvFile.of(SHEET);
        keep("table.csv", csv.getBytes(StandardCharsets.UTF_8));
        Table table = Table.read("table.csv", new StringReader(csv));
        assertThat(table.columns()).containsExactly("Profession", "Mean", "95% CI", "Share", "n", "p");
        assertThat(table.rows().getFirst().number("Mean")).hasValue(-0.36789);
        assertThat(table.rows().getFirst().number("Share")).hasValue(0.27403);
        assertThat(table.rows().getFirst().text("n")).isEqualTo("12400");
        assertThat(table.rows().getFirst().text("p")).isEqualTo("< 0.001");
        assertThat(table.rows().get(1).text("Profession")).isEqualTo("'=HYPERLINK(\"x\")");
    }

    @Test
    void words_that_begin_as_a_formula_are_told_from_a_negative_number() {
        assertThat(List.of("=1+1", "+1 (555)", "-cmd", "@SUM(A1)", "\t=1")).allMatch(Sheet::looksLikeFormula);
        assertThat(List.of("-0.5", "a=b", "", "−0.5")).noneMatch(Sheet::looksLikeFormula);
    }

    @Test
    void a_workbook_is_read_back_with_numbers_as_numbers_shown_as_they_were() throws IOException {
        byte[] bytes = ExcelFile.of(List.of(SHEET, SHEET));
        keep("tables.xlsx", bytes);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            XSSFSheet tab = book.getSheetAt(0);
            assertThat(tab.getSheetName()).isEqualTo("Fear, by profession");
            assertThat(book.getSheetName(1)).isEqualTo("Fear, by profession 2");
            assertThat(tab.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Fear, by profession");
            assertThat(tab.getRow(1).getCell(3).getStringCellValue()).isEqualTo("Share");
            assertThat(tab.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(tab.getRow(2).getCell(1).getNumericCellValue()).isCloseTo(-0.36789, within(1e-12));
            assertThat(shown(tab, 1)).isEqualTo("-0.37");
            assertThat(shown(tab, 3)).isEqualTo("27.4%");
            assertThat(shown(tab, 4)).isEqualTo("12,400");
            assertThat(tab.getRow(2).getCell(5).getCellType()).isEqualTo(CellType.STRING);
            assertThat(tab.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Welch’s t test.");
            assertThat(tab.getRow(6).getCell(0).getStringCellValue()).isEqualTo("p values are Holm’s.");
        }
    }

    @Test
    void what_looks_like_a_formula_is_text_in_a_workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ExcelFile.of(List.of(SHEET))))) {
            Cell cell = book.getSheetAt(0).getRow(3).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void a_tab_has_a_name_that_a_spreadsheet_allows() throws IOException {
        Sheet awkward = new Sheet(
                "What [they] said / how often: all of the clinicians?", List.of(), SHEET.columns(), SHEET.rows());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ExcelFile.of(List.of(awkward, awkward))))) {
            assertThat(book.getSheetName(0)).hasSizeLessThanOrEqualTo(31).doesNotContain("[", "/", ":", "?");
            assertThat(book.getSheetName(1)).hasSizeLessThanOrEqualTo(31).endsWith(" 2");
        }
    }

    @Test
    void a_document_is_read_back_as_tables_with_rules_and_no_vertical_lines() throws IOException {
        byte[] bytes = WordFile.of(List.of(SHEET, SHEET));
        keep("tables.docx", bytes);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly(
                            "Table 1. Fear, by profession",
                            "Welch’s t test.",
                            "p values are Holm’s.",
                            "Table 2. Fear, by profession",
                            "Welch’s t test.",
                            "p values are Holm’s.");
            assertThat(document.getTables()).hasSize(2);
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("−0.37");
            assertThat(table.getRow(1).getCell(1).getParagraphs().getFirst().getAlignment())
                    .isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(table.getRow(1).getCell(0).getParagraphs().getFirst().getAlignment())
                    .isEqualTo(ParagraphAlignment.LEFT);
            assertThat(table.getTopBorderType()).isEqualTo(XWPFTable.XWPFBorderType.SINGLE);
            assertThat(table.getBottomBorderType()).isEqualTo(XWPFTable.XWPFBorderType.SINGLE);
            assertThat(table.getInsideVBorderType()).isEqualTo(XWPFTable.XWPFBorderType.NONE);
            assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(6);
            assertThat(table.getLeftBorderType()).isEqualTo(XWPFTable.XWPFBorderType.NONE);
        }
    }

    private static String shown(XSSFSheet tab, int column) {
        return new DataFormatter(Locale.UK).formatCellValue(tab.getRow(2).getCell(column));
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name), bytes);
    }
}
