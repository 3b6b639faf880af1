package pedicle.lakeside;

/// A kind of imaging, with its CPT code and DICOM modality.
enum Modality {
    XRAY("72100", "Lumbar spine radiograph", "DX", "Digital Radiography"),
    CT("72131", "Lumbar spine CT without contrast", "CT", "Computed Tomography"),
    MRI("72148", "Lumbar spine MRI without contrast", "MR", "Magnetic Resonance"),
    /// Not lumbar: a reader who counts it is wrong.
    ABDOMINAL_CT("74177", "CT of abdomen and pelvis with contrast", "CT", "Computed Tomography");

    private static final double XRAY_SHARE = 0.68;
    private static final double CT_SHARE = 0.12;

    final String cpt;
    final String text;
    final String dicom;
    final String dicomText;

    Modality(String cpt, String text, String dicom, String dicomText) {
        this.cpt = cpt;
        this.text = text;
        this.dicom = dicom;
        this.dicomText = dicomText;
    }

    static Modality lumbar(double chance) {
        if (chance < XRAY_SHARE) {
            return XRAY;
        }
        return chance < XRAY_SHARE + CT_SHARE ? CT : MRI;
    }

    /// How many days after the visit it is done, 0 to 28: films are often taken at once, scanners have a wait.
    int wait(Chance chance, String question) {
        return switch (this) {
            case XRAY -> chance.happens(0.4, question + "|at once") ? 0 : chance.between(1, 16, question + "|wait");
            case CT, ABDOMINAL_CT -> chance.between(1, 24, question + "|wait");
            case MRI -> chance.between(4, Calendar.IMAGING_DAYS, question + "|wait");
        };
    }
}
