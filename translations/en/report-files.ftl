# Reports as files.
report-files = Download
report-xlsx = Spreadsheet (XLSX)
report-csv = CSV
report-pdf = Document (PDF)
report-svg = Chart (SVG)
report-sheet = Report
report-sheet-about = About the report
report-made = Made on
report-institution = Institution
report-period = Period
