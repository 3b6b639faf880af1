
pairs <- combn(variables, 2)
found <- lapply(seq_len(ncol(pairs)), function(i) {
  x <- as.numeric(data[[pairs[1, i]]])
  y <- as.numeric(data[[pairs[2, i]]])
  list(n = sum(!is.na(x) & !is.na(y)), test = suppressWarnings(cor.test(x, y, method = tests[i])))
})
adjusted <- p.adjust(sapply(found, function(pair) pair$test$p.value), adjust)
for (i in seq_len(ncol(pairs))) {
  of <- paste(pairs[, i], collapse = " - ")
  n <- found[[i]]$n
  r <- found[[i]]$test$estimate[[1]]
  say("n", of, n)
  say("statistic", of, found[[i]]$test$statistic[[1]])
  say("p", of, found[[i]]$test$p.value)
  say("p-adjusted", of, adjusted[i])
  say("correlation", of, r)
  # Intervals by Fisher's z: R's own for Pearson, else of Bonett & Wright (2000) and of Fieller and others (1957).
  variance <- switch(tests[i], pearson = 1 / (n - 3), spearman = (1 + r^2 / 2) / (n - 3), kendall = 0.437 / (n - 4))
  if (n > 4) {
    say("correlation-low", of, tanh(atanh(r) - qnorm(0.975) * sqrt(variance)))
    say("correlation-high", of, tanh(atanh(r) + qnorm(0.975) * sqrt(variance)))
  }
}
