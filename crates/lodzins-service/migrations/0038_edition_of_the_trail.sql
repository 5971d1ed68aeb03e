-- A visit's edition is the place of its last change in the trail: nothing has to be counted for it.
DROP TABLE appointment_edition;
