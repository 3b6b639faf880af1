package pedicle.study.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import pedicle.catalog.BadInput;
import pedicle.catalog.Nearest;
import pedicle.catalog.table.Sheet;

/// One sheet of an .xlsx workbook, read row by row.
///
/// A date is its ISO text, another number all its digits whatever the cell shows, a formula the value that the
/// spreadsheet last saved.
final class Workbook implements Opened {

    private final String name;
    private final byte[] bytes;
    private final Format.Writing.Workbook writing;

    private Workbook(String name, byte[] bytes, Format.Writing.Workbook writing) {
        this.name = name;
        this.bytes = bytes;
        this.writing = writing;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Format.Writing writing() {
        return writing;
    }

    /// The first sheet, or the one of that name.
    static Workbook of(String name, byte[] bytes, Optional<String> sheet) {
        List<String> sheets = sheets(name, bytes);
        if (sheets.isEmpty()) {
            throw new BadInput(name + ": expected a sheet with answers, found a workbook without one");
        }
        String wanted = sheet.orElse(sheets.getFirst());
        if (!sheets.contains(wanted)) {
            throw new BadInput(
                    "%s: there is no sheet “%s”; %s".formatted(name, wanted, Nearest.offered(wanted, sheets)));
        }
        List<String> others = sheets.stream().filter(one -> !one.equals(wanted)).toList();
        return new Workbook(name, bytes, new Format.Writing.Workbook(wanted, others));
    }

    @Override
    public List<List<String>> firstLines(int most) {
        List<List<String>> lines = new ArrayList<>();
        try {
            read((_, fields) -> {
                lines.add(fields);
                if (lines.size() == most) {
                    throw new Enough();
                }
            });
        } catch (Enough seen) {
            return widened(lines);
        }
        return widened(lines);
    }

    @Override
    public Sheet sheet(int headers, Function<List<List<String>>, List<String>> named) {
        Rows rows = new Rows(name, headers, named);
        read(rows);
        return rows.made();
    }

    /// Who takes the rows that hold something, with their line and their fields up to the last that is filled.
    interface Taker {
        void row(long line, List<String> fields);
    }

    private void read(Taker taker) {
        opened(name, bytes, (reader, book) -> {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    if (sheets.getSheetName().equals(writing.sheet())) {
                        XMLReader xml = XMLHelper.newXMLReader();
                        xml.setContentHandler(new WorkbookCells(
                                name,
                                reader.getStylesTable(),
                                new ReadOnlySharedStringsTable(book),
                                from1904(reader),
                                taker));
                        xml.parse(new InputSource(in));
                    }
                }
            }
            return true;
        });
    }

    /// Old workbooks of the Macintosh count days from 1904 (ECMA-376 part 1, 18.2.28).
    private static boolean from1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream in = reader.getWorkbookData()) {
            String book = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return book.contains("date1904=\"1\"") || book.contains("date1904=\"true\"");
        }
    }

    private static List<String> sheets(String name, byte[] bytes) {
        return opened(name, bytes, (reader, _) -> {
            List<String> names = new ArrayList<>();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
            return names;
        });
    }

    /// What is done with an open workbook.
    private interface Work<T> {
        T with(XSSFReader reader, OPCPackage book)
                throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
    }

    private static <T> T opened(String name, byte[] bytes, Work<T> work) {
        try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return work.with(new XSSFReader(book), book);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                // Of a damaged workbook: no such cell, no number, no such text, not the format.
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | POIXMLException
                | RecordFormatException
                | SAXException
                | ParserConfigurationException broken) {
            throw new BadInput(
                    "%s: expected an Excel workbook (.xlsx), found one that is damaged or blown up; open it in a spreadsheet and save it again"
                            .formatted(name),
                    broken);
        }
    }

    /// Rows end at their last filled cell; those before the longest are filled up.
    private static List<List<String>> widened(List<List<String>> lines) {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        return lines.stream().map(line -> filled(line, columns)).toList();
    }

    private static List<String> filled(List<String> line, int columns) {
        List<String> all = new ArrayList<>(line);
        while (all.size() < columns) {
            all.add("");
        }
        return all;
    }

    /// The first rows were enough.
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    /// Makes a sheet of rows: the header lines first.
    private static final class Rows implements Taker {

        private final String name;
        private final int headers;
        private final Function<List<List<String>>, List<String>> named;
        private final List<List<String>> heads = new ArrayList<>();
        private Optional<Sheet.Maker> maker = Optional.empty();
        private int columns;

        Rows(String name, int headers, Function<List<List<String>>, List<String>> named) {
            this.name = name;
            this.headers = headers;
            this.named = named;
        }

        @Override
        public void row(long line, List<String> fields) {
            if (maker.isPresent()) {
                maker.get().row(line, filled(fields, columns));
                return;
            }
            heads.add(fields);
            if (heads.size() == headers) {
                List<String> header = named.apply(widened(heads));
                columns = header.size();
                maker = Optional.of(new Sheet.Maker(name, header));
            }
        }

        Sheet made() {
            return maker.orElseThrow(() -> new BadInput(name + ": expected a header line, found an empty sheet"))
                    .made();
        }
    }
}
