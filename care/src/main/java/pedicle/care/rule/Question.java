package pedicle.care.rule;

/// Something to ask before the verdict can stand. `fact` is a catalog fact, or one of the three below.
public record Question(String fact, String name, String asks) {

    public static final String LOW_BACK_PAIN = "low-back-pain";
    public static final String ONSET = "onset";

    /// Asked before an image with ionising radiation; no rule turns on it.
    public static final String PREGNANCY = "pregnancy";

    static final Question IS_IT_LOW_BACK_PAIN =
            new Question(LOW_BACK_PAIN, "Low back pain as the reason", "Is this image for low back pain?");
    static final Question WHEN_DID_IT_BEGIN =
            new Question(ONSET, "Onset of the pain", "When did this episode of pain begin?");
    static final Question IS_SHE_PREGNANT =
            new Question(PREGNANCY, "Pregnancy", "Is the person pregnant, or might the person be?");
}
