# Отчёты в виде файлов.
report-files = Скачать
report-xlsx = Таблица (XLSX)
report-csv = CSV
report-pdf = Документ (PDF)
report-svg = Диаграмма (SVG)
report-sheet = Отчёт
report-sheet-about = Об отчёте
report-made = Подготовлено
report-institution = Учреждение
report-period = Период
