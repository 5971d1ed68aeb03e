# Табло вызовов.
board-title = Вызовы
board-away = Связь прервана. Показаны последние известные вызовы.
board-listen = Когда увидите номер своего талона, подойдите к указанному окошку.
board-sound = Звук
board-voice = Голос
board-say = Талон { $ticket }, окошко { $counter }
board-counter = окошко
board-nobody = Сейчас никто не вызван
board-waiting =
    { $count ->
        [0] Никто не ждёт
        [one] Ждёт { $count } посетитель
        [few] Ждут { $count } посетителя
        [many] Ждут { $count } посетителей
       *[other] Ждёт { $count } посетителя
    }
