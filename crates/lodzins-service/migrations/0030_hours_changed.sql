-- When somebody gave an exception another last day than it was announced with: those who follow changes are told anew.

ALTER TABLE place_exception ADD COLUMN changed_at INTEGER;
