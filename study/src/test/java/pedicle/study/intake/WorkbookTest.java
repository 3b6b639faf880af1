package pedicle.study.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.study.survey.Answer;

/// Excel workbooks: what each kind of cell becomes, and what is refused.
final class WorkbookTest {

    @Test
    void each_kind_of_cell_becomes_its_text() {
        Source source = read(book -> {
            XSSFSheet sheet = book.createSheet("Answers");
            row(sheet, 0, "id", "day", "share", "code", "twice", "told");
            Row row = row(sheet, 1, "p1");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            Cell day = row.createCell(1);
            day.setCellValue(LocalDate.of(2024, 2, 29));
            day.setCellStyle(date);
            CellStyle rounded = book.createCellStyle();
            rounded.setDataFormat(book.createDataFormat().getFormat("0.0"));
            Cell share = row.createCell(2);
            share.setCellValue(0.123456789);
            share.setCellStyle(rounded);
            row.createCell(3).setCellValue("007");
            Cell twice = row.createCell(4);
            twice.setCellFormula("2*3");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(twice);
            row.createCell(5).setCellValue(true);
            row(sheet, 2, "p2");
            book.createSheet("Notes");
        });
        assertThat(source.format().sentence())
                .isEqualTo("A table: an Excel workbook, sheet “Answers” (not read: Notes)");
        assertThat(source.sheet().texts("day").at(0)).isEqualTo("2024-02-29");
        assertThat(source.sheet().texts("share").at(0)).isEqualTo("0.123456789");
        assertThat(source.sheet().texts("code").at(0)).isEqualTo("007");
        assertThat(source.sheet().texts("twice").at(0)).isEqualTo("6");
        assertThat(source.sheet().texts("told").distinct()).containsExactly("TRUE", "");
    }

    @Test
    void numbers_written_as_text_count_as_numbers() {
        Source source = read(book -> {
            XSSFSheet sheet = book.createSheet("A");
            row(sheet, 0, "q1", "q2");
            row(sheet, 1, "3", "4");
            row(sheet, 2, "5", "1");
        });
        assertThat(Brought.survey(source).column("q1").at(1)).isEqualTo(new Answer.Score(5));
    }

    @Test
    void a_named_sheet_is_read_and_an_unknown_one_refused_with_the_nearest() {
        byte[] bytes = bytes(book -> {
            row(book.createSheet("Notes"), 0, "x");
            XSSFSheet sheet = book.createSheet("Answers");
            row(sheet, 0, "q");
            row(sheet, 1, "3");
        });
        Upload upload = new Upload("a.xlsx", bytes);
        assertThat(Intake.source(upload, Optional.empty(), Optional.of("Answers"))
                        .sheet()
                        .columns())
                .containsExactly("q");
        assertThatThrownBy(() -> Intake.source(upload, Optional.empty(), Optional.of("Answer")))
                .hasMessage("a.xlsx: there is no sheet “Answer”; did you mean “Answers”?");
    }

    @Test
    void merged_cells_in_the_header_are_refused_by_name() {
        refused(
                book -> {
                    XSSFSheet sheet = book.createSheet("A");
                    row(sheet, 0, "q1", "", "q3");
                    row(sheet, 1, "1", "2", "3");
                    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
                },
                "found the cells A1:B1 merged; split them");
    }

    @Test
    void a_formula_without_a_saved_value_is_refused_by_its_cell() {
        refused(
                book -> {
                    XSSFSheet sheet = book.createSheet("A");
                    row(sheet, 0, "q1", "q2");
                    row(sheet, 1, "1").createCell(1).setCellFormula("A2*2");
                },
                "cell B2: expected the value of a formula, found none saved");
    }

    @Test
    void a_spreadsheet_error_is_refused_by_its_cell() {
        refused(
                book -> {
                    XSSFSheet sheet = book.createSheet("A");
                    row(sheet, 0, "q1");
                    sheet.createRow(1).createCell(0).setCellErrorValue(FormulaError.DIV0.getCode());
                },
                "cell A2: expected an answer, found the spreadsheet's error #DIV/0!");
    }

    @Test
    void a_workbook_that_is_damaged_or_empty_is_refused() {
        byte[] whole = bytes(book -> row(book.createSheet("A"), 0, "q1"));
        assertThatThrownBy(() -> Brought.bytes("a.xlsx", whole)).hasMessageContaining("found only a header");
        assertThatThrownBy(() -> Brought.bytes("a.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.xlsx: expected an Excel workbook");
        assertThatThrownBy(() -> Brought.bytes("a.xlsx", bytes(book -> book.createSheet("A"))))
                .hasMessageContaining("expected a header line, found an empty sheet");
    }

    @Test
    void a_workbook_with_changed_bytes_is_read_or_refused_and_nothing_else() {
        byte[] whole = bytes(book -> {
            XSSFSheet sheet = book.createSheet("A");
            row(sheet, 0, "q1", "q2");
            row(sheet, 1, "3", "4");
        });
        assertThat(Brought.refused(whole, 300, 13)).isPositive();
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        .getBytes(StandardCharsets.UTF_8));
                byte[] spaces = new byte[1 << 20];
                Arrays.fill(spaces, (byte) ' ');
                for (int i = 0; i < 32; i++) {
                    zip.write(spaces);
                }
                zip.write("</Types>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        assertThatThrownBy(() -> Brought.bytes("a.xlsx", out.toByteArray()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("damaged or blown up");
    }

    private static void refused(Consumer<XSSFWorkbook> made, String saying) {
        assertThatThrownBy(() -> read(made)).isInstanceOf(BadInput.class).hasMessageContaining(saying);
    }

    private static Source read(Consumer<XSSFWorkbook> made) {
        return Brought.bytes("a.xlsx", bytes(made));
    }

    private static byte[] bytes(Consumer<XSSFWorkbook> made) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            made.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static Row row(XSSFSheet sheet, int at, String... texts) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }
}
