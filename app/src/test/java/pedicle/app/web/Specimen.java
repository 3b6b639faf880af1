package pedicle.app.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import pedicle.app.web.page.EhrCard;
import pedicle.app.web.page.Emptiness;
import pedicle.app.web.page.FindingRow;
import pedicle.app.web.page.Loop;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Provenance;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.ThreadLine;
import pedicle.app.web.page.Trouble;
import pedicle.app.web.page.Way;
import pedicle.app.web.page.chart.Bars;
import pedicle.app.web.page.chart.Caterpillar;
import pedicle.app.web.page.chart.DotPlot;
import pedicle.app.web.page.chart.Lead;
import pedicle.app.web.page.chart.RateChart;
import pedicle.app.web.page.chart.Scree;
import pedicle.catalog.Direction;
import pedicle.catalog.Estimate;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Proportion;
import pedicle.catalog.Quote;
import pedicle.catalog.Status;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.Step;

/// Made-up values for every part, so that all of them can be looked at on one page. None is of real people.
final class Specimen {

    private Specimen() {}

    static Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shell", shell());
        parameters.put("loop", loop());
        parameters.put("figures", figures());
        parameters.put("findings", findings());
        parameters.put("quotes", quotes());
        parameters.put("thread", thread());
        parameters.put("cards", cards());
        parameters.put("table", table());
        parameters.put("overUse", overUse());
        parameters.put("underUse", underUse());
        parameters.put("dots", dots());
        parameters.put("scree", scree());
        parameters.put("themes", themes());
        parameters.put("reasons", reasons());
        parameters.put("clinicians", clinicians());
        parameters.put("answers", SpecimenAnswers.charts());
        parameters.put("empty", empty());
        parameters.put("trouble", trouble());
        return parameters;
    }

    static Shell shell() {
        return new Shell(
                "Specimen",
                "Every part once, with made-up values: to look at, to print, and to try in both lights.",
                Place.OVERVIEW,
                List.of(new Way("Overview", "/")),
                true);
    }

    static Loop loop() {
        return new Loop(
                "From why practice departs to whether it changed",
                Measured.of("Imaged without need, after the card", new Proportion(232, 1121), 0, "people")
                        .from(Provenance.ours("Computed from the network’s export, 2025", "/measure")),
                List.of(
                        new Loop.Station(
                                Place.STUDY,
                                "Why does practice depart?",
                                List.of(
                                        new Loop.Count("240", "clinicians surveyed"),
                                        new Loop.Count("21", "people interviewed")),
                                "9 findings",
                                true),
                        new Loop.Station(
                                Place.DESIGN,
                                "What would change it?",
                                List.of(
                                        new Loop.Count("34", "techniques weighed"),
                                        new Loop.Count("6", "components chosen")),
                                "1 strategy",
                                true),
                        new Loop.Station(
                                Place.CARE,
                                "Put it where the decision is",
                                List.of(new Loop.Count("1,312", "cards shown"), new Loop.Count("41%", "followed")),
                                "6 deliveries",
                                true),
                        new Loop.Station(
                                Place.MEASURE,
                                "Did care change?",
                                List.of(
                                        new Loop.Count("2,400", "people in the export"),
                                        new Loop.Count("−6.7", "points of over-use")),
                                "asks the next study",
                                false)));
    }

    static List<Measured> figures() {
        return List.of(
                Measured.of("Imaged without need", new Proportion(286, 1043), 0, "people")
                        .from(Provenance.ours("Lakeside export, definition “presenting”", "/measure")),
                Measured.of("Reliability of “Fear of missing something”", new Estimate(0.82, 0.78, 0.85), 2, 233, 7),
                Measured.of("Kappa, two coders", new Estimate(0.71, 0.64, 0.78), 2, 388, 0),
                Measured.plain("Any serious disease, primary care", "0.9%", "11 of 1172 people")
                        .from(new Provenance(
                                Status.RECALLED,
                                "Henschke 2009",
                                "https://doi.org/10.1002/art.24853",
                                "Twelve months of follow-up.")));
    }

    static List<FindingRow> findings() {
        Evidence survey = new Evidence.Survey(
                "Fear of missing something",
                5,
                233,
                7,
                new Estimate(3.62, 3.51, 3.73),
                new Estimate(0.82, 0.78, 0.85),
                new Proportion(148, 233),
                Optional.of(new Estimate(0.41, 0.30, 0.51)));
        Evidence interviews = new Evidence.Interviews(
                "the one that was missed",
                new Proportion(14, 21),
                37,
                Optional.of(new Estimate(0.74, 0.62, 0.86)),
                quotes());
        Evidence overrides = new Evidence.Overrides("may be missing something", new Proportion(63, 201), List.of());
        return List.of(
                FindingRow.of(
                        1,
                        new Finding(
                                "F1",
                                "fear-of-missing",
                                "Clinicians remember the one serious case that was missed",
                                Direction.BARRIER,
                                List.of("Emotion", "Beliefs about consequences"),
                                List.of(survey, interviews, overrides),
                                0.86,
                                Finding.Accord.CONVERGENT),
                        "/study/findings/fear-of-missing",
                        name -> name),
                FindingRow.of(
                        2,
                        new Finding(
                                "F2",
                                "a-page-to-hand-over",
                                "A page to hand over makes it easier to say no",
                                Direction.FACILITATOR,
                                List.of("Environmental context and resources"),
                                List.of(interviews),
                                0.58,
                                Finding.Accord.ONE_SOURCE),
                        "/study/findings/a-page-to-hand-over",
                        name -> name));
    }

    static List<Quote> quotes() {
        return List.of(
                new Quote(
                        "P07",
                        "Participant 7",
                        "family doctor",
                        120,
                        280,
                        "You remember the one. Twelve years ago, and every time someone says it wakes them at night I see his"
                                + " face."),
                new Quote(
                        "P15",
                        "Participant 15",
                        "physiotherapist",
                        40,
                        110,
                        "If I could hand them something, one page, they would go home with more than a no."));
    }

    static ThreadLine thread() {
        Knot scale = new Knot("K1", Knot.Kind.SURVEY_SCALE, "Fear of missing something, 5 items", "/study/survey");
        Knot code = new Knot("K2", Knot.Kind.INTERVIEW_CODE, "Interview code “the-one”", "/study/interviews/code/one");
        Knot quote =
                new Knot("K3", Knot.Kind.QUOTE, "“You remember the one.” P07, family doctor", "/study/interviews/P07");
        Knot here = new Knot("F1", Knot.Kind.FINDING, "Clinicians remember the one case that was missed", "/thread/F1");
        Knot component = new Knot("C1", Knot.Kind.COMPONENT, "Card at the imaging order", "/design/components/card");
        Knot delivery = new Knot("D1", Knot.Kind.DELIVERY, "Shown 1312 times, followed 41%", "/care/deliveries");
        Knot result = new Knot("R1", Knot.Kind.RESULT, "Over-use 27.4% to 20.7%", "/measure");
        return ThreadLine.of(
                List.of(
                        new Step(scale, 1, "the survey says so"),
                        new Step(code, 1, "people said so"),
                        new Step(quote, 2, "was coded as")),
                here,
                List.of(
                        new Step(component, 1, "answers it with salience of consequences"),
                        new Step(delivery, 2, "put in place on 1 March 2025"),
                        new Step(result, 3, "measured before and after")),
                _ -> List.of(quote));
    }

    static List<EhrCard> cards() {
        return List.of(
                new EhrCard(
                        EhrCard.Tone.INFO,
                        "No image needed now: no sign of serious disease is recorded",
                        List.of("Of 1000 people like this one, about 9 have a serious cause and 991 do not."),
                        "ACP 2011, as held by Pedicle",
                        List.of("Cancel the order", "Print the one page", "Plan a review in 4 weeks"),
                        List.of(new Way("Why this card", "/thread/F1")),
                        List.of("The patient asks for it", "I may be missing something", "No time to explain"),
                        "These rules have not been signed off by a clinician."),
                new EhrCard(
                        EhrCard.Tone.CRITICAL,
                        "Possible cauda equina syndrome: send for emergency MRI today",
                        List.of(
                                "New urinary retention is recorded on 2 March 2025. An absent sign does not rule it out."),
                        "ACP 2011, as held by Pedicle",
                        List.of("Call the spinal team"),
                        List.of(),
                        List.of(),
                        "These rules have not been signed off by a clinician."));
    }

    static TableView table() {
        List<List<TableView.Cell>> rows = new ArrayList<>();
        Random chance = new Random(7);
        for (int i = 1; i <= 14; i++) {
            double mean = 2 + chance.nextInt(250) / 100.0;
            rows.add(List.of(
                    TableView.link("a%02d".formatted(i), "/study/survey/items/a" + i),
                    TableView.cell("A scan reassures the person in front of me, wording " + i),
                    TableView.cell("%.2f".formatted(mean), mean),
                    TableView.cell("1.%02d".formatted(chance.nextInt(40)), 1.0),
                    TableView.cell(Integer.toString(240 - chance.nextInt(9)), 230L)));
        }
        return TableView.of(
                        "Items of the survey, on a scale from 1 to 5",
                        List.of(
                                TableView.words("Item"),
                                TableView.words("Wording"),
                                TableView.numbers("Mean"),
                                TableView.numbers("SD"),
                                TableView.numbers("n")),
                        rows)
                .with(List.of(new Way("CSV", "/study/survey.csv"), new Way("Excel", "/study/survey.xlsx")));
    }

    static RateChart overUse() {
        return rates(
                "over",
                "After the card, fewer people were imaged without need",
                "imaged without need",
                0.274,
                0.207,
                90,
                false);
    }

    static RateChart underUse() {
        return rates(
                "under",
                "Nobody went without an image they needed more often than before",
                "not imaged though they should have been",
                0.31,
                0.29,
                24,
                true);
    }

    private static RateChart rates(
            String id, String title, String what, double before, double after, int people, boolean small) {
        Random chance = new Random(11);
        List<RateChart.Month> months = new ArrayList<>();
        long[] counts = new long[4];
        for (int i = 0; i < 18; i++) {
            int of = people + chance.nextInt(people / 3);
            int count = 0;
            for (int person = 0; person < of; person++) {
                count += chance.nextDouble() < (i < 9 ? before : after) ? 1 : 0;
            }
            months.add(new RateChart.Month(YearMonth.of(2024, 6).plusMonths(i), new Proportion(count, of)));
            counts[i < 9 ? 0 : 2] += count;
            counts[i < 9 ? 1 : 3] += of;
        }
        return new RateChart(
                id,
                title,
                "People with a first visit for low back pain, Lakeside, by month of the visit.",
                what,
                months,
                LocalDate.of(2025, 3, 1),
                "card goes live",
                new Proportion(counts[0], counts[1]),
                new Proportion(counts[2], counts[3]),
                small);
    }

    static DotPlot dots() {
        return new DotPlot(
                "scales",
                "Most clinicians fear missing something; few doubt the guideline",
                "Mean of the items of each scale, 240 clinicians.",
                "Agreement, mean of items",
                1,
                5,
                "disagree",
                "agree",
                OptionalDouble.of(3),
                List.of(
                        dot("Fear of missing something serious", Direction.BARRIER, 3.62, 0.11),
                        dot("Patients press for a scan and are hard to refuse", Direction.BARRIER, 3.48, 0.13),
                        dot("No time to explain", Direction.BARRIER, 3.31, 0.14),
                        dot("Insurer or employer wants a picture", Direction.BARRIER, 2.74, 0.12),
                        dot("Doubt that the guideline fits my patients", Direction.BARRIER, 2.35, 0.10),
                        dot("Confident to explain without an image", Direction.FACILITATOR, 3.12, 0.12),
                        dot("Colleagues back me up", Direction.FACILITATOR, 3.55, 0.09)));
    }

    private static DotPlot.Dot dot(String label, Direction direction, double mean, double half) {
        return new DotPlot.Dot(label, direction, new Estimate(mean, mean - half, mean + half), 233, 7);
    }

    static Scree scree() {
        return new Scree(
                "scree",
                "Five components rise above chance",
                "Principal components of 20 items, beside 1000 random data sets of the same size.",
                List.of(4.81, 2.93, 2.11, 1.74, 1.52, 0.94, 0.83, 0.76, 0.68, 0.61, 0.55, 0.51, 0.46, 0.41, 0.37, 0.31),
                List.of(1.58, 1.47, 1.39, 1.32, 1.25, 1.19, 1.13, 1.08, 1.02, 0.97, 0.92, 0.87, 0.82, 0.77, 0.71, 0.64),
                95,
                5);
    }

    static Bars themes() {
        return new Bars(
                "themes",
                "Two in three people spoke of a case that was missed",
                "",
                "Share of 21 people who raised it",
                "people",
                List.of(
                        bar("The one that was missed", 14, 21, Direction.BARRIER),
                        bar("Patients come wanting a scan", 13, 21, Direction.BARRIER),
                        bar("A page to hand over", 9, 21, Direction.FACILITATOR),
                        bar("Ten minutes are not enough to explain why not", 8, 21, Direction.BARRIER),
                        bar("The insurer asks for it", 4, 21, Direction.BARRIER)));
    }

    static Bars reasons() {
        return new Bars(
                "reasons",
                "Where the order was kept, the patient had asked for it or something might be missed",
                "",
                "Share of 201 reasons given",
                "reasons",
                List.of(
                        new Bars.Bar("The patient asks", new Proportion(71, 201), Optional.empty()),
                        new Bars.Bar("May be missing something", new Proportion(63, 201), Optional.empty()),
                        new Bars.Bar("Reason not in the record", new Proportion(34, 201), Optional.empty()),
                        new Bars.Bar("No time", new Proportion(21, 201), Optional.empty()),
                        new Bars.Bar("Insurer or employer", new Proportion(12, 201), Optional.empty())));
    }

    private static Bars.Bar bar(String label, int count, int of, Direction direction) {
        return new Bars.Bar(label, new Proportion(count, of), Optional.of(direction));
    }

    static Caterpillar clinicians() {
        Random chance = new Random(3);
        List<Caterpillar.Clinician> clinicians = new ArrayList<>();
        long imaged = 0;
        long people = 0;
        for (int i = 1; i <= 32; i++) {
            int of = 22 + chance.nextInt(50);
            double rate = Math.clamp(0.24 + 0.12 * chance.nextGaussian(), 0.02, 0.7);
            int count = (int) Math.round(of * rate);
            imaged += count;
            people += of;
            clinicians.add(new Caterpillar.Clinician("C%02d".formatted(i), new Proportion(count, of), Lead.NOWHERE));
        }
        return new Caterpillar(
                "clinicians",
                "Most clinicians can’t be told from one another",
                "Filled: the whole interval lies on one side of the share of all. Open: it does not.",
                "imaged without need",
                new Proportion(imaged, people),
                clinicians);
    }

    static Emptiness empty() {
        return new Emptiness(
                "Here the survey of clinicians is read: items, reliability, components, who differs from whom.",
                "Bring a CSV file with a row for each clinician and, if there is one, its dictionary.",
                new Way("See it with the example network", "/workspace/example"),
                "post");
    }

    static Trouble trouble() {
        return new Trouble(
                "The survey was not read",
                "attitudes.csv, line 41, column “q7”: expected a number from 1 to 5, found “often”.",
                "Nothing was changed: the workspace holds what it held before.",
                "Correct the line, or name the answer in the dictionary, and bring the file again.",
                new Way("Bring the file again", "/study/survey/new"));
    }
}
