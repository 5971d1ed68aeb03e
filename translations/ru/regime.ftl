# Режимы: что меняется на время – запись, каналы, двери, часы работы.
regime-title = Режимы
regime-told = Что меняется на время: запись, каналы, часы работы, двери
regime-text = Режим на время меняет порядок обслуживания. Перед включением вы увидите, что изменится. Сами часы работы и карточки услуг остаются прежними и после окончания режима снова действуют.
regime-empty = Режимов ещё нет. Начните новый, когда меняется порядок обслуживания.
regime-new = Новый режим
regime-next = Дальше
regime-change = Изменить
regime-days = Действует
regime-period = С { $from } по { $to }
regime-period-open = С { $from } до особого объявления
regime-state =
    { $state ->
        [draft] Черновик
        [coming] Ещё не начался
        [holding] Действует
       *[over] Закончился
    }
regime-told-text = Название и объявление увидят все посетители страниц учреждения.
regime-notice = Объявление
regime-notice-lv = Объявление на латышском
regime-notice-ru = Объявление на русском
regime-notice-en = Объявление на английском
regime-notice-hint = В двух-трёх предложениях: что меняется и что делать клиенту. Например: «Принимаем только по записи. Записывайтесь по телефону.»
regime-notice-missing = Впишите объявление на латышском
regime-ground = Основание для объявления на иностранном языке
regime-ground-hint = Заполните, если объявление есть и на русском или английском. Например: статья 21 Закона о государственном языке.
regime-ground-missing = Укажите, на каком основании объявление есть и на иностранном языке
regime-from = Первый день
regime-from-missing = Впишите первый день
regime-to = Последний день
regime-to-hint = Оставьте пустым, если режим действует до особого объявления.
regime-to-missing = Впишите последний день
regime-scope = К чему относится
regime-scope-all = Ко всему учреждению
regime-scope-part =
    { $what ->
        [centres] Центры: { $names }
        [services] Услуги: { $names }
       *[channels] Каналы: { $names }
    }
regime-reach-title = К чему относится
regime-reach-text = Отмечайте, только если режим относится не ко всему учреждению. Где ничего не отмечено, ограничения нет.
regime-centres = Только в этих центрах
regime-services = Только для этих услуг
regime-channels = Только по этим каналам
regime-changes = Что меняется
regime-changes-title = Что меняется
regime-changes-text = Заполняйте только то, что меняется. Остальное остаётся как есть.
regime-reception = Как принимают на месте?
regime-reception-nothing = Здесь ничего не меняем
regime-also = Ещё
regime-only = Только эти каналы
regime-only-hint = Если ничего не отметить, остаются все каналы.
regime-people = Число людей в здании
regime-people-any = Не ограничиваем
regime-people-specialists = Столько, сколько специалистов
regime-people-number = Определённое число
regime-number = Сколько человек
regime-number-missing = Впишите число, не меньше 1
regime-door-in = Дверь, через которую входят без записи
regime-door-out = Дверь, через которую выходят
regime-door-booked = Дверь, через которую входят по записи
regime-door-missing = Укажите все три двери, например 1, 2 и 2
regime-boxes = Выставленные ящики
regime-hours = Другие часы работы
regime-hours-hint = Например, 09:00–12:30, 13:00–17:00. Если заполнен хотя бы один день, в пустые дни закрыто.
regime-hours-unreadable = «{ $text }» — не время. Пишите, например, 9–17
regime-hours-backwards = «{ $text }» заканчивается раньше, чем начинается
regime-hours-overlap = { $one } и { $other } пересекаются
regime-opens = С какого дня открыт: { $centre }
regime-opens-hint = Заполните, если центры открываются постепенно. Центр без дня остаётся закрытым.

regime-says-reception =
    { $how ->
        [freely] На месте принимаем всех, и без записи
        [by_appointment] На месте принимаем только по предварительной записи
        [window] Обслуживаем через окошко, в здание не впускаем
       *[closed] На месте не принимаем
    }
