"""Tables: one for each kind of record, joined by ids, every cell traceable to its characters; and the questions that they answer."""
