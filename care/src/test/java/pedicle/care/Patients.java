package pedicle.care;

/// How many generated patients a law is held to: a part of them by default, a million under the profile `long`.
public final class Patients {

    public static final int COUNT = Integer.getInteger("pedicle.patients", 40_000);

    private Patients() {}
}
