-- Figures that were told, by their days: the press digest reads those of a period whatever they are about.
CREATE INDEX fact_told ON fact (institution_id, from_on, id) WHERE source = 'stated';
