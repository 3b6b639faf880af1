
# What takes the bias of small samples out of a standardised difference (Hedges 1981).
unbiased <- function(df) exp(lgamma(df / 2) - log(df / 2) / 2 - lgamma((df - 1) / 2))
