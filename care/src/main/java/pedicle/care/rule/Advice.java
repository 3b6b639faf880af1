package pedicle.care.rule;

/// What to change about an image, whatever the verdict on whether there should be one.
public enum Advice {
    /// ACR 2021, variants 3, 4 and 7: MRI is usually appropriate, CT may be.
    MRI_NOT_CT("MRI rather than CT: CT shows nerves, cord and infection poorly. CT only if MRI can't be had."),
    MRI_NOT_RADIOGRAPH("MRI rather than a radiograph, which misses what is looked for here."),
    RADIOGRAPH_FIRST("A radiograph first; MRI or CT if it is negative and doubt stays."),
    /// ACR 2016: radiographs of the sacroiliac joints come first (evidence, section 1.6).
    SACROILIAC_NOT_LUMBAR("For suspected spondyloarthritis image the sacroiliac joints, not the lumbar spine."),
    /// NICE NG65: with exactly three features HLA-B27 decides on referral.
    HLA_B27_FIRST("Three features of spondyloarthritis: test HLA-B27, and refer if it is positive."),
    /// ACP 2011: no imaging after previous imaging without clinical change.
    NO_REPEAT_WITHOUT_CHANGE("The lumbar spine was imaged before: image again only if something has changed."),
    /// MRI has no ionising radiation (ACR 2021, relative radiation levels); contrast is left out in pregnancy
    /// (recalled).
    NO_RADIATION_IN_PREGNANCY(
            "Pregnant: no radiograph and no CT of the lumbar spine. MRI without contrast if it can't wait."),
    ASK_ABOUT_PREGNANCY("Ask about pregnancy before any radiograph or CT of the lumbar spine."),
    /// What else the order asks for is not looked at, and must not be withdrawn with the lumbar part.
    ONLY_THE_LUMBAR_PART("This speaks of the lumbar part of the order alone; the rest stands.");

    private final String text;

    Advice(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
