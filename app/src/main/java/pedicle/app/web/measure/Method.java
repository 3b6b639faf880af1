package pedicle.app.web.measure;

/// A way to an effect: its name, and what it takes for granted.
public record Method(String name, String grounds) {}
