package pedicle.study.interview;

/// Somebody who was interviewed, and the document that holds the interview.
public record Participant(
        String id, String document, String role, int years, String setting, String practice, String gender) {}
