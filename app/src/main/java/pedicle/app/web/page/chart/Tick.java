package pedicle.app.web.page.chart;

/// A mark on an axis and what is written there.
public record Tick(double at, String label) {}
