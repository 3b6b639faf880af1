package pedicle.study.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.study.structure.Structure;

/// Everything that a survey says: its items, its scales and what hangs together.
///
/// `n` people are in the export, whatever they left out; each part says how many it rests on. `structure` is that
/// of all the scales' items together, items worded the other way round turned.
public record SurveyReport(int n, List<ItemSummary> items, List<ScaleReport> scales, Structure structure) {

    /// The field for a clinician's profession; without it there are no means by role.
    public static final String ROLE = "role";

    /// The field for how many of the last ten people were imaged; without it there is no association.
    public static final String IMAGED_OF_TEN = "img_last10";

    /// Simulated data sets for the parallel analysis: enough for a 95th percentile that holds to two decimals.
    private static final int ITERATIONS = 1000;

    public SurveyReport {
        items = List.copyOf(items);
        scales = List.copyOf(scales);
    }

    public static SurveyReport of(Survey survey, Scales scales, long seed) {
        Roles roles = Roles.usual(survey);
        Optional<Field> imaged = roles.behaviour().flatMap(survey::field).filter(Field::numeric);
        List<Item> items = new ArrayList<>();
        List<ScaleReport> reports = new ArrayList<>();
        for (Scale scale : scales.scales()) {
            items.addAll(Item.of(scale, survey));
            reports.add(ScaleReport.of(scale, survey, roles));
        }
        List<ItemSummary> summaries = Stream.concat(
                        imaged.stream(), items.stream().map(Item::field))
                .map(field -> ItemSummary.of(survey, field))
                .toList();
        Structure structure = Structure.of(
                Item.answers(items, survey).complete().rows(),
                items.stream().map(Item::name).toList(),
                seed,
                ITERATIONS);
        return new SurveyReport(survey.people(), summaries, reports, structure);
    }
}
