package pedicle.catalog.thread;

/// One thing came from another, and how.
public record Strand(String from, String to, String why) {}
