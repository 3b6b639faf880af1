package pedicle.app.web.page;

import java.util.List;
import java.util.function.UnaryOperator;
import pedicle.catalog.Direction;
import pedicle.catalog.Finding;

/// A finding in a list: its rank, what it says, whether it stands in the way or helps, and what its sources say.
public record FindingRow(
        int rank,
        String title,
        String address,
        Direction direction,
        List<String> constructs,
        List<EvidenceLine> evidence,
        double priority,
        Finding.Accord accord) {

    public FindingRow {
        constructs = List.copyOf(constructs);
        evidence = List.copyOf(evidence);
    }

    /// `nameOf` turns a construct's id into its name in the catalog.
    public static FindingRow of(int rank, Finding finding, String address, UnaryOperator<String> nameOf) {
        return new FindingRow(
                rank,
                finding.title(),
                address,
                finding.direction(),
                finding.constructs().stream().map(nameOf).toList(),
                finding.evidence().stream().map(EvidenceLine::of).toList(),
                finding.priority(),
                finding.accord());
    }
}
