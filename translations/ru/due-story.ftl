# Срок и его расчёт словами.
due-story-until = Ответ должен быть дан { $until }.
due-story-received = Получено { $date }.
due-story-counted = Срок — { $term }, считая со следующего дня после получения: { $basis }.
due-story-weekends = Субботы и воскресенья не считаются.
due-story-skipped = Не считаются и эти дни: { $days }.
due-story-skipped-holiday = { $date } — { $holiday }
due-story-skipped-in-lieu = { $date } — выходной, потому что праздник ({ $holiday }, { $of }) пришёлся на выходные
due-story-skipped-moved = { $date } — рабочий день перенесён (вместо него работают: { $worked })
due-story-skipped-closed = { $date } — учреждение закрыто
due-story-rolled = Последний день срока ({ $day }) — выходной, поэтому срок заканчивается в следующий рабочий день.
due-story-last-day = Последний день для ответа: { $day }.
due-story-term-working-days =
    { $count ->
        [one] { $count } рабочий день
        [few] { $count } рабочих дня
        [many] { $count } рабочих дней
       *[other] { $count } рабочего дня
    }
due-story-term-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
due-story-term-months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
due-story-basis =
    { $basis ->
        [submissions_law] статья 5 Закона о заявлениях в редакции до 28 февраля 2026 года
        [submissions_law_2026] статья 5 Закона о заявлениях
        [administrative_procedure_law] статья 64 Административно-процессуального закона
        [information_law] статья 14 Закона об открытости информации
        [own_term] срок установлен самим учреждением и короче предусмотренного законом
       *[house_rule] закон не устанавливает срок для такого случая, поэтому учреждение соблюдает срок, установленный для заявлений
    }
due-story-holiday =
    { $holiday ->
        [new_year] Новый год
        [good_friday] Страстная пятница
        [easter_sunday] Пасха
        [easter_monday] второй день Пасхи
        [labour_day] Праздник труда, день созыва Сатверсмского собрания
        [independence_restored] День восстановления независимости Латвийской Республики
        [mothers_day] День матери
        [whit_sunday] Троица
        [midsummer_eve] день Лиго
        [midsummer_day] Янов день
        [proclamation_day] День провозглашения Латвийской Республики
        [christmas_eve] канун Рождества
        [christmas_day] Рождество
        [second_christmas_day] второй день Рождества
        [new_years_eve] канун Нового года
        [song_festival_closing] день закрытия Праздника песни и танца
        [papal_visit] день визита Папы Римского Франциска
        [hockey_bronze] праздничный день в честь бронзовой медали хоккейной сборной
       *[one_off] праздничный день
    }
