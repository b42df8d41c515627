"""Letters to county leaders and the answers, for cqgov_parse."""
