package pedicle.catalog.reference;

import java.util.List;

/// A code, or the beginning of codes, that belongs to a set. `name` is empty where a licence forbids descriptors
/// (CPT); `modality` is empty where the set is not of imaging.
public record Code(String set, String system, String code, Match match, String name, String modality, Ground ground) {

    public enum Match {
        EXACT,
        PREFIX
    }

    /// CPT is the first level of HCPCS, and payers write its codes under the addresses of HCPCS: those that CMS gives.
    private static final List<String> WITH_CPT = List.of(
            "http://www.ama-assn.org/go/cpt",
            "https://bluebutton.cms.gov/resources/codesystem/hcpcs",
            "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
            "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets");

    /// Every address of a code system under which records hold this code, its own first.
    public List<String> systems() {
        return system.equals(WITH_CPT.getFirst()) ? WITH_CPT : List.of(system);
    }

    /// Whether a coding of a record belongs here. Dots in ICD codes count for nothing, since exports differ in
    /// them.
    public boolean holds(String itsSystem, String itsCode) {
        if (!systems().contains(itsSystem)) {
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
