package pedicle.measure.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.person.GroupTally;

/// What a run found, as it is kept: `words` is the definition in full.
public record StoredRun(
        String id,
        String definition,
        String words,
        LocalDate from,
        LocalDate to,
        LocalDate change,
        long patients,
        long again,
        long eligible,
        Map<String, Long> excluded,
        List<MeasureReport.Month> byMonth,
        List<MeasureReport.Clinician> byClinician,
        List<GroupTally> byGroup,
        List<String> warnings) {}
