
pairs <- combn(variables, 2)
found <- lapply(seq_len(ncol(pairs)), function(i) {
  suppressWarnings(cor.test(
    as.numeric(data[[pairs[1, i]]]), as.numeric(data[[pairs[2, i]]]),
    method = tests[i], exact = if (tests[i] == "pearson") NULL else FALSE
  ))
})
adjusted <- p.adjust(sapply(found, function(test) test$p.value), adjust)
for (i in seq_len(ncol(pairs))) {
  of <- paste(pairs[, i], collapse = " ")
  say("correlation", of, found[[i]]$estimate)
  say("p", of, found[[i]]$p.value)
  say("p-adjusted", of, adjusted[i])
}
