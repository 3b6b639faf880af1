package pedicle.lakeside;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Decides for every index visit whether imaging followed, and plants the edge cases.
record Plan(RedFlags flags, Chance chance) {

    private static final int NEVER_DONE = 12;
    private static final int LATE = 14;
    private static final int ABDOMINAL = 20;
    private static final int SHORTLY_BEFORE = 8;
    private static final int SECOND = 10;
    private static final int FLAGGED_EDGES = 3;

    List<Episode> episodes(List<Visit> index) {
        List<Episode> plan = new ArrayList<>(index.stream()
                .map(v -> new Episode(v, flags.flagged(v), new Course.NotImaged(), Aside.NONE))
                .toList());
        for (Period period : Period.values()) {
            for (Style style : Style.values()) {
                draw(
                        plan,
                        e -> isPlain(e, period) && e.visit().clinician().style() == style,
                        "imaged " + style + period,
                        e -> e.visit().clinician().share(period),
                        this::imaged);
            }
            draw(
                    plan,
                    e -> e.flagged() && e.visit().period() == period,
                    "imaged flagged " + period,
                    _ -> Style.flaggedShare(period),
                    this::imaged);
        }
        draw(
                plan,
                e -> isPlain(e, Period.AFTER),
                "withdrawn",
                Plan::withdrawnShare,
                e -> e.with(new Course.OrderWithdrawn()));
        plantEdges(plan);
        return List.copyOf(plan);
    }

    /// Orders that are never done or done late, and images beside the course. In 2025 no order of a person without
    /// a red flag ends this way, so that a kept card is always an imaged person.
    private void plantEdges(List<Episode> plan) {
        Predicate<Episode> plainBefore = e -> isPlain(e, Period.BEFORE);
        Predicate<Episode> plainAfter = e -> isPlain(e, Period.AFTER);
        take(plan, plainBefore, NEVER_DONE, "never", this::neverDone);
        take(plan, Episode::flagged, FLAGGED_EDGES, "never flagged", this::neverDone);
        take(plan, plainBefore, LATE, "late", e -> late(e, true));
        take(plan, Episode::flagged, FLAGGED_EDGES, "late flagged", e -> late(e, true));
        take(plan, plainAfter, LATE, "late elsewhere", e -> late(e, false));
        take(plan, e -> !e.flagged(), ABDOMINAL, "abdominal", e -> e.with(Aside.ABDOMINAL_CT));
        take(plan, e -> !e.flagged(), SHORTLY_BEFORE, "before", e -> e.with(Aside.LUMBAR_IMAGE_SHORTLY_BEFORE));
        replace(
                plan,
                some(plan, e -> isPlain(e, Period.BEFORE) && isEarlyFilm(e), SECOND, "second"),
                e -> e.with(Aside.SECOND_LUMBAR_IMAGE));
    }

    /// Of those who would have been imaged had nothing changed, the share whose order the card turns back.
    private static double withdrawnShare(Episode episode) {
        Clinician clinician = episode.visit().clinician();
        double before = clinician.share(Period.BEFORE);
        double after = clinician.share(Period.AFTER);
        return Math.max(0, (before - after) / (1 - after));
    }

    private static boolean isPlain(Episode episode, Period period) {
        return !episode.flagged() && episode.visit().period() == period;
    }

    private static boolean isEarlyFilm(Episode episode) {
        return episode.course() instanceof Course.Imaged(Modality modality, int day)
                && modality == Modality.XRAY
                && day <= 7;
    }

    private Episode imaged(Episode episode) {
        Modality modality = modality(episode);
        return episode.with(new Course.Imaged(
                modality, modality.wait(chance, episode.visit().name())));
    }

    private Episode neverDone(Episode episode) {
        return episode.with(new Course.OrderNeverDone(modality(episode)));
    }

    private Episode late(Episode episode, boolean ordered) {
        String name = episode.visit().name();
        int day = chance.happens(0.3, "day 29|" + name) ? 29 : chance.between(30, 60, "late day|" + name);
        return episode.with(new Course.ImagedLate(modality(episode), day, ordered));
    }

    private Modality modality(Episode episode) {
        return Modality.lumbar(chance.of("modality|" + episode.visit().name()));
    }

    private void draw(
            List<Episode> plan,
            Predicate<Episode> who,
            String question,
            ToDoubleFunction<Episode> share,
            UnaryOperator<Episode> then) {
        List<Episode> free = plan.stream().filter(who).filter(Episode::isFree).toList();
        replace(plan, chance.draw(free, e -> e.visit().name(), share, question), then);
    }

    private void take(
            List<Episode> plan, Predicate<Episode> who, int count, String question, UnaryOperator<Episode> then) {
        replace(plan, some(plan, who.and(Episode::isFree), count, question), then);
    }

    private List<Episode> some(List<Episode> plan, Predicate<Episode> who, int count, String question) {
        List<Episode> candidates = plan.stream().filter(who).toList();
        return chance.shuffled(candidates, e -> e.visit().name(), question).stream()
                .limit(count)
                .toList();
    }

    private static void replace(List<Episode> plan, List<Episode> chosen, UnaryOperator<Episode> then) {
        Set<String> names = new HashSet<>();
        chosen.forEach(e -> names.add(e.visit().name()));
        plan.replaceAll(e -> names.contains(e.visit().name()) ? then.apply(e) : e);
    }
}
