# A long or a wide table: what stands on this page, and where the rest is.
report-turned = The table would have { $columns } columns, too many to be read. It is turned here: rows stand in columns and columns in rows. In the spreadsheet and the CSV file it is as it was asked for.
report-drawn-weeks = The chart counts days by weeks: { $days } days could not be told apart.
report-drawn-sums = The chart shows sums only: { $columns } columns could not be told apart in it.
report-lines = Rows { $first } to { $last } of { $all } are shown. The sum and the shares are of all rows, and the files have all of them.
report-lines-pages = Rows of the table
report-lines-before = Previous rows
report-lines-after = Next rows
report-columns-part = Columns { $first } to { $last } of { $all } are shown. The sum is of all columns, and the files have all of them.
report-columns-pages = Columns of the table
report-columns-before = Previous columns
report-columns-after = Next columns
