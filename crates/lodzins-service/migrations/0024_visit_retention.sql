-- When what a visit says of the visitor was destroyed; the rest of the row stays, for planning.
ALTER TABLE visit ADD COLUMN emptied_at INTEGER;

CREATE INDEX visit_to_empty ON visit (institution_id, made_at, id) WHERE emptied_at IS NULL;
