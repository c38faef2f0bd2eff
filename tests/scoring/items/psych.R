# What test_against_psych.py holds: Debian's r-cran-psych 2.2.9 on the data that it ships (LSAT section 6, Bock and
# Lieberman 1970), printed as it stands there. Run by: Rscript psych.R
suppressMessages(library(psych))
data(bock)
found <- alpha(lsat6)
show <- function(values) cat(sprintf("%.10f", values), "\n")
show(found$total$raw_alpha)
show(unlist(alpha.ci(found$total$raw_alpha, n.obs = 1000, n.var = 5, p.val = .10)[c("lower.ci", "upper.ci")]))
show(found$alpha.drop$raw_alpha)
show(found$item.stats$r.drop)
show(found$item.stats$mean)
