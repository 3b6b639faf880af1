package pedicle.care.hooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a desk would write down, as it came: `kept` gets each answer.
final class LogInMemory implements HookDesk.Log {

    private final Map<String, ShownCard> shown = new HashMap<>();
    private final Map<String, ResponseLog.Response> answers = new LinkedHashMap<>();
    private final List<ResponseLog> kept;

    LogInMemory(List<ResponseLog> kept) {
        this.kept = kept;
    }

    @Override
    public void shown(ShownCard card) {
        shown.put(card.id(), card);
    }

    @Override
    public Optional<ShownCard> find(String id) {
        return Optional.ofNullable(shown.get(id));
    }

    @Override
    public void keep(ResponseLog log) {
        kept.add(log);
        log.responses().forEach(response -> answers.put(response.id(), response));
    }

    @Override
    public ReasonsGiven reasons() {
        List<ReasonsGiven.Count> counts = new ArrayList<>();
        for (ResponseLog.Response response : answers.values()) {
            if (response.answer() instanceof ResponseLog.Answer.Kept(Optional<OverrideReason> reason)) {
                reason.ifPresent(given ->
                        counts.add(new ReasonsGiven.Count(response.clinician(), response.practice(), given, 1)));
            }
        }
        return new ReasonsGiven(counts);
    }
}
