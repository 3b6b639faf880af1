package pedicle.study.intake;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import pedicle.catalog.BadInput;

/// Reads the cells of one sheet (ECMA-376 part 1, 18.3) and gives their rows on.
final class WorkbookCells extends DefaultHandler {

    private final String file;
    private final StylesTable styles;
    private final SharedStrings strings;
    private final boolean from1904;
    private final Workbook.Taker taker;
    private final List<String> row = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private long line;
    private long firstLine;
    private String cell = "";
    private String kind = "";
    private int style;
    private boolean inValue;
    private boolean formula;
    private boolean valued;

    WorkbookCells(String file, StylesTable styles, SharedStrings strings, boolean from1904, Workbook.Taker taker) {
        this.file = file;
        this.styles = styles;
        this.strings = strings;
        this.from1904 = from1904;
        this.taker = taker;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> {
                String at = attributes.getValue("r");
                line = at == null ? line + 1 : Long.parseLong(at);
                row.clear();
            }
            case "c" -> {
                String at = attributes.getValue("r");
                cell = at == null ? CellReference.convertNumToColString(row.size()) + line : at;
                String type = attributes.getValue("t");
                kind = type == null ? "n" : type;
                String styled = attributes.getValue("s");
                style = styled == null ? 0 : Integer.parseInt(styled);
                value.setLength(0);
                formula = false;
                valued = false;
            }
            case "f" -> formula = true;
            case "v", "t" -> {
                inValue = true;
                valued = true;
            }
            case "mergeCell" -> merged(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t" -> inValue = false;
            case "c" -> cell();
            case "row" -> {
                while (!row.isEmpty() && row.getLast().isEmpty()) {
                    row.removeLast();
                }
                if (!row.isEmpty()) {
                    firstLine = firstLine == 0 ? line : firstLine;
                    taker.row(line, List.copyOf(row));
                }
            }
            default -> {}
        }
    }

    private void cell() {
        if (formula && !valued) {
            throw new BadInput("%s, cell %s: expected the value of a formula, found none saved; open the workbook in a"
                            .formatted(file, cell)
                    + " spreadsheet and save it again");
        }
        if (!valued) {
            return;
        }
        int column = new CellReference(cell).getCol();
        while (row.size() < column) {
            row.add("");
        }
        row.add(text());
    }

    private String text() {
        String written = value.toString();
        return switch (kind) {
            case "s" -> strings.getItemAt(Integer.parseInt(written)).getString().strip();
            case "b" -> written.equals("1") ? "TRUE" : "FALSE";
            case "e" ->
                throw new BadInput("%s, cell %s: expected an answer, found the spreadsheet's error %s"
                        .formatted(file, cell, written));
            case "n" -> number(written);
            default -> written.strip();
        };
    }

    private String number(String written) {
        if (written.isEmpty()) {
            return "";
        }
        double number = Double.parseDouble(written);
        if (styles.getNumCellStyles() > style) {
            XSSFCellStyle its = styles.getStyleAt(style);
            if (DateUtil.isADateFormat(its.getDataFormat(), its.getDataFormatString())) {
                return date(number);
            }
        }
        return Digits.of(number);
    }

    private String date(double number) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904);
        if (number < 1) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : Digits.MOMENT.format(moment);
    }

    private void merged(String cells) {
        CellRangeAddress range = CellRangeAddress.valueOf(cells);
        if (range.getFirstRow() < firstLine) {
            throw new BadInput(
                    "%s: expected one cell for each column's name in the header, found the cells %s merged; split them"
                            .formatted(file, cells));
        }
    }
}
