# До и после дня: что изменилось с тех пор, как что-то введено.
before-after-title = До и после
before-after-text = Выберите день, когда что-то изменилось, и сколько времени это оценивать. Столько же дней до него берётся для сравнения.
before-after-day = День, с которого изменилось
before-after-day-hint = Например, первый день нового времени работы
before-after-weeks = Недель с каждой стороны
before-after-weeks-hint = От 1 до 104
before-after-weeks-wrong = Введите целое число недель от 1 до 104
before-after-future = Этот день ещё не наступил. Выберите сегодняшний или более ранний день
before-after-show = Сравнить
before-after-answer = Что изменилось
before-after-days = до: { $before }, после: { $after }
before-after-sentence =
    { $way ->
        [more] { $kind }: с этого дня ({ $day }) — { $after }, за столько же дней до него — { $before }. Число выросло на { $percent } %.
        [less] { $kind }: с этого дня ({ $day }) — { $after }, за столько же дней до него — { $before }. Число снизилось на { $percent } %.
        [new] { $kind }: с этого дня ({ $day }) — { $after }, за столько же дней до него не было ни одного, поэтому в процентах сравнить не с чем.
       *[same] { $kind }: с этого дня ({ $day }) — { $after }, за столько же дней до него — { $before }. Число не изменилось.
    }
before-after-each-day = В среднем за рабочий день: { $before } до (рабочих дней: { $were }) и { $after } после (рабочих дней: { $are }).
before-after-unfinished = Выбранное время ещё не закончилось. Сравниваются дни по сегодняшний и столько же дней до них.
before-after-report = Открыть как отчёт
before-after-before = До
before-after-after = После
before-after-difference = Разница
before-after-percent = Изменение
before-after-day-before = В рабочий день до
before-after-day-after = В рабочий день после
