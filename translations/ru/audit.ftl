# Журнал аудита и причина открыть данные человека.
audit-link = Аудит
audit-title = Журнал аудита
audit-rows =
    { $count ->
        [one] В журнале { $count } запись.
        [few] В журнале { $count } записи.
        [many] В журнале { $count } записей.
       *[other] В журнале { $count } записи.
    }
audit-not-signed = Журнал ещё не подписан; это происходит автоматически.
audit-signed = Последняя подпись { $at }, до записи № { $row }.
audit-holds = Журнал соответствует подписанному.
audit-broken = Журнал НЕ соответствует подписанному: он изменён или обрезан. Немедленно сообщите тому, кто обслуживает систему.
audit-verify = Полная проверка — команда «lodzins audit verify».
audit-ask = Что искать
audit-from = С дня
audit-to = По день
audit-staff = Сотрудник
audit-everybody = Все
audit-act = Действие
audit-every-act = Все действия
audit-case = Номер дела
audit-case-hint = Например, IES/2026/12.
audit-no-such-case = Такого номера в реестре нет. Проверьте его.
audit-show = Показать
audit-none = Ничего не найдено.
audit-export = Скачать найденное (CSV)
audit-nothing = ничего
audit-due = Срок: { $moved }
audit-holder = Кому: { $holder }
audit-by-rule = по правилу маршрутизации { $n }
audit-by-service = по карточке услуги «{ $service }», в отдел «{ $unit }»
audit-status = Статус после этого: { $status }
audit-who-saw = Что с этим делали и кто это смотрел
audit-reason = Почему вы открываете эти данные?
audit-reason-title = Открытие данных человека
audit-reason-text = Причина хранится в журнале аудита, и человек, чьи это данные, может о ней узнать. Причина действует этот рабочий день.
audit-reason-visit = Человек у меня на приёме или на линии
audit-reason-case = Работаю с его заявлением
audit-reason-correct = Нужно исправить запись
audit-reason-own-request = Человек сам спрашивает, что о нём хранится
audit-reason-check = Жалоба, аудит или другая проверка
audit-reason-missing = Выберите причину
audit-reason-note = Пояснение
audit-reason-note-hint = Для проверки обязательно, например, «Жалоба IES/2026/12». Не пишите здесь персональных данных.
audit-reason-note-missing = Укажите, какая это проверка
audit-reason-send = Открыть
audit-actor =
    { $kind ->
        [submitter] заявитель
        [api-key] другая система
        [staff] бывший сотрудник
        [kiosk] терминал талонов
       *[system] программа
    }
audit-subject =
    { $kind ->
        [submission] дело { $name }
        [staff] сотрудник { $name }
        [contact] обращение …{ $name }
        [call-back] обратный звонок …{ $name }
        [client] клиент …{ $name }
        [visit] посещение …{ $name }
        [wait] лист ожидания …{ $name }
       *[other] { $name }
    }
