package pedicle.measure.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.person.GroupTally;
import pedicle.measure.trend.BeforeAfter;

/// What a run found, as it is kept: `words` is the definition in full. `synthetic` says that the records are invented.
public record StoredRun(
        String id,
        String definition,
        String words,
        LocalDate from,
        LocalDate to,
        boolean synthetic,
        long patients,
        long again,
        long eligible,
        Map<String, Long> excluded,
        List<MeasureReport.Month> byMonth,
        List<MeasureReport.Clinician> byClinician,
        List<GroupTally> byGroup,
        BeforeAfter compared,
        List<String> warnings) {

    public LocalDate change() {
        return compared.change();
    }
}
