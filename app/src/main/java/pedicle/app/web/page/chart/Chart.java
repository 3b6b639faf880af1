package pedicle.app.web.page.chart;

import pedicle.app.web.page.TableView;

/// What every chart has: a title that says what is seen, a note beneath it, the picture in words, and the table
/// behind it. `id` is unlike any other on its page.
public sealed interface Chart
        permits Bars,
                Caterpillar,
                ControlPlot,
                DotPlot,
                Forest,
                FunnelPlot,
                GroupDots,
                GroupRates,
                HeatMap,
                Histogram,
                Likert,
                LikertGroups,
                Lorenz,
                Missingness,
                RateChart,
                Scree,
                ScreePair,
                SeriesPlot,
                Shrinkage,
                Timeline {

    String id();

    String title();

    String note();

    String says();

    TableView table();

    /// The template that draws it with its frame, whose only parameter it is.
    default String template() {
        return switch (this) {
            case Bars _ -> "chart/bars.jte";
            case Caterpillar _ -> "chart/caterpillar.jte";
            case ControlPlot _ -> "chart/control.jte";
            case DotPlot _ -> "chart/dots.jte";
            case Forest _ -> "chart/forest.jte";
            case FunnelPlot _ -> "chart/funnel.jte";
            case GroupDots _ -> "chart/groups.jte";
            case GroupRates _ -> "chart/group-rates.jte";
            case HeatMap _ -> "chart/heat.jte";
            case Histogram _ -> "chart/histogram.jte";
            case Likert _ -> "chart/likert.jte";
            case LikertGroups _ -> "chart/likert-groups.jte";
            case Lorenz _ -> "chart/lorenz.jte";
            case Missingness _ -> "chart/missingness.jte";
            case RateChart _ -> "chart/rates.jte";
            case Scree _ -> "chart/scree.jte";
            case ScreePair _ -> "chart/scree-pair.jte";
            case SeriesPlot _ -> "chart/series.jte";
            case Shrinkage _ -> "chart/shrinkage.jte";
            case Timeline _ -> "chart/timeline.jte";
        };
    }
}
