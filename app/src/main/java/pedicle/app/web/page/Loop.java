package pedicle.app.web.page;

import java.util.List;
import java.util.Locale;

/// The loop with what the workspace holds at each station: the overview's picture.
///
/// `stations` are study, design, care and measure in this order; `headline` stands in the middle.
public record Loop(String title, Measured headline, List<Station> stations) {

    /// How many of what, for instance 240 and "clinicians surveyed".
    public record Count(String number, String what) {}

    /// A part of the loop. `asks` is its question; `hands` says what goes on to the next part, for instance
    /// "9 findings"; `reached` is false while the part holds nothing.
    public record Station(Place place, String asks, List<Count> counts, String hands, boolean reached) {
        public Station {
            counts = List.copyOf(counts);
        }

        public String slug() {
            return place.label().toLowerCase(Locale.ROOT);
        }
    }

    public Loop {
        stations = List.copyOf(stations);
        List<Place> places = stations.stream().map(Station::place).toList();
        if (!places.equals(List.of(Place.STUDY, Place.DESIGN, Place.CARE, Place.MEASURE))) {
            throw new IllegalArgumentException("the loop runs study, design, care, measure: " + places);
        }
    }
}
