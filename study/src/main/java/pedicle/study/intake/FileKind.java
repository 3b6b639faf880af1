package pedicle.study.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import pedicle.catalog.BadInput;

/// What the first bytes of a file say that it is.
enum FileKind {
    TEXT,
    WORKBOOK,
    SPSS;

    static FileKind of(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new BadInput(name + ": expected a header line, found an empty file");
        }
        if (starts(bytes, "$FL2")) {
            return SPSS;
        }
        if (starts(bytes, "$FL3")) {
            throw new BadInput(
                    name + ": expected an SPSS file (.sav), found one compressed with ZLIB (.zsav); save it in"
                            + " SPSS as .sav, or as CSV");
        }
        if (starts(bytes, "PK\u0003\u0004")) {
            return zipped(name, bytes);
        }
        if (starts(bytes, "\u00D0\u00CF\u0011\u00E0")) {
            throw new BadInput(name + ": expected an Excel workbook as .xlsx, found an old .xls or one locked with a"
                    + " password; save it without a password as .xlsx");
        }
        if (starts(bytes, "%PDF") || starts(bytes, "\u001F\u008B") || starts(bytes, "\u0089PNG")) {
            throw new BadInput(name + ": expected a survey as CSV, .xlsx or .sav, found "
                    + (starts(bytes, "%PDF") ? "a PDF" : starts(bytes, "\u0089PNG") ? "a picture" : "a gzip file"));
        }
        return TEXT;
    }

    /// The names of a zip's parts stand in it as they are.
    private static FileKind zipped(String name, byte[] bytes) {
        if (holds(bytes, "application/vnd.oasis.opendocument")) {
            throw new BadInput(name
                    + ": expected an Excel workbook as .xlsx, found an OpenDocument file (.ods); save it as .xlsx");
        }
        if (!holds(bytes, "xl/workbook")) {
            throw new BadInput(name
                    + ": expected an Excel workbook (.xlsx), found another kind of zip; take the survey out of it");
        }
        return WORKBOOK;
    }

    private static boolean starts(byte[] bytes, String with) {
        byte[] start = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean holds(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
