-- So many services may be settled in one visit of a pool.
ALTER TABLE pool ADD COLUMN most_services INTEGER NOT NULL DEFAULT 3 CHECK (most_services BETWEEN 1 AND 5);
