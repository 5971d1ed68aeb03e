-- Reports are kept under names as searches of the register are.

ALTER TABLE saved_search ADD COLUMN searched TEXT NOT NULL DEFAULT 'register'
    CHECK (searched IN ('register', 'figures'));
