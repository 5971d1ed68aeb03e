# Календарь рабочих дней, сроки и пересчёт открытых дел.
calendar-link = Календарь и сроки
calendar-title = Календарь рабочих дней: { $year }
calendar-text = По этому календарю считаются все сроки ответов. Праздничные дни следуют из закона, вводить их не нужно.
calendar-years = Годы
calendar-month =
    { $month ->
        [1] Январь
        [2] Февраль
        [3] Март
        [4] Апрель
        [5] Май
        [6] Июнь
        [7] Июль
        [8] Август
        [9] Сентябрь
        [10] Октябрь
        [11] Ноябрь
       *[12] Декабрь
    }
calendar-weekday-short =
    { $day ->
        [1] Пн
        [2] Вт
        [3] Ср
        [4] Чт
        [5] Пт
        [6] Сб
       *[7] Вс
    }
calendar-legend-holiday = праздничный день
calendar-legend-own = выходной самого учреждения
calendar-worked-saturday = рабочая суббота
calendar-days = Выходные и перенесённые дни
calendar-worked-for = рабочий день; за него выходной { $off }
calendar-why-weekend = выходные
calendar-why-in-lieu = выходной, потому что праздник ({ $holiday }, { $of }) пришёлся на выходные
calendar-why-moved = выходной; за него рабочий день { $worked }
calendar-why-closed = учреждение закрыто
calendar-clear = Отменить этот день
calendar-add = Добавить выходной день
calendar-add-text = До сохранения вы увидите, у каких открытых дел изменился бы срок.
calendar-off = Выходной день
calendar-off-missing = Укажите выходной день
calendar-worked = Суббота, в которую за него работают
calendar-worked-hint = Оставьте пустым, если учреждение закрыто и день не отрабатывается.
calendar-reason = Обоснование
calendar-reason-hint = Например, номер распоряжения или «Инвентаризация».
calendar-reason-missing = Укажите, почему день выходной
calendar-check = Посмотреть, что изменится
calendar-state-title = Рабочие дни, перенесённые государством
calendar-state-binds = Для учреждения обязательны рабочие дни, которые Кабинет министров перенёс для учреждений, финансируемых из государственного бюджета.
calendar-state-free = Рабочие дни, перенесённые Кабинетом министров, для учреждения не обязательны: для самоуправлений это лишь рекомендация.
calendar-state-take = Соблюдать перенесённые государством дни
calendar-state-let = Больше не соблюдать перенесённые государством дни
calendar-export-csv = Скачать дни учреждения (CSV)
calendar-export-ics = Скачать все выходные дни (ICS)

# До сохранения.
calendar-check-title = Проверьте изменения
calendar-consequences = Что произойдёт с открытыми делами
calendar-apply = Сохранить и пересчитать сроки
calendar-leave = Не сохранять
calendar-moves-none = Ни у одного открытого дела срок не изменится.
calendar-moves =
    { $count ->
        [one] Срок изменится у { $count } дела.
        [few] Срок изменится у { $count } дел.
        [many] Срок изменится у { $count } дел.
       *[other] Срок изменится у { $count } дела.
    }
calendar-moves-later =
    { $count ->
        [one] Позже он станет у { $count } дела.
        [few] Позже он станет у { $count } дел.
        [many] Позже он станет у { $count } дел.
       *[other] Позже он станет у { $count } дела.
    }
calendar-moves-earlier =
    { $count ->
        [one] Раньше он станет у { $count } дела.
        [few] Раньше он станет у { $count } дел.
        [many] Раньше он станет у { $count } дел.
       *[other] Раньше он станет у { $count } дела.
    }
calendar-moves-late =
    { $count ->
        [one] Сразу просроченным станет { $count } дело.
        [few] Сразу просроченными станут { $count } дела.
        [many] Сразу просроченными станут { $count } дел.
       *[other] Сразу просроченными станут { $count } дела.
    }
calendar-moves-more = Открытых дел так много, что просмотрена только часть; пересчитаны будут все.
calendar-moves-first =
    { $count ->
        [one] В таблице первое { $count } дело.
        [few] В таблице первые { $count } дела.
        [many] В таблице первые { $count } дел.
       *[other] В таблице первые { $count } дела.
    }
calendar-moves-table = Дела, у которых меняется срок
calendar-was-due = Прежний срок
calendar-is-due = Новый срок
calendar-said-cleared = снова как по закону
calendar-said-state = Перенесённые государством рабочие дни впредь обязательны.
calendar-said-no-state = Перенесённые государством рабочие дни больше не обязательны.
calendar-said-term = Новый срок учреждения: { $term }
calendar-said-term-ended = Завершается срок учреждения: { $term }
calendar-said-unreadable = Изменение, которое эта версия показать не может
calendar-received-from = для полученных с { $from }
calendar-received-between = для полученных с { $from } по { $to }
calendar-and-more =
    { $count ->
        [one] { $first } и ещё { $count } изменение
        [few] { $first } и ещё { $count } изменения
        [many] { $first } и ещё { $count } изменений
       *[other] { $first } и ещё { $count } изменения
    }

# Почему нельзя.
calendar-under-way = После предыдущего изменения сроки ещё пересчитываются. Подождите немного и попробуйте снова.
calendar-fault-off-anyway = { $day } — уже выходной: { $why }. Выберите другой день.
calendar-fault-not-saturday = День ({ $day }) переносят на субботу. Укажите дату субботы.
calendar-fault-month = День ({ $day }) переносят на субботу того же месяца (часть четвёртая статьи 133 Закона о труде).
calendar-fault-worked-holiday = Суббота, на которую перенесён день ({ $day }), — праздник. Выберите другую субботу.
calendar-fault-taken = Суббота, на которую перенесён день ({ $day }), уже рабочая за другой день ({ $other }).
calendar-fault-year = { $day } — слишком давний или слишком далёкий год.
calendar-gone = Этого дня учреждения ({ $day }) в календаре больше нет.
calendar-same = Ничего бы не изменилось: в календаре уже так.
calendar-too-long = Срок не может быть длиннее предусмотренного законом ({ $basis }). Для полученного { $received } он закончился бы { $own }, а по закону — { $law }.
calendar-term-order = Последний день раньше первого. Исправьте даты.
calendar-term-gone = Такого срока нет, или он уже завершён.

