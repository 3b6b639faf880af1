package pedicle.lakeside.survey;

import static pedicle.lakeside.survey.Scale.Item.plain;
import static pedicle.lakeside.survey.Scale.Item.reversed;

import java.util.List;

/// The invented questionnaire: 24 statements of our own about imaging for new low back pain, in six scales of four.
final class Instrument {

    /// Every statement is answered from 1, strongly disagree, to 5, strongly agree.
    static final int LEAST = 1;

    static final int MOST = 5;

    static final int REFUSED = -99;

    static final List<String> ANSWERS =
            List.of("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree");

    private static final Scale PRESSURE = new Scale(
            "pressure",
            "Patients ask for imaging",
            "tdf:social-influences",
            "barrier",
            "patient-pressure",
            3.80,
            0.90,
            0.50,
            List.of(
                    plain("People with new low back pain often ask me for an x-ray or a scan.", 0.78, 0.20),
                    plain("I find it hard to say no when someone expects a picture of their back.", 0.74, -0.15),
                    plain("People leave disappointed when I do not offer imaging.", 0.76, -0.05),
                    reversed("It is rare for anyone with new low back pain to push me towards imaging.", 0.72, 0.00)));

    private static final Scale FEAR = new Scale(
            "fear",
            "Fear of missing something serious",
            "tdf:emotion",
            "barrier",
            "fear-of-missing",
            3.50,
            1.00,
            0.37,
            List.of(
                    plain("I worry about missing something serious when I do not order imaging.", 0.80, 0.10),
                    plain("A diagnosis that was once missed comes to mind when I see new low back pain.", 0.74, -0.10),
                    plain("The thought of a complaint makes me more likely to order imaging.", 0.72, 0.05),
                    reversed("I am at ease leaving imaging out when I have found no warning sign.", 0.75, -0.05)));

    private static final Scale TIME = new Scale(
            "time",
            "No time to explain",
            "tdf:environmental-context-and-resources",
            "barrier",
            "no-time",
            3.60,
            1.00,
            0.22,
            List.of(
                    plain("My visits are too short to explain why imaging is not needed.", 0.79, 0.05),
                    plain("On a busy day, ordering imaging is quicker than talking it through.", 0.77, 0.15),
                    plain("I rarely have room to see someone with back pain again within three weeks.", 0.71, -0.10),
                    plain("Long waits for other care make imaging the easier choice.", 0.73, -0.10)));

    private static final Scale REASSURE = new Scale(
            "reassure",
            "A scan reassures",
            "tdf:beliefs-about-consequences",
            "barrier",
            "scan-reassures",
            2.90,
            1.00,
            0.17,
            List.of(
                    plain("A normal scan settles a worried person.", 0.78, 0.15),
                    plain("Seeing a picture of their back helps people to get moving again.", 0.74, -0.15),
                    plain("Ordering imaging shows people that I take their pain seriously.", 0.73, 0.05),
                    reversed("A scan rarely puts anyone's worries to rest for long.", 0.76, -0.05)));

    private static final Scale KNOWLEDGE = new Scale(
            "knowledge",
            "Knows the guideline",
            "tdf:knowledge",
            "facilitator",
            "knows-guideline",
            4.20,
            0.75,
            0.00,
            List.of(
                    plain("I know what the guideline says about imaging for new low back pain.", 0.80, 0.15),
                    plain("I know the warning signs that call for imaging.", 0.75, 0.10),
                    plain("I know how common bulging discs are in people without back pain.", 0.72, -0.15),
                    plain("I know how many weeks of other care come before imaging is considered.", 0.76, -0.10)));

    private static final Scale WORDS = new Scale(
            "words",
            "Has words to explain without a scan",
            "tdf:beliefs-about-capabilities",
            "facilitator",
            "words-to-explain",
            3.30,
            1.00,
            -0.30,
            List.of(
                    plain("I have words that help people to understand their back pain without a scan.", 0.80, 0.05),
                    plain("I am confident that I can decline imaging and keep a person's trust.", 0.76, -0.05),
                    plain("I can use the examination to show why a picture is not needed.", 0.72, 0.10),
                    plain("I can turn a request for a scan into a talk about what worries the person.", 0.75, -0.10)));

    static final List<Scale> SCALES = List.of(PRESSURE, FEAR, TIME, REASSURE, KNOWLEDGE, WORDS);

    /// Correlations of the components in the order of `SCALES`: barriers go weakly together, the two facilitators
    /// too.
    static final double[][] CORRELATIONS = {
        {1.00, 0.20, 0.25, 0.15, 0.00, -0.15},
        {0.20, 1.00, 0.15, 0.15, 0.00, -0.10},
        {0.25, 0.15, 1.00, 0.10, 0.00, -0.10},
        {0.15, 0.15, 0.10, 1.00, -0.10, -0.10},
        {0.00, 0.00, 0.00, -0.10, 1.00, 0.20},
        {-0.15, -0.10, -0.10, -0.10, 0.20, 1.00},
    };

    static final int ITEMS_IN_SCALE = 4;

    private Instrument() {}
}
