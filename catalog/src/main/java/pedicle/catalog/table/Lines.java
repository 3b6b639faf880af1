package pedicle.catalog.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pedicle.catalog.BadInput;

/// Puts the lines of a CSV file into a sheet as they are parsed, without a text for each field.
final class Lines extends AbstractBaseCsvCallbackHandler<Integer> {

    private final String name;
    private final int headers;
    private final Function<List<List<String>>, List<String>> named;
    private final List<List<String>> heads = new ArrayList<>();
    private final List<String> head = new ArrayList<>();
    private Optional<Sheet.Maker> maker = Optional.empty();

    Lines(String name, int headers, Function<List<List<String>>, List<String>> named) {
        this.name = name;
        this.headers = headers;
        this.named = named;
    }

    Sheet sheet(CsvReader<Integer> csv) {
        try {
            for (int fields : csv) {
                if (maker.isPresent()) {
                    maker.get().begin(getStartingLineNumber(), fields);
                } else {
                    heads.add(List.copyOf(head));
                    head.clear();
                    if (heads.size() == headers) {
                        maker = Optional.of(new Sheet.Maker(name, named.apply(heads)));
                    }
                }
            }
        } catch (CsvParseException broken) {
            throw new BadInput(name + ": not a CSV file (" + broken.getMessage() + ")", broken);
        }
        return maker.orElseThrow(() -> new BadInput(name + ": expected a header line, found an empty file"))
                .made();
    }

    @Override
    protected void handleField(int column, char[] characters, int offset, int length, boolean quoted) {
        if (maker.isPresent()) {
            maker.get().field(column, characters, offset, length);
        } else {
            head.add(new String(characters, offset, length));
        }
    }

    @Override
    protected Integer buildRecord() {
        return getFieldCount();
    }
}
