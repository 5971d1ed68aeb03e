-- What an institution has laid down is told by its trail; the edition counts changes of visits alone.
ALTER TABLE appointment_edition DROP COLUMN pools_edition;
