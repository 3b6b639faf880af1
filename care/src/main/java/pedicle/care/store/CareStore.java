package pedicle.care.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.care.hooks.OverrideReason;
import pedicle.care.hooks.ReasonsGiven;
import pedicle.care.hooks.ResponseLog;
import pedicle.care.hooks.ResponseLog.Answer;
import pedicle.care.hooks.ResponseLog.Response;
import pedicle.catalog.Delivery;
import pedicle.catalog.Proportion;
import pedicle.catalog.Sql;

/// Deliveries, answers to cards, and the sample orders.
public final class CareStore {

    private CareStore() {}

    public static void save(Handle handle, Delivery delivery) {
        handle.createUpdate("""
                insert into delivery (id, component, finding, shown, followed, of_shown)
                values (:id, :component, :finding, :shown, :count, :of)""")
                .bindMethods(delivery)
                .bind("count", delivery.followed().count())
                .bind("of", delivery.followed().of())
                .execute();
    }

    public static void save(Handle handle, ResponseLog log) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into card_response (id, at, clinician, practice, theme, card, answer, reason)
                values (:id, :day, :clinician, :practice, :findingTheme, :card, :word, :reason)""");
        for (Response response : log.responses()) {
            batch.bindMethods(response)
                    .bind("day", response.at().toString())
                    .bind("word", word(response.answer()))
                    .bind("reason", reason(response.answer()))
                    .add();
        }
        Sql.execute(batch);
    }

    /// The same for answers that may have come before: the last to come stands.
    public static void saveAgain(Handle handle, ResponseLog log) {
        PreparedBatch batch = handle.prepareBatch("delete from card_response where id = :id");
        log.responses().forEach(response -> batch.bind("id", response.id()).add());
        Sql.execute(batch);
        save(handle, log);
    }

    public static void saveOrder(Handle handle, String name, String request) {
        handle.createUpdate("insert into sample_order (name, request) values (:name, :request)")
                .bind("name", name)
                .bind("request", request)
                .execute();
    }

    public static List<Delivery> deliveries(Handle handle) {
        return handle.createQuery("select id, component, finding, shown, followed, of_shown from delivery order by id")
                .map((row, _) -> new Delivery(
                        row.getString("id"),
                        row.getString("component"),
                        row.getString("finding"),
                        row.getString("shown"),
                        new Proportion(row.getLong("followed"), row.getLong("of_shown"))))
                .list();
    }

    public static ResponseLog responses(Handle handle) {
        return new ResponseLog(handle
                .createQuery("""
                select id, at, clinician, practice, theme, card, answer, reason
                from card_response""")
                .map((row, _) -> new Response(
                        row.getString("id"),
                        LocalDate.parse(row.getString("at")),
                        row.getString("clinician"),
                        row.getString("practice"),
                        row.getString("theme"),
                        row.getString("card"),
                        answer(row.getString("answer"), row.getString("reason"))))
                .stream()
                // Each database has its own alphabet.
                .sorted(Comparator.comparing(Response::at).thenComparing(Response::id))
                .toList());
    }

    /// How often each clinician gave each reason for keeping an order.
    public static ReasonsGiven reasonsGiven(Handle handle) {
        return new ReasonsGiven(handle.createQuery("""
                select clinician, practice, reason, count(*) as times
                from card_response
                where answer = 'kept' and reason <> ''
                group by clinician, practice, reason""")
                .map((row, _) -> new ReasonsGiven.Count(
                        row.getString("clinician"),
                        row.getString("practice"),
                        OverrideReason.of(row.getString("reason")).orElseThrow(),
                        row.getLong("times")))
                .list());
    }

    /// The sample orders' requests by name.
    public static Map<String, String> orders(Handle handle) {
        Map<String, String> orders = new TreeMap<>();
        handle.createQuery("select name, request from sample_order")
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("request")))
                .forEach(order -> orders.put(order.getKey(), order.getValue()));
        return orders;
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case Answer.Followed _ -> "followed";
            case Answer.Kept _ -> "kept";
        };
    }

    private static String reason(Answer answer) {
        return switch (answer) {
            case Answer.Followed _ -> "";
            case Answer.Kept(Optional<OverrideReason> reason) ->
                reason.map(OverrideReason::code).orElse("");
        };
    }

    private static Answer answer(String word, String reason) {
        return word.equals("followed") ? new Answer.Followed() : new Answer.Kept(OverrideReason.of(reason));
    }
}
