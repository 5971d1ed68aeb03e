# Сохранённые и готовые отчёты; указание на э-услугу.
report-by-group = группа каналов
report-ready = Готовые отчёты
report-ready-month = Отчёты за этот месяц
report-saved = Сохранённые отчёты
report-keep = Сохранить этот отчёт под названием
report-span = За какое время показывать отчёт при открытии?
report-span-missing = Выберите, за какое время показывать отчёт
report-span-these = За эти же дни ({ $days })
report-span-this-month = За текущий на тот момент месяц
report-span-last-month = За предыдущий месяц
report-span-this-year = С начала года до того дня
report-span-last-year = За предыдущий год
report-span-year-to-today = За последние 12 месяцев
report-done-kept = Отчёт сохранён.
report-done-changed = Отчёт изменён.
report-done-deleted = Отчёт удалён.
figures-number = №
figures-institution = Учреждение
figures-measure = Единица
figures-least = Сообщено, число
figures-most = Сообщено, наибольшее
figures-notes-short = Примечание
figures-measured =
    { $unit ->
        [per_day] в день
        [per_week] в неделю
        [percent] проценты
       *[count] количество
    }
signal-title = Где ожидается э-услуга
signal-title-of = Заявления по темам, { $days }
signal-to = Год, который заканчивается в этот день
signal-topic = Тема
signal-requests = Заявлений за год
signal-share = Доля от всех
signal-electronic = Электронно
signal-electronic-share = Электронно, доля
signal-mark = Указание
signal-all = Все заявления учреждению
signal-rule = Э-услуга ожидается, если услугу запрашивают более { $requests } раз в год или если это более { $share } % всего, о чём просят учреждение (правила КМ № 402 2017 года).
signal-base = Учтены все заявления, полученные в указанном году. Вместо услуги взята тема; заявления без темы не оцениваются.
signal-said =
    { $which ->
        [requests] Ожидается: более { $requests } в год
        [share] Ожидается: более { $share } % от всех
        [both] Ожидается: более { $requests } в год и более { $share } % от всех
        [unjudged] Не оценивается
       *[none] Порог не превышен
    }
signal-passed =
    { $count ->
        [one] Порог превышает { $count } тема.
        [few] Порог превышают { $count } темы.
        [many] Порог превышают { $count } тем.
       *[other] Порог превышают { $count } темы.
    }
signal-empty = В этом году не учтено ни одного заявления. Выберите другой день.
