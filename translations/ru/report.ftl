# Отчёты: что, как и за какое время считают.
report-title = Отчёты
report-of = { $kind }: { $by }
report-kind = Что считаем
report-kind-submission = Заявления
report-kind-contact = Консультации
report-kind-visit = Посещения
report-kind-feedback = Ответы о посещениях
report-kind-document = Документы
report-kind-decision = Решения
report-kind-meeting = Заседания
report-kind-item = Вопросы повестки дня
report-kind-conference = Видеоконференции
report-kind-activity = Прочая деятельность
report-rows = По строкам
report-columns = По столбцам
report-columns-none = Только всего
report-columns-same = Для столбцов выберите не то же, что для строк
report-by-channel = Канал
report-by-box = Ящик для заявлений
report-by-topic = Тема
report-by-unit = Отдел
report-by-subject = Вид
report-by-segment = Клиент
report-by-day = День
report-by-week = Неделя
report-by-month = Месяц
report-by-weekday = День недели
report-week = с { $monday }
report-month = { $month ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    } { $year } года
report-from = С
report-to = По
report-backwards = Конец периода раньше начала. Выберите более поздний день
report-too-long = Период не может быть длиннее десяти лет
report-choose = Выберите из списка
report-compare = Сравнить
report-compare-none = Не сравнивать
report-compare-previous = С предыдущим периодом
report-compare-year = С тем же временем год назад
report-compare-days = Со столькими же днями непосредственно до этого
report-compare-week = С теми же днями неделю назад
report-compare-weekdays = С теми же днями недели год назад
report-only = Только часть из них и группы каналов
report-any = Все
report-groups = Группы каналов
report-groups-hint = Каналы группы соединяют знаком «+», группы разделяют запятой, например courier+in_person,post. Каналы: { $codes }
report-groups-ready = Электронно, на бумаге, в разговоре:
report-groups-unknown = Канала «{ $code }» нет. Проверьте названия каналов
report-groups-twice = Канал «{ $code }» стоит в двух группах. Оставьте его в одной
report-show = Показать
report-none = Не указано
report-other = Прочие
report-sum = Всего
report-share = Доля
report-before = Раньше
report-change = Изменение
report-all =
    Всего { $count ->
        [one] { $count } случай
        [few] { $count } случая
        [many] { $count } случаев
       *[other] { $count } случая
    }.
report-most = Больше всего: { $name } ({ $count }).
report-assumed =
    { $count ->
        [one] День { $count } случая предположителен: известно лишь более долгое время, когда это было.
        [few] День { $count } случаев предположителен: известно лишь более долгое время, когда это было.
        [many] День { $count } случаев предположителен: известно лишь более долгое время, когда это было.
       *[other] День { $count } случая предположителен: известно лишь более долгое время, когда это было.
    }
report-topics = У чего две темы, то стоит в строках обеих тем, а в сумме — один раз.
report-empty = За это время ничего не сосчитано. Выберите другое время или снимите какое-нибудь условие.
