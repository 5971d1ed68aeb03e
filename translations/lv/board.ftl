# Izsaukumu tablo.
board-title = Izsaukumi
board-away = Savienojums pārtrūcis. Redzami pēdējie zināmie izsaukumi.
board-listen = Kad redzat sava talona numuru, ejiet pie norādītā lodziņa.
board-sound = Skaņa
board-voice = Balss
board-say = Talons { $ticket }, lodziņš { $counter }
board-counter = lodziņš
board-nobody = Pašlaik neviens nav izsaukts
board-waiting =
    { $count ->
        [0] Neviens negaida
        [zero] Gaida { $count } apmeklētāju
        [one] Gaida { $count } apmeklētājs
       *[other] Gaida { $count } apmeklētāji
    }
