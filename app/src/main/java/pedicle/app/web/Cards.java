package pedicle.app.web;

import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.EhrCard;
import pedicle.app.web.page.Way;
import pedicle.care.hooks.Assessment;
import pedicle.care.hooks.Card;
import pedicle.care.hooks.OverrideReason;
import pedicle.care.hooks.Suggestion;

/// Turns an assessed order into the card as a record system shows it.
final class Cards {

    private Cards() {}

    /// Empty where Pedicle stays silent.
    static Optional<EhrCard> card(Assessment.OfOrder order, List<Way> links) {
        return order.card().map(card -> shown(card, links));
    }

    private static EhrCard shown(Card card, List<Way> links) {
        return new EhrCard(
                switch (card.indicator()) {
                    case INFO -> EhrCard.Tone.INFO;
                    case WARNING -> EhrCard.Tone.WARNING;
                    case CRITICAL -> EhrCard.Tone.CRITICAL;
                },
                card.summary(),
                card.detail().lines().filter(line -> !line.isBlank()).toList(),
                card.source().label(),
                card.suggestions().stream().map(Suggestion::label).toList(),
                links,
                card.overrideReasons().stream().map(OverrideReason::display).toList(),
                "");
    }
}