# Чтение списка.
calendar-import-title = Загрузить список дней
calendar-import-text = Список может быть таблицей (CSV) со столбцом «date» и, если нужно, «worked_instead» и «reason» либо календарём (ICS). Дни, которые и так выходные по закону, пропускаются. Если хотя бы в одной строке ошибка, ничего не меняется.
calendar-import-file = Файл (CSV или ICS)
calendar-import-list = Или вставьте список сюда
calendar-import-missing = Выберите файл или вставьте список
calendar-import-too-long = Список длиннее 256 КБ. Разделите его по годам.
calendar-import-not-text = Файл не читается как текст. Сохраните его как «CSV UTF-8».
calendar-import-wrong =
    { $count ->
        [one] В списке { $count } ошибка. Ничего не изменено.
        [few] В списке { $count } ошибки. Ничего не изменено.
        [many] В списке { $count } ошибок. Ничего не изменено.
       *[other] В списке { $count } ошибки. Ничего не изменено.
    }
calendar-import-over = Пропущенные дни, которые уже выходные
calendar-import-passed-over = Строка { $line }: { $day } — { $why }
calendar-line = Строка { $line }: { $what }
calendar-line-no-column = в первой строке нет столбца «date»
calendar-line-no-date = нет дня
calendar-line-quotation = кавычки открыты и не закрыты
calendar-line-not-a-day = «{ $text }» — не день; пишите, например, 22.06.2026
calendar-line-event-long = событие длится больше месяца
calendar-line-event-open = у события нет конца
calendar-line-repeats = событие повторяется; пишите каждый день отдельно
calendar-line-twice = тот же день уже есть в строке { $first }
calendar-line-reason-long = обоснование длиннее 200 знаков
calendar-line-too-many = в списке больше 400 дней
calendar-line-empty = в списке нет ни одного дня

# Что пересчитано.
calendar-recounts-title = Пересчёты сроков
calendar-recounts-text = После каждого изменения календаря или сроков здесь остаётся список: у каких дел изменился срок.
calendar-recounts-none = Пересчётов ещё не было.
calendar-recount-title = Пересчёт сроков
calendar-recount-goes-on = Пересчёт ещё продолжается.
calendar-recount-again = Посмотреть, сколько сделано
calendar-recount-told = Заявитель видит новый срок на странице своего заявления. Письмо не отправляется: это не продление срока, а уточнённый расчёт.
calendar-moved-none = Ни у одного дела срок не изменился.
calendar-moved =
    { $count ->
        [one] Срок изменился у { $count } дела (позже: { $later }, раньше: { $earlier }).
        [few] Срок изменился у { $count } дел (позже: { $later }, раньше: { $earlier }).
        [many] Срок изменился у { $count } дел (позже: { $later }, раньше: { $earlier }).
       *[other] Срок изменился у { $count } дела (позже: { $later }, раньше: { $earlier }).
    }
calendar-due-moves = Как менялся срок
calendar-due-moved = { $was } → { $now }
calendar-due-extended = Срок продлён.
calendar-due-by-calendar = Пересчитан, потому что изменён календарь рабочих дней учреждения.
calendar-due-by-term = Пересчитан, потому что изменён срок, установленный самим учреждением.
calendar-follow-by-calendar = Срок ответа { $on } пересчитан, потому что уточнён календарь рабочих дней учреждения. Раньше: { $was }, теперь: { $now }. От Вас ничего не требуется.
calendar-follow-by-term = Срок ответа { $on } пересчитан, потому что изменился срок, установленный самим учреждением. Раньше: { $was }, теперь: { $now }. От Вас ничего не требуется.

# Сроки.
calendar-terms-title = Сроки ответов
calendar-terms-text = К заявлению применяется срок, который действовал в день его получения. Учреждение может установить срок короче законного, но не длиннее.
calendar-own-terms = Сроки самого учреждения
calendar-own-none = Более коротких сроков учреждение не установило.
calendar-law = Сроки по закону
calendar-duty = Что нужно сделать
calendar-duty-answer = Ответить
calendar-duty-extended = Ответить, если срок продлён
calendar-duty-forward = Переслать по подведомственности
calendar-length = Срок
calendar-source = Источник
calendar-validity = Действует
calendar-unit = Единица
calendar-unit-working-days = рабочие дни
calendar-unit-days = календарные дни
calendar-unit-months = месяцы
calendar-term-new = Добавить более короткий срок
calendar-term-choose = Выберите вид
calendar-term-kind-missing = Выберите, для каких документов этот срок
calendar-term-amount-missing = Введите число от 1 до 400
calendar-term-from = Первый день получения, для которого он действует
calendar-term-from-missing = Укажите первый день
calendar-term-to = Последний день (если известен)
calendar-term-reason = Документ учреждения, который это устанавливает
calendar-term-reason-hint = Например, «Решение думы № 7».
calendar-term-reason-missing = Укажите документ, который устанавливает срок
calendar-term-end = Завершить срок
calendar-term-last = Последний день получения, для которого он ещё действует
calendar-term-last-hint = К полученному позже снова применяется срок по закону. Этот срок останется в списке.
calendar-term-end-missing = Укажите последний день
