-- The full text of every passage, by all its runs of three characters. Two line feeds close each text, so that a run begins with every
-- character and a search for one or two finds its runs too.
CREATE VIRTUAL TABLE search USING fts5(text, plain, content='passages', content_rowid='rowid', tokenize='trigram');
CREATE VIRTUAL TABLE search_runs USING fts5vocab(search, 'instance');
