package pedicle.app.web.page;

/// Something that did not work: what happened, to what, what is safe, what to do. Never a stack trace.
public record Trouble(String happened, String what, String safe, String todo, Way way) {}
