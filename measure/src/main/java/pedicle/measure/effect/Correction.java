package pedicle.measure.effect;

/// How the errors between practices allow for there being few of these.
public enum Correction {
    /// Liang and Zeger's sandwich (1986), CR0: right for many practices, too small for few.
    NONE,
    /// CR0 times G / (G - 1) times (N - 1) / (N - k), for G practices, N people and k terms.
    CR1,
    /// Kauermann and Carroll 2001: each practice's residuals by the inverse root of what the fit left of
    /// them. For least squares it is Bell and McCaffrey's CR2 (2002). With Student's t it holds from ten
    /// practices on while their sizes vary moderately (Li and Redden 2015).
    KAUERMANN_CARROLL,
    /// Mancl and DeRouen 2001: by the inverse itself; CR3 for least squares. Tends to be a little too
    /// large.
    MANCL_DEROUEN
}
