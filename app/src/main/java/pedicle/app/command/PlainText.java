package pedicle.app.command;

import java.util.ArrayList;
import java.util.List;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.TableView;
import pedicle.app.web.survey.Block;

/// What came out of an analysis, for a terminal.
final class PlainText {

    private static final int WIDEST = 44;

    private PlainText() {}

    static String of(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading(String words) ->
                    text.append('\n').append(words).append('\n');
                case Block.Sentence(String words) -> text.append(words).append('\n');
                case Block.Warning(String words) ->
                    text.append("Note: ").append(words).append('\n');
                case Block.Figures(List<Measured> figures) -> figures.forEach(figure -> text.append(line(figure)));
                case Block.Table(TableView table) -> text.append('\n').append(table(table));
                case Block.Picture _ -> {}
            }
        }
        return text.toString().strip();
    }

    private static String line(Measured figure) {
        String interval = figure.interval().isEmpty() ? "" : " (" + figure.interval() + ")";
        String ground = figure.ground().isEmpty() ? "" : ", " + figure.ground();
        return figure.label() + ": " + figure.value() + interval + ground + "\n";
    }

    private static String table(TableView table) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            int widest = table.columns().get(column).name().length();
            for (List<TableView.Cell> row : table.rows()) {
                widest = Math.max(widest, row.get(column).words().length());
            }
            widths.add(Math.min(WIDEST, widest));
        }
        StringBuilder text = new StringBuilder(table.caption()).append('\n');
        text.append(row(table.columns().stream().map(TableView.Column::name).toList(), table, widths));
        for (List<TableView.Cell> row : table.rows()) {
            text.append(row(row.stream().map(TableView.Cell::words).toList(), table, widths));
        }
        return text.toString();
    }

    private static String row(List<String> words, TableView table, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < words.size(); column++) {
            String word = shortened(words.get(column));
            String room = " ".repeat(Math.max(0, widths.get(column) - word.length()));
            line.append("  ").append(table.columns().get(column).numeric() ? room + word : word + room);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static String shortened(String word) {
        return word.length() <= WIDEST ? word : word.substring(0, WIDEST - 1) + "…";
    }
}
