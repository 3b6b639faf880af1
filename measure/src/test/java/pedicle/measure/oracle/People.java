package pedicle.measure.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Invents people around the edges of the definitions: most days lie a telling number of days from another.
record People(Random chance) {

    private static final List<Integer> TELLING = List.of(
            0, 0, 0, 1, 1, 5, 14, 27, 28, 28, 29, 30, 60, 89, 90, 91, 179, 180, 181, 182, 200, 279, 280, 281, 364, 365,
            366, 700);
    private static final List<String> SETS = List.of(
            "flag-cancer",
            "flag-trauma",
            "flag-cauda-equina",
            "flag-cancer",
            "flag-trauma",
            "exclusion-pregnancy",
            "exclusion-hospice",
            "frailty",
            "advanced-illness",
            "low-back-pain");
    private static final List<String> MEDICINES =
            List.of("drug-corticosteroids", "drug-opioids", "drug-opioids", "drug-osteoporosis", "drug-dementia");

    /// Of people who are old: most of these are asked for on two dates, or together.
    private static final List<String> SETS_OF_AGE =
            List.of("frailty", "frailty", "frailty", "advanced-illness", "advanced-illness", "exclusion-hospice");

    /// The ends of the year that the tests measure, and of the one before.
    private static final List<LocalDate> YEAR_ENDS = List.of(
            LocalDate.of(2022, 12, 31),
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1));

    List<Person> invent(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> person("p%04d".formatted(i)))
                .toList();
    }

    private Person person(String id) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(chance.nextInt(400) - 20);
        String born = born(day);
        List<Person.Visit> visits = new ArrayList<>();
        List<Person.Image> images = new ArrayList<>();
        LocalDate next = day;
        for (int i = 0; i < few(4); i++) {
            visits.add(visit(id + "-v" + i, next));
            for (int j = 0; j < few(2); j++) {
                images.add(image(id + "-i" + i + j, next.plusDays(telling())));
            }
            next = next.plusDays(telling());
        }
        List<Person.Problem> problems = new ArrayList<>();
        for (int i = 0; i < few(3) - 1; i++) {
            problems.add(problem(id + "-c" + i, one(SETS), day.minusDays(telling() - few(30)), visits));
        }
        if (born.compareTo("1959") < 0 && chance.nextInt(3) > 0) {
            for (int i = 0; i < few(5); i++) {
                LocalDate found = chance.nextBoolean() ? one(YEAR_ENDS) : day.plusDays(telling() - few(400));
                problems.add(problem(id + "-o" + i, one(SETS_OF_AGE), found, visits));
            }
        }
        return new Person(
                id,
                born,
                died(day),
                visits,
                problems,
                images,
                medicines(day),
                insured(day),
                chance.nextInt(4) == 0 ? List.of(written(day.plusDays(telling()))) : List.of(),
                claims(id, day, visits));
    }

    /// Sometimes several courses of a corticosteroid in a row, each near the end of the last.
    private List<Person.Medicine> medicines(LocalDate day) {
        List<Person.Medicine> medicines = new ArrayList<>();
        if (chance.nextInt(3) == 0) {
            String set = one(MEDICINES);
            LocalDate next = day.plusDays(chance.nextInt(400) - 380);
            for (int i = 0; i < few(4); i++) {
                int days = one(List.of(0, 1, 28, 30, 30, 44, 45, 46, 60, 89, 90, 91));
                medicines.add(new Person.Medicine(set, written(next), days, chance.nextBoolean()));
                next = next.plusDays(days + one(List.of(-10, -1, 0, 0, 0, 1, 2)));
            }
        }
        return medicines;
    }

    private List<Person.Insured> insured(LocalDate day) {
        LocalDate from = day.minusDays(180 + one(List.of(-1, 0, 1, 1, 200)));
        LocalDate to = day.plusDays(28 + one(List.of(-1, 0, 1, 1, 200)));
        LocalDate between = day.plusDays(chance.nextInt(100) - 50);
        return switch (chance.nextInt(8)) {
            case 0 -> List.of();
            case 1 -> List.of(new Person.Insured(from.toString(), to.toString()));
            case 2 ->
                List.of(
                        new Person.Insured(between.toString(), to.toString()),
                        new Person.Insured(
                                from.toString(),
                                between.plusDays(one(List.of(-2, -1, 5))).toString()));
            case 3 ->
                List.of(
                        new Person.Insured(from.toString(), between.toString()),
                        new Person.Insured(
                                from.plusDays(2).toString(), from.plusDays(3).toString()),
                        new Person.Insured(between.plusDays(one(List.of(1, 2))).toString(), ""));
            default -> List.of(new Person.Insured("2020-01-01", ""));
        };
    }

    private String born(LocalDate day) {
        int years = one(List.of(17, 18, 18, 35, 40, 49, 50, 50, 70, 84));
        LocalDate born = day.minusYears(years).plusDays(one(List.of(-1, 0, 0, 1, -40, -200, 200)));
        return switch (chance.nextInt(20)) {
            case 0 -> "";
            case 1 -> "%d".formatted(born.getYear());
            case 2 -> born.toString().substring(0, 7);
            case 3 -> born.withDayOfMonth(1).getYear() + "-02-28";
            case 4 -> "%d-02-29".formatted(born.getYear() / 4 * 4);
            default -> born.toString();
        };
    }

    private Person.Visit visit(String id, LocalDate day) {
        return new Person.Visit(
                id,
                written(day),
                one(List.of("AMB", "AMB", "AMB", "EMER", "VR", "IMP", "")),
                one(List.of("finished", "finished", "finished", "in-progress", "planned", "cancelled", "")),
                one(List.of(
                        Person.Shown.BY_REASON,
                        Person.Shown.BY_REASON,
                        Person.Shown.BY_CONDITION,
                        Person.Shown.BY_DIAGNOSIS,
                        Person.Shown.NOT_BACK_PAIN)),
                one(List.of(0, 0, 1, 1, 2)),
                others(),
                "dr-" + chance.nextInt(4));
    }

    private List<Person.Other> others() {
        return chance.nextInt(3) > 0
                ? List.of()
                : IntStream.range(0, few(2))
                        .mapToObj(_ -> new Person.Other(
                                one(List.of(
                                        Person.Points.TO_DIABETES,
                                        Person.Points.TO_DIABETES,
                                        one(List.of(Person.Points.values())))),
                                one(List.of(0, 1, 1, 2))))
                        .toList();
    }

    private Person.Image image(String id, LocalDate day) {
        return new Person.Image(
                id,
                one(List.of("xray", "ct", "mri", "abdomen")),
                written(day),
                one(List.of("completed", "completed", "completed", "not-done")),
                one(List.of(Person.Held.values())),
                written(day.plusDays(one(List.of(0, 1, 3)))));
    }

    /// Most people have none; the others' lie on their visits' days as often as on others.
    private List<Person.Claim> claims(String id, LocalDate day, List<Person.Visit> visits) {
        List<Person.Claim> claims = new ArrayList<>();
        if (chance.nextInt(3) == 0) {
            LocalDate next = chance.nextBoolean() ? day : day.minusDays(telling());
            for (int i = 0; i < few(2); i++) {
                claims.add(claim(id + "-b" + i, next, visits));
                next = next.plusDays(telling());
            }
        }
        return claims;
    }

    private Person.Claim claim(String id, LocalDate day, List<Person.Visit> visits) {
        List<String> diagnoses = new ArrayList<>();
        for (int i = 0; i < few(2); i++) {
            diagnoses.add(one(List.of("low-back-pain", "low-back-pain", one(SETS))));
        }
        boolean typed = chance.nextInt(3) == 0;
        List<String> types = diagnoses.stream()
                .map(_ -> typed ? one(List.of("", "principal", "principal", "secondary", "admitting")) : "")
                .toList();
        List<Person.Billed> lines = new ArrayList<>();
        for (int i = 0; i < few(2); i++) {
            lines.add(new Person.Billed(
                    one(List.of(Person.Service.VISIT, Person.Service.VISIT, one(List.of(Person.Service.values())))),
                    chance.nextInt(4) == 0 ? "" : written(day.plusDays(one(List.of(0, 0, 1, 28)))),
                    chance.nextInt(3) == 0 ? few(diagnoses.size()) : 0,
                    one(List.of("", "", "nowhere", one(visits).id()))));
        }
        return new Person.Claim(
                id,
                chance.nextBoolean(),
                one(List.of("claim", "claim", "claim", "preauthorization")),
                one(List.of("active", "active", "active", "cancelled")),
                chance.nextInt(5) == 0 ? "" : written(day),
                diagnoses,
                types,
                lines);
    }

    private String died(LocalDate day) {
        return switch (chance.nextInt(60)) {
            case 0 -> written(day.plusDays(telling()));
            case 1 -> written(one(YEAR_ENDS));
            default -> "";
        };
    }

    private Person.Problem problem(String id, String set, LocalDate day, List<Person.Visit> visits) {
        String onset = one(List.of(written(day), written(day), "", "soon"));
        String recorded = one(List.of(written(day.plusDays(3)), ""));
        String at = one(List.of(
                "", "", "nowhere", visits.get(chance.nextInt(visits.size())).id()));
        return new Person.Problem(
                id, set, one(List.of("confirmed", "confirmed", "provisional", "refuted", "")), onset, recorded, at);
    }

    /// Mostly to the second, at some offset; sometimes a day, a month or a year.
    private String written(LocalDate day) {
        return switch (chance.nextInt(16)) {
            case 0 -> day.toString().substring(0, 7);
            case 1 -> day.toString().substring(0, 4);
            case 2, 3 -> day.toString();
            case 4 -> day + "T23:59:59-08:00";
            case 5 -> day + "T00:00:01+13:00";
            default -> day + "T%02d:%02d:00Z".formatted(chance.nextInt(24), chance.nextInt(60));
        };
    }

    private int telling() {
        return one(TELLING);
    }

    /// At least 1, at most `most`.
    private int few(int most) {
        return 1 + chance.nextInt(most);
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
