"""Recognisers that formats and annotators share. Each reads a view and answers with labels or positions, or with nothing."""