regime-says-unavoidable = На месте — только то, что нельзя сделать удалённо
regime-says-channels = Связаться можно только так: { $channels }
regime-says-opening = { $centre } — { $day }
regime-says-openings = Центры открываем постепенно: { $openings }
regime-says-specialists = В здание одновременно впускаем столько посетителей, сколько специалистов; остальные ждут на улице
regime-says-people =
    { $count ->
        [one] В здание одновременно впускаем не более { $count } посетителя
        [few] В здание одновременно впускаем не более { $count } посетителей
        [many] В здание одновременно впускаем не более { $count } посетителей
       *[other] В здание одновременно впускаем не более { $count } посетителя
    }
regime-says-doors = Без записи входите через дверь «{ $in }», выходите через дверь «{ $out }»; по записи входите через дверь «{ $booked }»
regime-says-shops = Столовая, аптека и торговые места в здании закрыты
regime-says-boxes = Заявления можно оставить в ящике: { $boxes }
regime-says-hours = Часы приёма: { $hours }
regime-day-short =
    { $day ->
        [1] Пн
        [2] Вт
        [3] Ср
        [4] Чт
        [5] Пт
        [6] Сб
       *[7] Вс
    }
regime-day-closed = закрыто
regime-on-holidays = в праздники { $hours }

regime-see-consequences = Посмотреть, что изменится
regime-consequences-title = Что изменится
regime-switch-on = Включить режим
regime-faulty = Режим ещё нельзя включить. Исправьте то, что указано на странице
regime-faults = Перед включением исправьте
regime-fault-nothing = Режим ничего не меняет. Укажите, что меняется
regime-fault-twice = Указано дважды: { $name }
regime-fault-contradiction = Несовместимо: { $one } и { $other }
regime-fault-incomplete = Сказано не до конца: { $name }
regime-fault-unknown = В учреждении такого нет: { $name }
regime-fault-clash = Режим «{ $with }» начинается в тот же день и о том же говорит другое: { $aspect }
regime-aspect =
    { $aspect ->
        [reception] приём на месте
        [unavoidable] на месте только то, что нельзя сделать удалённо
        [channels] каналы
        [openings] постепенное открытие
        [people] число людей в здании
        [doors] двери
        [commercial_zone] торговые места
        [boxes] ящики
       *[hours] часы работы
    }
regime-warning = Внимание
regime-warns-support =
    { $channel ->
        [phone] Учреждение останется без телефона: люди не смогут позвонить и получить помощь при подаче заявления на услугу.
       *[email] Учреждение останется без электронной почты: люди не смогут написать и получить помощь при подаче заявления на услугу.
    }
regime-support-not-there =
    { $channel ->
        [phone] И без этого режима у учреждения нет телефона, по которому можно получить помощь при подаче заявления на услугу.
       *[email] И без этого режима у учреждения нет электронной почты, через которую можно получить помощь при подаче заявления на услугу.
    }
regime-warns-no-channel =
    { $stage ->
        [request] Эти услуги больше нельзя будет запросить никаким способом:
        [execution] Выполнение этих услуг больше не будет возможно никаким способом:
       *[receipt] Результат этих услуг больше нельзя будет получить никаким способом:
    }
regime-warns-no-computer =
    { $stage ->
        [request] Эти услуги больше не смогут запросить те, у кого нет компьютера:
        [execution] Выполнение этих услуг станет невозможным для тех, у кого нет компьютера:
       *[receipt] Результат этих услуг больше не смогут получить те, у кого нет компьютера:
    }
