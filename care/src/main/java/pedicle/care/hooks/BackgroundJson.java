package pedicle.care.hooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pedicle.care.risk.Risk;
import pedicle.care.rule.Background;
import pedicle.care.rule.CareSoFar;
import pedicle.care.rule.EarlierImage;
import pedicle.care.rule.Known;
import pedicle.care.rule.Mention;
import pedicle.care.rule.PastCancer;
import pedicle.care.rule.Trace;

/// What lies behind the facts, and the risk in numbers, as JSON of `order assess`.
final class BackgroundJson {

    private BackgroundJson() {}

    static ObjectNode background(Background told, LocalDate on) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("pregnancy", word(told.pregnancy()));
        ArrayNode images = node.putArray("images");
        for (EarlierImage image : told.images()) {
            images.addObject()
                    .put("source", image.where())
                    .put("modality", image.modality().name().toLowerCase(Locale.ROOT))
                    .put("date", day(image.done()));
        }
        ArrayNode episodes = node.putArray("earlierPain");
        told.episodes()
                .forEach(episode -> episodes.addObject()
                        .put("source", episode.where())
                        .put("from", day(episode.began()))
                        .put("to", day(episode.ended())));
        ArrayNode cancers = node.putArray("cancers");
        for (PastCancer cancer : told.cancers()) {
            cancers.addObject()
                    .put("source", cancer.where())
                    .put("type", cancer.type())
                    .put("date", day(cancer.since()));
        }
        ObjectNode steroids = node.putObject("steroids");
        steroids.put("days", told.steroids().days())
                .put("longestRun", told.steroids().longestRun());
        told.steroids().milligramsADay().ifPresent(dose -> steroids.put("prednisoneMilligramsADay", dose));
        ObjectNode care = node.putObject("care");
        told.care().weeks(on).ifPresent(weeks -> care.put("weeks", weeks));
        ArrayNode given = care.putArray("given");
        for (CareSoFar.Given one : told.care().given()) {
            given.add(one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        ArrayNode features = node.putArray("inflammatoryFeatures");
        told.inflammation()
                .features()
                .forEach(feature -> features.add(feature.sign().word()));
        ArrayNode mentions = node.putArray("mentions");
        for (Mention mention : told.mentions()) {
            mentions.addObject()
                    .put("fact", mention.fact())
                    .put(
                            "manner",
                            mention.manner().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("source", mention.where())
                    .put("words", mention.words());
        }
        ArrayNode traces = node.putArray("sources");
        for (Trace trace : told.traces()) {
            traces.addObject()
                    .put("fact", trace.fact())
                    .put("known", word(trace.known()))
                    .put("source", where(trace.known()))
                    .put("path", trace.path());
        }
        return node;
    }

    static ArrayNode risks(List<Risk> risks) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Risk risk : risks) {
            ObjectNode node = array.addObject();
            node.put("disease", risk.disease().word());
            ArrayNode flags = node.putArray("flags");
            risk.flags().forEach(flags::add);
            switch (risk) {
                case Risk.Computed computed -> {
                    node.put("says", computed.words()).put("by", computed.by());
                    node.put("value", computed.posterior().share().value())
                            .put("low", computed.posterior().share().low())
                            .put("high", computed.posterior().share().high())
                            .put("method", Risk.Computed.METHOD);
                    ArrayNode figures = node.putArray("figures");
                    computed.figures()
                            .forEach(figure -> figures.addObject()
                                    .put("id", figure.id())
                                    .put("source", figure.ground().source().citation())
                                    .put(
                                            "status",
                                            figure.ground().status().name().toLowerCase(Locale.ROOT)));
                }
                case Risk.Published published ->
                    node.put("says", published.posterior().words())
                            .put("by", published.by())
                            .put("value", published.posterior().share().value())
                            .put("low", published.posterior().share().low())
                            .put("high", published.posterior().share().high())
                            .put("method", "as published");
                case Risk.NotComputed none -> node.put("says", none.why());
            }
        }
        return array;
    }

    private static String word(Known known) {
        return switch (known) {
            case Known.Present _ -> "present";
            case Known.Absent _ -> "absent";
            case Known.NotRecorded _ -> "not-recorded";
        };
    }

    private static String where(Known known) {
        return switch (known) {
            case Known.Present present -> present.where();
            case Known.Absent absent -> absent.where();
            case Known.NotRecorded _ -> "";
        };
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
