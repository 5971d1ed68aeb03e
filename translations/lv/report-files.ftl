# Pārskati kā faili.
report-files = Lejupielādēt
report-xlsx = Izklājlapa (XLSX)
report-csv = CSV
report-pdf = Dokuments (PDF)
report-svg = Diagramma (SVG)
report-sheet = Pārskats
report-sheet-about = Par pārskatu
report-made = Sagatavots
report-institution = Iestāde
report-period = Laiks
