# Cohen's kappa of a 2 by 2 table with its interval (psych::cohen.kappa: variance of Fleiss, Cohen and Everitt 1969).
library(psych)
table <- matrix(c(20, 5, 10, 15), nrow = 2, byrow = TRUE)
print(cohen.kappa(table, alpha = 0.05)$confid, digits = 12)
