# Планирование посещений для руководителя центра.
planning-title = Планирование посещений
planning-since =
    { $days ->
        [one] Подсчитано с { $from } по { $to }: { $days } день с посещениями.
        [few] Подсчитано с { $from } по { $to }: { $days } дня с посещениями.
        [many] Подсчитано с { $from } по { $to }: { $days } дней с посещениями.
       *[other] Подсчитано с { $from } по { $to }: { $days } дня с посещениями.
    }
planning-ask = Что было бы, если
planning-centre = Центр
planning-weekday = День недели
planning-ask-specialists = Сколько специалистов работает
planning-ask-from = С (час)
planning-ask-to = До (час)
planning-ask-more = На сколько процентов больше посетителей
planning-ask-more-hint = Если меньше, поставьте минус, например, -20
planning-ask-missed = Сколько процентов записавшихся не приходит
planning-ask-missed-hint = Оставьте пустым, если столько же, сколько до сих пор
planning-ask-percent = Цель: доля посетителей, %
planning-ask-minutes = Ждут не дольше, минут
planning-reckon = Рассчитать
planning-number = Впишите целое число от { $from } до { $to }
planning-hours-wrong = Час окончания должен быть позже часа начала
planning-untold = О таком дне ещё ничего нельзя сказать: не подсчитано ни одного посещения или ни одного обслуживания.
planning-outcomes = Как ждали бы посетители
planning-specialists = Специалисты
planning-asked = { $count } (как указано)
planning-came = Приходит за день
planning-median = Половина ждёт до
planning-ninetieth = Девять из десяти ждут до
planning-turned-away = Не успевают обслужить за день
planning-within =
    { $minutes ->
        [one] Ждут до { $minutes } минуты
        [few] Ждут до { $minutes } минут
        [many] Ждут до { $minutes } минут
       *[other] Ждут до { $minutes } минуты
    }
planning-needed = Сколько специалистов нужно, чтобы достичь цели
planning-never = В эти часы цели нельзя достичь даже с 60 специалистами: последние посетители приходят слишком поздно или цель слишком строгая.
planning-how = Смоделировано 200 таких дней: посетители приходят так же часто и обслуживаются так же долго, как до сих пор, в порядке очереди. Во всех расчётах приходят одни и те же посетители. Это расчёт, а не обещание.
planning-seen = Что подсчитано
planning-load = Посетители в средний день по часам
planning-load-most = Больше всего посетителей: { $day }, около { $hour } часов, в среднем { $count } в час.
planning-nothing = Посещений ещё нет.
planning-hour = Час
planning-times = Ожидание и обслуживание
planning-service = Услуга
planning-no-service = Услуга не указана
planning-served = Обслужены
planning-left = Ушли
planning-waited = Ждут в среднем
planning-serving = Обслуживают в среднем
planning-minutes = { $count } мин
planning-percent = { $number } %
planning-kept = Записавшиеся и не пришедшие
planning-booked-by = Как записались
planning-booked-before = За сколько времени
planning-bookings = Записи
planning-missed = Не пришли
planning-missed-share = Не пришли, %
planning-share =
    { $share ->
        [web] Сами, на сайте
        [phone] Сотрудник, по телефону или письменно
       *[desk] Сотрудник на месте, другая система или перенос
    }
planning-lead =
    { $lead ->
        [same_day] В тот же день
        [days] За 1–3 дня
        [week] За 4–7 дней
        [weeks] За 8–21 день
       *[longer] Раньше
    }
planning-feedback = Что сказали посетители
planning-answer = Ответ
planning-answers = Сколько раз
planning-answers-share = Доля
