package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pedicle.app.export.Sheet;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.TableView;

/// The tables of an analysis to hand on, the numbers in large type as the first of them. What is said and warned of
/// stands under that.
public final class Sheets {

    private Sheets() {}

    public static List<Sheet> of(List<Block> blocks, String title) {
        List<Measured> figures = blocks.stream()
                .flatMap(block ->
                        block instanceof Block.Figures(List<Measured> some) ? some.stream() : Stream.<Measured>empty())
                .toList();
        List<String> said = new ArrayList<>();
        List<Sheet> sheets = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Sentence(String words) -> said.add(words);
                case Block.Warning(String words) -> said.add(words);
                case Block.Table(TableView table) -> sheets.add(table.sheet());
                case Block.Heading _, Block.Figures _, Block.Picture _ -> {}
            }
        }
        if (!figures.isEmpty()) {
            sheets.addFirst(inShort(figures, title).sheet(said.toArray(String[]::new)));
        }
        return sheets;
    }

    private static TableView inShort(List<Measured> figures, String title) {
        return TableView.of(
                title,
                List.of(
                        TableView.words("Figure"),
                        TableView.words("Value"),
                        TableView.words("95% CI"),
                        TableView.words("Ground")),
                figures.stream()
                        .map(figure -> List.of(
                                TableView.cell(figure.label()),
                                TableView.cell(figure.value()),
                                TableView.cell(figure.interval()),
                                TableView.cell(figure.ground())))
                        .toList());
    }
}
