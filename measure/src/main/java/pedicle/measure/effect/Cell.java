package pedicle.measure.effect;

import pedicle.catalog.Proportion;

/// The people of one practice (a cluster) in one period: how many counted, out of how many, and whether the
/// change had come there. A practice's period without anyone has no cell.
public record Cell(String practice, int period, Proportion counted, boolean treated) {}
