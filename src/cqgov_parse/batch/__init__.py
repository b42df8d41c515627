"""Many documents: from files, folders, archives, tables and object stores to one output, on all cores or on a cluster."""
