package pedicle.study.intake;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.table.Sheet;
import pedicle.study.intake.Said.Kind;

/// An SPSS file (.sav): names, labels, codes for no answer, level of measurement, and the cases.
final class Spss {

    /// Beyond these two a range of missing values is open: SPSS's LOWEST and HIGHEST.
    private static final double VERY_LOW = -1e300;

    private static final double VERY_HIGH = 1e300;

    private Spss() {}

    static Read read(String name, byte[] bytes) {
        SavBytes in = new SavBytes(name, bytes);
        SavDictionary dictionary = new SavDictionary(in);
        List<SavVariable> variables =
                dictionary.variables().stream().filter(one -> !one.segment).toList();
        Sheet.Maker maker = new Sheet.Maker(
                name, variables.stream().map(one -> dictionary.text(one.name)).toList());
        new SavCases(in, dictionary).into(maker);
        List<Said> said =
                variables.stream().map(one -> said(one, dictionary, in)).toList();
        return new Read(new Format.Spss(writing(dictionary)), maker.made(), said, List.of(), weighted(dictionary));
    }

    private static Format.Writing.Packed writing(SavDictionary dictionary) {
        Charset charset = dictionary.encoding();
        return new Format.Writing.Packed(
                charset.displayName(),
                dictionary.packed() ? "bytecode compressed" : "uncompressed",
                dictionary.writtenBy());
    }

    private static List<String> weighted(SavDictionary dictionary) {
        return dictionary
                .weight()
                .map(variable -> "the file is weighted by “%s”; every row counts once here"
                        .formatted(dictionary.text(variable.name)))
                .stream()
                .toList();
    }

    private static Said said(SavVariable variable, SavDictionary dictionary, SavBytes in) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Map.Entry<byte[], byte[]> label : variable.labels) {
            labels.put(text(variable, label.getKey(), dictionary, in), dictionary.text(label.getValue()));
        }
        List<Missing> missing = missing(variable, labels, dictionary, in);
        String name = dictionary.text(variable.name);
        String label = dictionary.text(variable.label);
        return new Said(
                name,
                label.isEmpty() ? name : label,
                kind(variable),
                choices(labels, missing),
                missing,
                variable.measure,
                "",
                "",
                Optional.empty());
    }

    private static Kind kind(SavVariable variable) {
        if (!variable.numeric()) {
            return Kind.WORDS;
        }
        return switch (variable.shown()) {
            case NUMBER -> Kind.NUMBER;
            case DATE, MOMENT -> Kind.DATE;
        };
    }

    /// Labelled values that stand for an answer, in the order of their numbers.
    private static List<Reply> choices(Map<String, String> labels, List<Missing> missing) {
        List<Reply> choices = new ArrayList<>();
        labels.forEach((code, label) -> {
            if (missing.stream().noneMatch(one -> one.covers(code))) {
                choices.add(new Reply(code, code, label));
            }
        });
        choices.sort(Replies.BY_CODE);
        return choices;
    }

    private static List<Missing> missing(
            SavVariable variable, Map<String, String> labels, SavDictionary dictionary, SavBytes in) {
        List<Missing> missing = new ArrayList<>();
        for (byte[] value : variable.missing) {
            String code = text(variable, value, dictionary, in);
            if (!code.isEmpty()) {
                missing.add(Missing.one(code, labels.getOrDefault(code, "missing"), true, "the file"));
            }
        }
        // A code of the range that has its own words keeps them.
        if (variable.range.length == 2) {
            Missing range = range(variable.range);
            labels.forEach((code, label) -> {
                if (range.covers(code)) {
                    missing.add(Missing.one(code, label, true, "the file"));
                }
            });
            missing.add(range);
        }
        return missing;
    }

    private static Missing range(double[] ends) {
        return new Missing(
                ends[0] < VERY_LOW ? Missing.LOWEST : Digits.of(ends[0]),
                ends[1] > VERY_HIGH ? Missing.HIGHEST : Digits.of(ends[1]),
                "missing",
                true,
                "the file");
    }

    private static String text(SavVariable variable, byte[] value, SavDictionary dictionary, SavBytes in) {
        return variable.numeric() ? Digits.shown(in.asNumber(value), variable.shown()) : dictionary.text(value);
    }
}
