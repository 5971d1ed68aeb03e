# Время работы: места, неделя, исключения, открыто или закрыто.
hours-title = Время работы
hours-told = Когда открыты центры, окошки, кассы, телефоны и ящики
hours-text = Это время видят жители. Праздники и перенесённые рабочие дни берутся из календаря, вводить их здесь не нужно.
hours-add = Добавить окошко, телефон или кассу
hours-empty = Время работы ещё ни для одного места не установлено.
hours-place = Место
hours-kind-head = Вид
hours-now = Сейчас
hours-day = День
hours-why = Почему
hours-week = Неделя
hours-begin = Установить время работы
hours-without = Центры и ящики без времени работы
hours-closed-day = закрыто
hours-all-day = круглосуточно
hours-over-midnight = { $times } (на следующий день)
hours-every-day = ежедневно { $times }
hours-holidays-closed = в праздники закрыто
hours-holidays-as-usual = в праздники как обычно
hours-holidays-own = в праздники { $times }
hours-why-not-there = место в этот день не действует
hours-why-not-said = время работы не установлено
hours-why-moved-here = работает за { $off }
hours-why-part = { $times } закрыто: { $reason }
hours-period = с { $from } по { $to }
hours-period-open = с { $from } до особого объявления
hours-kind =
    { $kind ->
        [centre] центр
        [counter] окошко
        [phone_line] телефон
        [cash_desk] касса
       *[box] ящик для заявлений
    }
hours-unknown = Время работы не указано
hours-open-always =
    { $kind ->
        [phone_line] Отвечает круглосуточно
        [box] Доступен круглосуточно
       *[other] Открыто круглосуточно
    }
hours-open-until =
    { $kind ->
        [phone_line] Отвечает до { $time }
        [box] Доступен до { $time }
       *[other] Открыто до { $time }
    }
hours-open-until-day =
    { $kind ->
        [phone_line] Сейчас отвечает; закончит { $day } в { $time }
        [box] Сейчас доступен; закроется { $day } в { $time }
       *[other] Сейчас открыто; закроется { $day } в { $time }
    }
hours-opens =
    { $kind ->
        [phone_line] Сейчас не отвечает; ответит { $day } в { $time }
        [box] Сейчас недоступен; откроется { $day } в { $time }
       *[other] Закрыто; откроется { $day } в { $time }
    }
hours-closed =
    { $kind ->
        [phone_line] Не отвечает до особого объявления
        [box] Недоступен до особого объявления
       *[other] Закрыто до особого объявления
    }
hours-today = сегодня
hours-tomorrow = завтра
hours-on-weekday =
    { $day ->
        [1] в понедельник
        [2] во вторник
        [3] в среду
        [4] в четверг
        [5] в пятницу
        [6] в субботу
       *[7] в воскресенье
    }
hours-this-day = Сегодня, { $day }

hours-week-title = Время работы на неделю
hours-week-hint = Для каждого дня впишите время, например 09:00–12:30, 13:00–17:00. Если в этот день закрыто, оставьте поле пустым. Если работа продолжается после полуночи: 22:00–06:00 +1.
hours-holidays = В праздничные дни
hours-holidays-hint = Праздники определяет закон; перенесённые дни берутся из календаря.
hours-holidays-missing = Выберите, что происходит в праздничные дни
hours-choice-closed = Закрыто
hours-choice-as-usual = Как обычно
hours-choice-as-usual-hint = Также в перенесённые дни и выходные дни учреждения. Подходит для ящика на улице.
hours-choice-own = Другое время
hours-holiday-hours = Время работы в праздники
hours-holiday-hours-missing = Впишите время работы в праздники
hours-osm = Вся неделя в записи OpenStreetMap
hours-osm-hint = Если впишете, например, Mo-Fr 09:00-17:00; PH off, то записанное выше не учитывается.
hours-from = С какого дня
hours-from-hint = До него действует прежнее время.
hours-from-missing = Впишите первый день
hours-first-day = Первый день
hours-last-day = Последний день
hours-check = Посмотреть, что изменится
hours-check-title = Проверьте перед сохранением
hours-change-again = Исправить
hours-changes = меняется
hours-was = Было: { $times }
hours-weeks = Следующие четыре недели
hours-said-week = { $place }: с { $day } — { $hours }
hours-said-override = { $place }: { $name }, { $period } — { $hours }
hours-said-closure = { $place }: закрыто { $period } — { $reason }
hours-override-title = Другое время работы на срок
hours-override-text = Название видят жители, например «Чрезвычайная ситуация» или «Сокращённый предпраздничный день». Если действует несколько, преимущество у того, которое началось позже.
hours-closure-title = Закрытие
hours-closure-text = Название — это причина, которую видят жители, например «Обучение». Вместе с центром закрыты и его окошки и кассы.
hours-part = Часть дня
hours-part-hint = Например, 12:00–13:00. Оставьте пустым, если закрыто весь день.

