//! Data for the comparisons, the same in every run.