regime-hours-changed = Часы работы
regime-hours-window = Первые две недели и первая неделя после каждого следующего изменения
regime-place = Место
regime-hours-same = Часы работы не меняются.
regime-ways-changed = Услуги и каналы
regime-ways-same = Каналы услуг не меняются.
regime-said-changed = Что говорим тем, кто приходит
regime-said-same = Для тех, кто приходит, ничего не меняется.
regime-said-nothing = Как обычно
regime-centre = Центр
regime-day = День
regime-before = Сейчас
regime-after = Будет
regime-channel = Канал
regime-everywhere = Во всём учреждении
regime-way =
    { $way ->
        [freely] без записи
        [by_appointment] по записи
        [possible] можно
       *[no] нельзя
    }
regime-bookings = Записи на приём
regime-bookings-hit =
    { $count ->
        [0] Ни одна запись не затронута.
        [one] Затронута { $count } запись.
        [few] Затронуты { $count } записи.
        [many] Затронуто { $count } записей.
       *[other] Затронуто { $count } записи.
    }

regime-end = Закончить режим
regime-end-text = После последнего дня снова действует обычный порядок.
regime-end-hint = Чтобы режим не действовал уже сегодня, впишите вчерашний день.
regime-take-back = Отозвать режим
regime-take-back-text = Режим ещё не начался. Отозванный, он снова станет черновиком.
regime-drop = Отбросить черновик
regime-drop-text = Черновик исчезнет. Клиенты его не видели.
regime-begun = Режим уже начался. Его можно закончить
regime-ends-earlier = Режим заканчивается в этот день или раньше
regime-done-saved = Черновик сохранён.
regime-done-on = Режим включён.
regime-done-back = Режим отозван и снова стал черновиком.
regime-done-dropped = Черновик отброшен.
regime-done-ended = Режиму назначен последний день.
regime-see-notice = Посмотреть объявление на страницах учреждения и листы для вывешивания
regime-history = История
regime-history-line =
    { $act ->
        [drafted] { $when } — написан: { $who }
        [on] { $when } — включён: { $who }
       *[ended] { $when } — назначен последний день: { $who }
    }
regime-by-system = программа

regime-banner = Изменение порядка обслуживания
regime-banner-more = Что меняется
regime-not-yet = Этот порядок ещё не начал действовать.
regime-no-longer = Этот порядок больше не действует.
regime-sheets = Листы для вывешивания
regime-sheets-text = PDF для дверей, ящиков, магазинов, врачебных практик и досок объявлений.
regime-sheet = { $size }, { $language } (файл PDF)
regime-then = Часы работы и порядок { $day }
regime-checked = Сведения проверены { $day }.
regime-printed = Лист подготовлен
regime-qr = QR-код со ссылкой на страницу этого объявления
regime-qr-text = Проверьте, действует ли ещё этот порядок:
regime-footer = { $institution } · подготовлено { $day }

regime-now-title = Временно по-другому
regime-now-way =
    { $way ->
        [freely] { $channel } — без записи
        [by_appointment] { $channel } — только по записи
        [possible] { $channel } — временно можно
       *[no] { $channel } — пока нельзя
    }
regime-now-way-at =
    { $way ->
        [freely] { $channel } — без записи ({ $centres })
        [by_appointment] { $channel } — только по записи ({ $centres })
        [possible] { $channel } — временно можно ({ $centres })
       *[no] { $channel } — пока нельзя ({ $centres })
    }
regime-now-beside =
    { $way ->
        [freely] без записи
        [by_appointment] только по записи
        [possible] временно можно
       *[no] пока нельзя
    }
regime-now-beside-at =
    { $way ->
        [freely] { $centres }: без записи
        [by_appointment] { $centres }: только по записи
        [possible] { $centres }: временно можно
       *[no] { $centres }: пока нельзя
    }
regime-now-opens = Приём посетителей здесь начнётся { $day }
regime-now-not-open = Приём посетителей здесь пока не ведётся
regime-now-shut = Пока недоступно.

regime-judge = Сравнить, что изменилось с первого дня
regime-judge-due = Режим действует уже месяц. Оцените, оставить его, изменить или завершить.
