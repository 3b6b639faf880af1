package pedicle.catalog.reference;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A published number on a subject in a setting, with its interval and the number of people behind it where known.
public record Figure(
        String id,
        String topic,
        String subject,
        String setting,
        String measure,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        String unit,
        OptionalLong n,
        Ground ground) {}