audit-did =
    { $did ->
        [submission-registered] Зарегистрировано заявление
        [submission-destroyed] Уничтожено содержание дела
        [contact-destroyed] Уничтожена запись об общении
        [call-back-destroyed] Уничтожен обратный звонок
        [client-destroyed] Уничтожена запись о клиенте
        [retention-rule-set] Установлен срок хранения
        [retention-rule-removed] Убран срок хранения
        [retention-started] Начато уничтожение
        [retention-finished] Закончено уничтожение
        [submission-route] Передано отделу или исполнителю
        [submission-start] Начато рассмотрение
        [submission-ask-submitter] Задан вопрос заявителю
        [submission-submitter-replied] Заявитель ответил
        [submission-added-to] Заявитель дополнил
        [submission-extend] Продлён срок
        [submission-answer] Дан ответ
        [submission-forward] Переслано по подведомственности
        [submission-take-for-information] Принято к сведению
        [submission-leave-unexamined] Оставлено без рассмотрения
        [submission-withdraw] Отозвано
        [submission-corrected] Исправлена запись
        [submission-recounted] Пересчитан срок
        [submission-noted] Добавлена заметка
        [submission-joined] Связано с другим делом
        [submission-parted] Отделено от другого дела
        [submission-identity-checked] Проверена личность
        [submission-client-named] Указан клиент
        [submission-client-removed] Убран клиент
        [case-seen] Открыто дело
        [file-seen] Открыт файл
        [file-read] Файл выдан другой системе
        [letter-seen] Открыто письмо
        [receipt-seen] Выдано подтверждение с кодом
        [client-created] Введён клиент
        [client-changed] Изменены данные клиента
        [client-merged] Записи клиента признаны одной
        [client-separated] Записи клиента разделены
        [client-opened] Указана причина открыть данные клиента
        [client-seen] Открыта карточка клиента
        [client-code-seen] Просмотрен персональный код
        [contact-entered] Введено обращение
        [contact-corrected] Исправлено обращение
        [call-back-asked] Запрошен обратный звонок
        [call-back-arranged] Обратный звонок назначен
        [call-back-tried] Попытка обратного звонка
        [call-back-given-up] От обратного звонка отказались
        [visit-held] Зарезервировано время посещения
        [visit-booked] Записано посещение
        [visit-confirmed] Подтверждено посещение
        [visit-contact-entered] Указано, кто придёт
        [booking-confirmation-set] Изменён способ подтверждения посещений
        [booking-limits-set] Установлено, на сколько посещений записываются сами
        [visit-moved] Перенесено посещение
        [visit-cancelled] Отменено посещение
        [visit-telephoned] Звонок о посещении
        [visit-destroyed] Уничтожены имя и контакты посетителя
        [saved-search-forgotten] Переименован вид или отчёт с уничтоженным именем
        [wait-joined] Запись в лист ожидания
        [wait-offered] Предложено время из листа ожидания
        [wait-accepted] Предложенное время принято
        [wait-refused] От предложенного времени отказались
        [wait-unanswered] На предложенное время не ответили
        [wait-left] Заявка в листе ожидания отозвана
        [wait-ended] Заявка в листе ожидания закончилась
        [wait-destroyed] Уничтожены имя и контакты из листа ожидания
        [feedback-given] Получен ответ о посещении
        [feedback-entered] Вписаны карточки с оценками
        [visit-arrived] Посетитель прибыл
        [visit-let-in] Посетитель впущен
        [visit-called] Посетитель вызван
        [visit-started] Обслуживание начато
        [visit-identified] Личность проверена у окна
        [visit-taken-over] Посетитель принят от другого учреждения
        [visit-parked] Посещение отложено
        [visit-handed-over] Посетитель передан другому
        [visit-finished] Обслуживание завершено
        [visit-left] Посетитель ушёл
        [visit-missed] Посетитель не явился
        [counter-set] Определено окошко
        [counter-opened] Окошко открыто
        [counter-closed] Окошко закрыто
        [reception-rules-set] Определён порядок приёма
        [alarm-raised] Вызвана помощь
        [alarm-answered] Ответ на вызов помощи
        [pool-offer-set] Установлено, как долго предлагается время
        [release-set] Объявлено открытие записи
        [release-withdrawn] Открытие записи отменено
        [release-claimed] Заявка на жеребьёвку
        [release-drawn] Проведена жеребьёвка заявок
        [kiosk-added] Добавлен терминал талонов
        [kiosk-enrolled] Подключено устройство терминала
        [kiosk-revoked] Отозван терминал талонов
        [visit-nearly-asked] Просьба сообщить, когда скоро очередь
        [reception-nearly-set] Определено, когда сообщать об очереди
        [pool-set] Установлены места записи
        [pool-day-set] Установлено число мест на день
        [pool-weekly-set] Установлено число мест по дням недели и времени
        [signed-in] Вход
        [signed-out] Выход
        [sign-in-failed] Неудачный вход
        [denied] Отказано в доступе
        [staff-created] Добавлен сотрудник
        [staff-activated] Учётная запись сотрудника восстановлена
        [staff-deactivated] Учётная запись сотрудника закрыта
        [staff-password-set] Изменён пароль
        [staff-second-factor-set] Включён второй фактор
        [staff-second-factor-removed] Убран второй фактор
        [staff-language-set] Изменён язык
        [staff-shortcuts-set] Изменены клавиши
        [substitution-set] Назначено замещение
        [substitution-ended] Завершено замещение
        [api-key-created] Создан ключ API
        [api-key-revoked] Отозван ключ API
        [calendar-day-set] В календарь введён выходной
        [calendar-day-cleared] В календаре отменён выходной
        [calendar-state-set] Изменено, обязательны ли перенесённые государством дни
        [submission-handed-over] Дело перешло к отделу-преемнику
        [submission-escalated] О сроке сообщено руководителю
        [staff-changed] Изменены данные или роли сотрудника
        [staff-unlocked] Снова разрешён вход
        [unit-added] Добавлен отдел
        [unit-changed] Изменены данные отдела
        [unit-moved] Изменён порядок отделов
        [unit-closed] Отдел закрыт
        [topic-added] Добавлена тема
        [topic-changed] Изменена тема
        [topic-moved] Изменён порядок тем
        [service-begun] Начата карточка услуги
        [service-drafted] Изменён черновик карточки
        [service-draft-dropped] Отброшен черновик карточки
        [service-published] Карточка опубликована
        [service-checked] Карточка проверена
        [catalogue-check-days] Изменён срок проверки карточек
        [centre-helps] Указано, что центр делает по услуге
        [drop-box-added] Добавлен ящик для заявлений
        [drop-box-changed] Изменены данные ящика для заявлений
        [regime-begun] Начат черновик режима
        [regime-drafted] Изменён черновик режима
        [regime-dropped] Отброшен черновик режима
        [regime-switched-on] Включён режим
        [regime-taken-back] Отозван режим, который ещё не начался
        [regime-ended] Назначен последний день режима
        [import-taken] Загружена таблица
        [regime-recorded] Записан прежний режим
        [centre-added] Добавлен центр
        [centre-changed] Изменены данные центра
        [place-added] Добавлено место с временем работы
        [place-changed] Изменены данные места
        [hours-set] Установлено время работы на неделю
        [hours-exception-added] Внесено другое время работы или закрытие
        [hours-exception-ended] Завершено другое время работы или закрытие
        [hours-exception-withdrawn] Отозвано другое время работы или закрытие
        [journal-added] Открыт журнал
        [journal-changed] Изменён журнал
        [journal-closed] Журнал закрыт
        [routing-rule-added] Добавлено правило направления
        [routing-rule-changed] Изменено правило направления
        [routing-rule-moved] Изменён порядок правил
        [routing-rule-ended] Правило направления прекращено
        [escalation-set] Изменено, когда о сроке сообщают руководителю
        [mail-tried] Проверена отправка писем
        [activity-entered] Записана деятельность или названное число
        [saved-search-kept] Сохранён вид или отчёт
        [saved-search-changed] Изменён сохранённый вид или отчёт
        [saved-search-deleted] Удалён сохранённый вид или отчёт
        [institution-changed] Изменены данные учреждения
        [institution-lives] Изменено, как долго действует учреждение
        [open-data-published] Включена публикация открытых данных
        [open-data-withdrawn] Отключена публикация открытых данных
        [term-added] Добавлен срок учреждения
        [term-ended] Завершён срок учреждения
        [recount-started] Начат пересчёт сроков
        [recount-finished] Завершён пересчёт сроков
        [letter-template-saved] Сохранён текст письма
        [letter-template-reset] Возвращён готовый текст письма
        [letter-retried] Письмо отправлено повторно
        [audit-exported] Выгружен журнал аудита
        [institution-founded] Создано учреждение
       *[other] { $code }
    }
