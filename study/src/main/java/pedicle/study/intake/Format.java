package pedicle.study.intake;

import java.util.List;

/// The format in which a file was recognised, and how it is written.
public sealed interface Format {

    Writing writing();

    /// One sentence for a person.
    String sentence();

    /// How a table is written down.
    sealed interface Writing {

        String words();

        /// A text file in an encoding, with a delimiter.
        record Text(String encoding, char delimiter) implements Writing {
            @Override
            public String words() {
                return "%s, parted by %s"
                        .formatted(
                                encoding,
                                switch (delimiter) {
                                    case ',' -> "commas";
                                    case ';' -> "semicolons";
                                    case '\t' -> "tabs";
                                    case '|' -> "bars";
                                    default -> "“" + delimiter + "”";
                                });
            }
        }

        /// A sheet of an Excel workbook; `others` are those that were not read.
        record Workbook(String sheet, List<String> others) implements Writing {
            public Workbook {
                others = List.copyOf(others);
            }

            @Override
            public String words() {
                return "an Excel workbook, sheet “%s”%s"
                        .formatted(sheet, others.isEmpty() ? "" : " (not read: " + String.join(", ", others) + ")");
            }
        }

        /// An SPSS file: its encoding, whether its numbers are packed, and the program that it names.
        record Packed(String encoding, String storage, String writtenBy) implements Writing {
            @Override
            public String words() {
                return "%s, %s%s".formatted(storage, encoding, writtenBy.isEmpty() ? "" : ", written by " + writtenBy);
            }
        }
    }

    /// A plain table with one header line.
    record Plain(Writing writing) implements Format {
        @Override
        public String sentence() {
            return "A table: " + writing.words();
        }
    }

    /// `dictionary` is empty where none was given; `labels` says that cells hold the words and not the codes. Of a
    /// longitudinal project `events` are those that occur.
    record Redcap(Writing writing, String dictionary, boolean labels, List<String> events) implements Format {
        public Redcap {
            events = List.copyOf(events);
        }

        @Override
        public String sentence() {
            return "A REDCap export of %s, read %s: %s%s"
                    .formatted(
                            labels ? "labels" : "raw codes",
                            dictionary.isEmpty() ? "without its data dictionary" : "by its data dictionary",
                            writing.words(),
                            events.isEmpty() ? "" : "; longitudinal, with the events " + String.join(", ", events));
        }
    }

    /// `headers` lines stand before the first answer.
    record Qualtrics(Writing writing, int headers) implements Format {
        @Override
        public String sentence() {
            return "A Qualtrics export with %d header line%s: %s"
                    .formatted(headers, headers == 1 ? "" : "s", writing.words());
        }
    }

    record LimeSurvey(Writing writing) implements Format {
        @Override
        public String sentence() {
            return "A LimeSurvey export: " + writing.words();
        }
    }

    record Spss(Writing.Packed writing) implements Format {
        @Override
        public String sentence() {
            return "An SPSS file (.sav): " + writing.words();
        }
    }
}
