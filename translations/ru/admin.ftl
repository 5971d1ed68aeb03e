# Управление: учреждение, его люди и то, с чем оно работает.
admin-title = Настройки
admin-save = Сохранить
admin-open = Действует
admin-state = Состояние
admin-code = Код
admin-code-hint = Строчные латинские буквы и цифры, например buvvalde. Позже код изменить нельзя: он остаётся в старых делах и отчётах.
admin-code-missing = Введите код
admin-code-unusable = Используйте в коде только строчные латинские буквы, цифры, дефис или подчёркивание – не более 32 знаков
admin-code-taken = Такой код уже есть, возможно у закрытой записи. Выберите другой
admin-name = Название
admin-name-lv = Название на латышском
admin-name-ru = Название на русском
admin-name-en = Название на английском
admin-name-hint = Если оставить пустым, покажем латышское.
admin-name-missing = Введите название на латышском
admin-phone = Телефон
admin-email = Эл. почта
admin-reach = Телефон и эл. почта
admin-from = с { $day }
admin-to = по { $day }
admin-closed-from = Закрыто с { $day }
admin-closed-already = Это уже закрыто
admin-days-order = Последний день не может быть раньше первого
admin-day-over = Выберите сегодняшний или более поздний день
admin-order = Порядок
admin-up = Выше
admin-down = Ниже
admin-successor-unusable = Выберите другого преемника: этот больше не действует или это то же самое
admin-secret-once = Вы видите это единственный раз. Передайте надёжным способом; мы этого не храним.
admin-secret-next = Передано, дальше
admin-first-title = Сначала смените пароль
admin-first-text = Этот пароль вам дал администратор. Чтобы работать, выберите свой пароль в конце страницы.

admin-group-people = Люди
admin-group-work = С чем работают
admin-group-institution = Учреждение
admin-group-systems = Другие системы
admin-substitutions-told = Кто кого замещает и как долго
admin-templates-told = Что учреждение пишет заявителям
admin-letters-told = Что отправлено, что ждёт и что не ушло

admin-units = Отделы
admin-units-told = Кому передают дела: названия, порядок, закрытие
admin-units-text = Отделы в этом порядке видят все, кто передаёт дело. Отдел не удаляют: его закрывают, и его название остаётся в старых делах.
admin-units-empty = Отделов пока нет. Добавьте первый, чтобы было кому передавать дела.
admin-unit-add = Добавить отдел
admin-unit-added = Отдел добавлен.
admin-unit-changed = Сведения об отделе сохранены.
admin-unit-closed = Закрытие отдела сохранено.
admin-unit-caption = Отдел { $code }
admin-unit-open-cases = Открытые дела
admin-unit-close = Закрыть отдел
admin-unit-close-title = Закрыть отдел: { $unit }
admin-unit-close-text = Со дня закрытия отделу больше ничего не передают, а его открытые дела переходят преемнику. У кого дело в руках, тот продолжает с ним работать. Отдел сотрудника меняют отдельно, у каждого сотрудника.
admin-unit-close-open =
    { $count ->
        [one] У отдела { $count } открытое дело.
        [few] У отдела { $count } открытых дела.
        [many] У отдела { $count } открытых дел.
       *[other] У отдела { $count } открытых дел.
    }
admin-unit-close-from = С какого дня
admin-unit-close-hint = Если это сегодня или в прошлом, дела перейдут сразу. Если позже – в тот день.
admin-unit-close-from-missing = Введите день, с которого отдел закрыт
admin-unit-successor = Какой отдел принимает дела
admin-unit-successor-hint = Нужен, если есть открытые дела или если отдел закрывают с более позднего дня.
admin-unit-nobody = Никакой
admin-unit-successor-needed =
    { $count ->
        [0] До закрытия в отдел ещё могут поступить дела. Выберите, какой отдел их примет
        [one] У отдела { $count } открытое дело. Выберите, какой отдел его примет
        [few] У отдела { $count } открытых дела. Выберите, какой отдел их примет
        [many] У отдела { $count } открытых дел. Выберите, какой отдел их примет
       *[other] У отдела { $count } открытых дел. Выберите, какой отдел их примет
    }
admin-unit-close-send = Закрыть отдел
admin-unit-closed-from = Отдел закрыт с { $day }.
admin-institution-ended-then = В этот день учреждения не было. Проверьте день получения или обратитесь в учреждение, которое приняло его задачи