hours-code-hint = Строчные латинские буквы и цифры, например uzzinas. Позже код изменить нельзя.
hours-kind-missing = Выберите, что это за место
hours-centre = При каком центре
hours-centre-none = Ни при каком
hours-no-centre = Такого центра нет. Выберите из списка
hours-address = Адрес, если он другой
hours-from-line = с { $day }: { $hours }
hours-week-empty = Время работы на неделю ещё не установлено.
hours-week-set = Установить время работы на неделю
hours-place-change = Изменить данные места
hours-exceptions = Исключения
hours-exceptions-empty = Исключений нет: время работы как каждую неделю.
hours-exception-end = Завершить или отозвать
hours-override-add = Добавить другое время работы
hours-closure-add = Добавить закрытие
hours-closed-part = закрыто { $times }
hours-osm-show = Время работы для карт и навигации
hours-osm-year = Ближайший год в записи OpenStreetMap opening_hours:
hours-week-saved = Время работы на неделю сохранено.
hours-override-saved = Другое время работы внесено.
hours-closure-saved = Закрытие внесено.
hours-place-saved = Данные места сохранены.
hours-ended = Последний день внесён.
hours-withdrawn = Запись отозвана.
hours-end-send = Завершить этим днём
hours-end-hint = Этот день ещё входит.
hours-end-missing = Впишите последний день
hours-withdraw-text = Это ещё не началось. Если отзовёте, время работы останется как каждую неделю.
hours-withdraw-send = Отозвать

hours-fault-unreadable = «{ $part }» — не время. Пишите, например, 09:00–17:00
hours-fault-backwards = «{ $part }» заканчивается раньше начала. Если работа заканчивается на следующий день, допишите +1
hours-fault-no-time = «{ $part }» начинается и заканчивается в одно время. Исправьте начало или конец
hours-fault-too-long = «{ $part }» длится дольше суток. Исправьте конец
hours-fault-overlap = { $first } и { $second } пересекаются. Исправьте одно из них
hours-fault-empty = Здесь нет ни одного открытого часа. Если место будет закрыто, используйте закрытие
hours-osm-nothing = Впишите время работы
hours-osm-not-understood = Не понимаем: «{ $part }». Можно: дни недели, время, PH, off и 24/7
hours-osm-order = «{ $part }» пишите до праздников (PH)
hours-osm-dates = «{ $part }»: части с датами пересекаются или неполны
hours-osm-no-dates = Даты здесь не пишите: для них есть другое время работы и закрытие
hours-over = К этому дню это уже закончится. Впишите более ранний день
hours-begun = Это уже началось. Впишите последний день
hours-same = Такое время работы уже действует. Исправьте время или первый день

hours-change-override = { $name } ({ $period }): { $hours }
hours-change-day = { $day }: { $hours } — { $why }
hours-changes-title = Предстоящие изменения
hours-reach = Связь
hours-places-here = В этом центре
hours-where = Где и когда обратиться
