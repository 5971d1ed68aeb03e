# Что есть в каждой форме.
form-error = Ошибка
form-error-summary = На странице есть ошибка
form-day = День
form-month = Месяц
form-year = Год
form-or = или
form-password-show = Показать
form-password-hide = Скрыть
form-password-show-label = Показать пароль
form-password-hide-label = Скрыть пароль
form-password-shown = Пароль виден
form-password-hidden = Пароль скрыт
form-count-limit =
    { $count ->
        [one] Можно ввести до { $count } знака.
        [few] Можно ввести до { $count } знаков.
        [many] Можно ввести до { $count } знаков.
       *[other] Можно ввести до { $count } знака.
    }
# Число ставит скрипт, поэтому форму определяет $rule.
form-count-left =
    { $rule ->
        [one] Можно ввести ещё { $count } знак
        [few] Можно ввести ещё { $count } знака
        [many] Можно ввести ещё { $count } знаков
       *[other] Можно ввести ещё { $count } знака
    }
form-count-none-left = Больше нельзя ввести ни одного знака
form-count-over =
    { $rule ->
        [one] Лишний { $count } знак
        [few] Лишние { $count } знака
        [many] Лишние { $count } знаков
       *[other] Лишние { $count } знака
    }
form-file-choose = Выбрать файлы
form-file-drop = или перетащить их сюда
form-file-none = Файл не выбран
form-files-chosen =
    { $rule ->
        [one] Выбран { $count } файл
        [few] Выбраны { $count } файла
        [many] Выбрано { $count } файлов
       *[other] Выбрано { $count } файла
    }
form-file-entered = Файлы над полем
form-file-left = Файлов над полем больше нет

# Что заполнено с ошибкой.
form-broken-letters = Часть введённого текста не удалось прочитать. Проверьте места со знаком «�», исправьте их и отправьте ещё раз.
form-file-too-large = Файл «{ $name }» больше, чем { $limit }. Приложите файл меньшего размера.
form-file-too-many =
    { $limit ->
        [one] Можно приложить не более { $limit } файла.
        [few] Можно приложить не более { $limit } файлов.
        [many] Можно приложить не более { $limit } файлов.
       *[other] Можно приложить не более { $limit } файла.
    }
form-files-too-large = Все файлы вместе больше, чем { $limit }. Отправьте часть файлов отдельно.
form-files-again = Приложите файлы ещё раз: в целях безопасности браузер их не запоминает.
form-too-long =
    { $limit ->
        [one] Текст длиннее { $limit } знака. Сократите его.
        [few] Текст длиннее { $limit } знаков. Сократите его.
        [many] Текст длиннее { $limit } знаков. Сократите его.
       *[other] Текст длиннее { $limit } знака. Сократите его.
    }
form-day-hint = дд.мм.гггг
form-day-wrong = Введите день, например 15.05.2026
form-date-missing = Введите день, месяц и год
form-date-not-real = Такой даты нет. Введите, например, 27 3 2026.
form-token-expired = Страница была открыта слишком долго. Введённое сохранено — проверьте и отправьте ещё раз.
form-token-wrong = Форму не удалось проверить. Введённое сохранено — проверьте и отправьте ещё раз.
