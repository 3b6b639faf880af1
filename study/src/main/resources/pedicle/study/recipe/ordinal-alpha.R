
# Of polychoric correlations (Zumbo, Gadermann and Zeisser 2007).
say("ordinal-alpha", "all", quietly(psych::alpha(polychoric_to_the_end(complete)))$total$raw_alpha)
