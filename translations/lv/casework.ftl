# Darbs ar lietām: kam kas pieder, termiņa pagarināšana, aizvietošana.
casework-elsewhere-title = Ar šo lietu strādā kāds cits
casework-elsewhere-text = Lietu varat apskatīt, bet darboties ar to var tikai nodaļa vai cilvēks, kuram tā ir nodota. Ja tā jāpārņem jums, lūdziet to nodot vadītājam vai lietvedim.
casework-done-extend = Termiņš ir pagarināts, un iesniedzējs par to ir informēts.
casework-step-extend = Pagarināts termiņš
