# Посещения: приём и окошки.
visits-title = Посещения
visits-no-centre = У учреждения нет ни одного центра обслуживания. Администратор добавляет его в разделе «Администрирование».
visits-centres = Центры
visits-full = Мест нет
visits-counters = Окошки:
visits-no-counters = нет ни одного
visits-counter-closed = закрыто
visits-arrive = Пришёл по записи
visits-who = Код или имя
visits-who-hint = Код посещения, например K7QX-3MPB, или часть имени
visits-arrive-send = Пришёл
visits-walk-in = Без записи
visits-service = Услуга
visits-more = Имя и приём вне очереди
visits-name = Как обращаться
visits-name-hint = Необязательно; на экране показывают только талон
visits-reason = Почему вне очереди
visits-anyway = Всё же принять: иначе человек не сможет это оформить
visits-walk-in-send = Дать талон
visits-waiting = Ожидают
visits-waiting-none = Никто не ждёт.
visits-let-in = Впустить
visits-left = Ушёл
visits-expected = Записаны на сегодня
visits-expected-none = Сегодня больше никого не ждём.
visits-here = Пришёл
visits-missed = Не явился
visits-at-counters = У окошек
visits-at-counters-none = У окошек никого нет.
visits-day-end = Закончить день
visits-day-end-told = Посетители у окошек будут отмечены как обслуженные, те, кто ещё ждёт, – как ушедшие, а записанные, которые не пришли, – как не явившиеся. Окошки закроются.
visits-counter = Окошко
visits-counter-is-closed = Окошко закрыто. Откройте его, чтобы вызывать посетителей.
visits-open = Открыть окошко
visits-close = Закрыть окошко
visits-visitor = Посетитель
visits-bring = Просили взять с собой:
visits-identity = Чем посетитель удостоверяет личность?
visits-start = Начать
visits-recall = Вызвать ещё раз
visits-next = Вызвать следующего
visits-call = Вызвать
visits-result = Чем закончилось посещение?
visits-topics = О чём был разговор?
visits-note = Заметка
visits-note-hint = Её увидит тот, кто примет посетителя следующим
visits-to = Кому передать
visits-finish = Закончить
visits-park = Отложить
visits-hand-over = Передать
visits-parked = Отложены
visits-resume = Продолжить
visits-alarm = Позвать на помощь
visit-alarm = На помощь!
visit-alarm-at = Зовут на помощь: { $counter }
visit-alarm-answer = Иду на помощь
visit-inside = Внутри { $inside }
visit-inside-of = Внутри { $inside } из { $most }
visit-outside = снаружи ждут { $outside }
visit-open-counters = открытых окошек: { $count }
visit-minutes =
    { $count ->
        [one] { $count } минута
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
    }
visit-booked-at = Запись на { $time }
visit-waits =
    { $minutes ->
        [0] Только что пришёл
       *[other] Ждёт { $wait }
    }
visit-manner-by-appointment = Сейчас принимают только по записи.
visit-manner-window = Сейчас обслуживают через окошко, в помещение не впускают.
visit-manner-closed = Сейчас очно не принимают.
visit-doors = Без записи входят через дверь «{ $in }» и выходят через дверь «{ $out }»; по записи входят через дверь «{ $booked }».
visit-service-none = Только вопрос
visit-reason-none = Нет
visit-reason-disability = Человек с инвалидностью
visit-reason-pregnancy = Беременная
visit-reason-small-child = С маленьким ребёнком
visit-reason-elderly = Пожилой человек
visit-reason-urgent = Срочно
visit-status-held = Место забронировано
visit-status-booked = Записан
visit-status-arrived = Ждёт снаружи
visit-status-waiting = Ждёт в очереди
visit-status-called = Вызван
visit-status-serving = Обслуживается
visit-status-parked = Отложен
visit-status-handed-over = Передан другому
visit-status-served = Обслужен
visit-status-cancelled = Отменён
visit-status-no-show = Не явился
visit-status-left = Ушёл
visit-result-answered = Всё решено на месте
visit-result-submission = Принято заявление
visit-result-issued = Выдан документ
visit-result-passed-on = Направлен к коллегам
visit-result-other-institution = Направлен в другое учреждение
visit-result-not-possible = Оформить не удалось
visit-to-choose = Выберите
visit-to-missing = Выберите, кому передать посетителя
visit-who-missing = Введите код посещения или имя
visit-who-nobody = С таким кодом или именем сегодня никого не ждут. Проверьте или дайте талон без записи.
visit-who-several = Сегодня ждут нескольких человек с таким именем. Выберите в списке ниже.
visit-done-ticket = Талон { $ticket }
visit-done-ticket-wait = Талон { $ticket }. Ждать примерно { $from }–{ $to } мин.
visit-done-let-in = Посетитель впущен.
visit-done-left = Отмечено, что посетитель ушёл.
visit-done-missed = Отмечено, что посетитель не явился.
visit-done-day-end = День закончен.
visit-done-answered = Отмечено, что вы идёте на помощь.
visit-done-nobody = Никто не ждёт.
visit-done-finished = Обслуживание закончено.
visit-done-handed-over = Посетитель передан.
visit-done-parked = Посещение отложено.
visit-done-alarm = Помощь вызвана.
visit-no-not-now = Кто-то уже сделал это. Ниже – как есть сейчас.
visit-no-closed = Окошко закрыто. Откройте его.
visit-no-busy = У окошка ещё посетитель. Сначала закончите или отложите.
visit-no-elsewhere = Посетитель у другого окошка.
visit-no-full = Внутри уже { $inside } из { $most }. Подождите, пока кто-нибудь выйдет.
visit-no-by-appointment = Сейчас принимают только по записи. Предложите записаться или отметьте, что принимаете всё же.
visit-no-shut = Сейчас очно не принимают. Предложите другой способ или отметьте, что принимаете всё же.
visit-no-not-today = Эта запись не на сегодня.
visit-no-too-early = Посетитель ещё может прийти: после времени записи не прошло 15 минут.
visit-no-too-few-calls =
    { $needed ->
        [one] Вызван { $made } из { $needed } раза. Вызовите ещё раз.
        [few] Вызван { $made } из { $needed } раз. Вызовите ещё раз.
        [many] Вызван { $made } из { $needed } раз. Вызовите ещё раз.
       *[other] Вызван { $made } из { $needed } раза. Вызовите ещё раз.
    }
visit-no-identity = Выберите, чем посетитель удостоверил личность: для услуги это нужно.
visit-no-nobody-there = Там сейчас никого нет. Выберите открытое окошко.
visit-no-letter = В центре столько очередей, сколько букв; новую открыть нельзя.
counters-title = Окошки
counters-told = Где находятся окошки и кого в них обслуживают
counters-empty = Окошек ещё нет. Добавьте первое.
counter-set = Добавить или изменить окошко
counter-set-told = Если в центре уже есть окошко с таким кодом, изменится оно.
counter-centre = Центр
counter-centre-missing = Выберите центр
counter-code = Код
counter-code-hint = Как написано над окошком, например 3
counter-code-missing = Введите код
counter-code-unusable = В коде могут быть строчные латинские буквы, цифры, дефисы и подчёркивания
counter-name = Название
counter-name-missing = Введите название
counter-pools = Посетителей каких групп записи принимает?
counter-pools-hint = Если ничего не отмечено, принимает всех
counter-all-pools = принимает всех
counter-unit = Отдел
counter-unit-hint = Здесь обслуживают посетителей, переданных отделу
counter-no-unit = Нет
counter-unused = Больше не используется
counter-save = Сохранить
counter-saved = Окошко сохранено.
