package pedicle.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
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

    private static final int MARGIN = 1134;

    /// Eighths of a point.
    private static final int RULE = 8;

    private static final String FONT = "Arial";
    private static final int SIZE = 9;

    private WordFile() {}

    public static byte[] of(List<Sheet> sheets) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            boolean onItsSide =
                    sheets.stream().anyMatch(sheet -> sheet.columns().size() >= BROAD);
            int width = lay(document, onItsSide ? A4_HEIGHT : A4_WIDTH, onItsSide ? A4_WIDTH : A4_HEIGHT);
            for (int i = 0; i < sheets.size(); i++) {
                add(document, sheets.get(i), i + 1, width);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /// The page, and how broad its text is.
    private static int lay(XWPFDocument document, int width, int height) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz page = section.addNewPgSz();
        page.setOrient(width > height ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        page.setW(BigInteger.valueOf(width));
        page.setH(BigInteger.valueOf(height));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        return width - 2 * MARGIN;
    }

    private static void add(XWPFDocument document, Sheet sheet, int number, int width) {
        XWPFParagraph caption = document.createParagraph();
        caption.setSpacingBefore(number == 1 ? 0 : 360);
        caption.setSpacingAfter(80);
        caption.setKeepNext(true);
        write(caption, "Table " + number + ". ", true);
        write(caption, sheet.caption(), false);
        XWPFTable table =
                document.createTable(1 + sheet.rows().size(), sheet.columns().size());
        rule(table);
        fill(table, sheet);
        spread(table, sheet, width);
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

    private static void rule(XWPFTable table) {
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setCellMargins(30, 60, 30, 60);
    }

    private static void fill(XWPFTable table, Sheet sheet) {
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

    /// Gives each column room by its longest words, within reason: longer ones are wrapped.
    private static void spread(XWPFTable table, Sheet sheet, int width) {
        int[] letters = IntStream.range(0, sheet.columns().size())
                .map(i -> Math.clamp(longest(sheet, i), 5, 44) + 2)
                .toArray();
        int all = IntStream.of(letters).sum();
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int i = 0; i < letters.length; i++) {
            int room = width * letters[i] / all;
            grid.addNewGridCol().setW(BigInteger.valueOf(room));
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(i).setWidth(Integer.toString(room));
            }
        }
    }

    private static int longest(Sheet sheet, int column) {
        int name = Math.min(12, sheet.columns().get(column).name().length());
        return sheet.rows().stream()
                .mapToInt(row -> row.get(column).words().length())
                .reduce(name, Math::max);
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
