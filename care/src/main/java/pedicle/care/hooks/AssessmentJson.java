package pedicle.care.hooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import pedicle.care.risk.RiskTable;
import pedicle.care.risk.Setting;
import pedicle.care.rule.FactSheet;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Known;
import pedicle.care.rule.Onset;
import pedicle.care.rule.Question;
import pedicle.care.rule.Reason;
import pedicle.care.rule.Verdict;

/// The JSON of `order assess`: the gravest order's judgement on top, then every order, every rule set, every fact.
public final class AssessmentJson {

    private AssessmentJson() {}

    public static ObjectNode write(Assessment assessment) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        assessment
                .gravest()
                .ifPresentOrElse(gravest -> putJudgement(root, gravest.decisive()), () -> putNothingOrdered(root));
        root.set("cards", CardJson.array(assessment.cards()));
        root.put("patient", assessment.patient());
        ArrayNode orders = root.putArray("orders");
        assessment.orders().forEach(order -> orders.add(order(order)));
        ArrayNode leftOut = root.putArray("leftOut");
        assessment.leftOut().forEach(leftOut::add);
        return root;
    }

    /// The same, and for each order the risk in numbers in this setting.
    public static ObjectNode write(Assessment assessment, RiskTable risks, Setting setting) {
        ObjectNode root = write(assessment);
        for (int i = 0; i < assessment.orders().size(); i++) {
            Assessment.OfOrder order = assessment.orders().get(i);
            ((ObjectNode) root.path("orders").path(i))
                    .set("risks", BackgroundJson.risks(risks.of(order.sheet(), setting)));
        }
        root.put("anyFlag", risks.anyFlag());
        return root;
    }

    private static ObjectNode order(Assessment.OfOrder order) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("order", order.order().where());
        node.put("on", order.on().toString());
        node.put("number", order.number());
        ArrayNode sets = node.putArray("ruleSets");
        order.judgements().forEach(judgement -> putJudgement(sets.addObject(), judgement));
        ArrayNode facts = node.putArray("facts");
        new TreeMap<>(order.sheet().facts()).forEach((fact, known) -> putKnown(facts.addObject(), fact, known));
        putKnown(facts.addObject(), Question.LOW_BACK_PAIN, order.sheet().lowBackPain());
        putOnset(facts.addObject(), order.sheet());
        node.set("background", BackgroundJson.background(order.sheet().background(), order.on()));
        return node;
    }

    private static void putJudgement(ObjectNode node, Judgement judgement) {
        node.put("verdict", judgement.verdict().word());
        node.put("modality", wordOrEmpty(judgement.modality().name()));
        node.put("urgency", wordOrEmpty(judgement.urgency().name()));
        boolean conditional = judgement.verdict() == Verdict.NEEDS_FACTS;
        node.put(
                "rule",
                conditional ? "" : judgement.rule().map(rule -> rule.id()).orElse(""));
        node.put(
                "ruleIfAllNo",
                conditional ? judgement.rule().map(rule -> rule.id()).orElse("") : "");
        node.put("ruleSet", judgement.ruleSet().id());
        node.put("signedOffBy", judgement.ruleSet().signedOffBy().orElse(""));
        node.put("until", judgement.until().map(Object::toString).orElse(""));
        ArrayNode reasons = node.putArray("reasons");
        for (Reason reason : judgement.reasons()) {
            reasons.addObject()
                    .put("fact", reason.fact())
                    .put("source", reason.known().where())
                    .put("date", reason.known().date().map(Object::toString).orElse(""))
                    .put("words", reason.known().words());
        }
        ArrayNode advice = node.putArray("advice");
        judgement.advice().forEach(one -> advice.add(one.text()));
        ArrayNode missing = node.putArray("missing");
        ArrayNode questions = node.putArray("questions");
        for (Question question : judgement.missing()) {
            missing.add(question.fact());
            questions.addObject().put("fact", question.fact()).put("asks", question.asks());
        }
    }

    private static void putNothingOrdered(ObjectNode root) {
        root.put("verdict", Verdict.NOT_LUMBAR_IMAGING.word());
        root.put("modality", "").put("urgency", "").put("rule", "").put("ruleSet", "");
        root.putArray("reasons");
        root.putArray("missing");
    }

    private static void putKnown(ObjectNode node, String fact, Known known) {
        node.put("fact", fact);
        switch (known) {
            case Known.Present present ->
                node.put("known", "present")
                        .put("source", present.where())
                        .put("date", present.date().map(Object::toString).orElse(""))
                        .put("words", present.words());
            case Known.Absent absent ->
                node.put("known", "absent")
                        .put("source", absent.where())
                        .put("date", absent.date().map(Object::toString).orElse(""))
                        .put("words", absent.words());
            case Known.NotRecorded _ -> node.put("known", "not-recorded");
        }
    }

    private static void putOnset(ObjectNode node, FactSheet sheet) {
        node.put("fact", Question.ONSET);
        switch (sheet.onset()) {
            case Onset.Since since ->
                node.put("known", "present")
                        .put("source", since.where())
                        .put("date", since.day().toString());
            case Onset.NotRecorded _ -> node.put("known", "not-recorded");
        }
    }

    private static String wordOrEmpty(String name) {
        return name.equals("NONE") ? "" : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
