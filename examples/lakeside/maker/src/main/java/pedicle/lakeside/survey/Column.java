package pedicle.lakeside.survey;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The 18 columns of a REDCap data dictionary, in their order.
enum Column {
    VARIABLE("Variable / Field Name"),
    FORM("Form Name"),
    SECTION("Section Header"),
    TYPE("Field Type"),
    LABEL("Field Label"),
    CHOICES("Choices, Calculations, OR Slider Labels"),
    NOTE("Field Note"),
    VALIDATION("Text Validation Type OR Show Slider Number"),
    LEAST("Text Validation Min"),
    MOST("Text Validation Max"),
    IDENTIFIER("Identifier?"),
    BRANCHING("Branching Logic (Show field only if...)"),
    REQUIRED("Required Field?"),
    ALIGNMENT("Custom Alignment"),
    NUMBER("Question Number (surveys only)"),
    MATRIX("Matrix Group Name"),
    RANKING("Matrix Ranking?"),
    ANNOTATION("Field Annotation");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    /// REDCap puts a title in quotes when it holds a blank.
    static String header() {
        return Arrays.stream(values())
                .map(c -> c.title.contains(" ") ? '"' + c.title + '"' : c.title)
                .collect(Collectors.joining(","));
    }
}
