chart-numbers = The same numbers as a table
