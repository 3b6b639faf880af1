package pedicle.catalog.reference;

/// A code, or the beginning of codes, that belongs to a set. `name` is empty where a licence forbids descriptors
/// (CPT); `modality` is empty where the set is not of imaging.
public record Code(String set, String system, String code, Match match, String name, String modality, Ground ground) {

    public enum Match {
        EXACT,
        PREFIX
    }

    /// Whether a coding of a record belongs here. Dots in ICD codes count for nothing, since exports differ in
    /// them.
    public boolean holds(String itsSystem, String itsCode) {
        if (!system.equals(itsSystem)) {
            return false;
        }
        String ours = code.replace(".", "");
        String theirs = itsCode.replace(".", "");
        return switch (match) {
            case EXACT -> theirs.equals(ours);
            case PREFIX -> theirs.startsWith(ours);
        };
    }
}
