package pedicle.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// Sheets as one .docx document of tables as journals set them: a numbered caption above, a rule above, below and
/// under the header, no vertical lines, the header again on each page, notes beneath.
public final class WordFile {

    /// From so many columns on the page lies on its side.
    private static final int BROAD = 8;

    /// A4, in twentieths of a point.
    private static final int A4_WIDTH = 11_906;

    private static final int A4_HEIGHT = 16_838;

    /// Eighths of a point.
    private static final int RULE = 8;

    private static final String FONT = "Arial";
    private static final int SIZE = 9;

    private WordFile() {}

    public static byte[] of(List<Sheet> sheets) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            lay(document, sheets.stream().anyMatch(sheet -> sheet.columns().size() >= BROAD));
            for (int i = 0; i < sheets.size(); i++) {
                add(document, sheets.get(i), i + 1);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void lay(XWPFDocument document, boolean onItsSide) {
        CTPageSz page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        page.setOrient(onItsSide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        page.setW(BigInteger.valueOf(onItsSide ? A4_HEIGHT : A4_WIDTH));
        page.setH(BigInteger.valueOf(onItsSide ? A4_WIDTH : A4_HEIGHT));
    }

    private static void add(XWPFDocument document, Sheet sheet, int number) {
        XWPFParagraph caption = document.createParagraph();
        caption.setSpacingBefore(number == 1 ? 0 : 360);
        caption.setSpacingAfter(80);
        caption.setKeepNext(true);
        write(caption, "Table " + number + ". ", true);
        write(caption, sheet.caption(), false);
        table(document.createTable(1 + sheet.rows().size(), sheet.columns().size()), sheet);
        for (String note : sheet.notes()) {
            XWPFParagraph below = document.createParagraph();
            below.setSpacingBefore(60);
            below.setSpacingAfter(0);
            write(below, note, false);
        }
        if (sheet.notes().isEmpty()) {
            // Two tables that touch would become one.
            document.createParagraph();
        }
    }

    private static void table(XWPFTable table, Sheet sheet) {
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setCellMargins(30, 60, 30, 60);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < sheet.columns().size(); i++) {
            Sheet.Column column = sheet.columns().get(i);
            fill(head.getCell(i), column.name(), column.numeric(), true);
            underline(head.getCell(i));
        }
        for (int r = 0; r < sheet.rows().size(); r++) {
            XWPFTableRow row = table.getRow(r + 1);
            row.setCantSplitRow(true);
            for (int i = 0; i < sheet.columns().size(); i++) {
                String words = sheet.rows().get(r).get(i).words();
                fill(row.getCell(i), words, sheet.columns().get(i).numeric(), false);
            }
        }
    }

    private static void fill(XWPFTableCell cell, String words, boolean right, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingAfter(0);
        paragraph.setAlignment(right ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        write(paragraph, words, bold);
    }

    private static void underline(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        CTTcBorders borders = properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
        CTBorder rule = borders.addNewBottom();
        rule.setVal(STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(RULE / 2));
        rule.setColor("000000");
    }

    private static void write(XWPFParagraph paragraph, String words, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(SIZE);
        run.setBold(bold);
        run.setText(words);
    }
}
