chart-numbers = Те же числа в таблице
