chart-numbers = Tie paši skaitļi tabulā
