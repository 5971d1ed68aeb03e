# Работа с делами: кому что принадлежит, продление срока, замещение.
casework-elsewhere-title = С этим делом работает кто-то другой
casework-elsewhere-text = Дело можно посмотреть, но работать с ним может только отдел или человек, которому оно передано. Если его должны взять вы, попросите руководителя или делопроизводителя передать его вам.
casework-done-extend = Срок продлён, заявителю об этом сообщено.
casework-step-extend = Срок продлён
casework-mine = Мои дела
casework-stands-in = Вы замещаете: { $names }. Их дела — в этом списке.
casework-mine-empty = Сейчас у вас нет ни одного открытого дела.
casework-mine-take =
    { $count ->
        [one] В вашем отделе { $count } дело ждёт, пока его кто-нибудь возьмёт
        [few] В вашем отделе { $count } дела ждут, пока их кто-нибудь возьмёт
        [many] В вашем отделе { $count } дел ждут, пока их кто-нибудь возьмёт
       *[other] В вашем отделе { $count } дела ждут, пока их кто-нибудь возьмёт
    }
casework-group-overdue = Просроченные
casework-group-today = Сегодня
casework-group-week = На этой неделе
casework-group-later = Позже
casework-group-waiting = Ждут ответа заявителя
casework-filters = Какие дела показать
casework-filter-open = Все
casework-filter-untaken = Никем не взятые
casework-filter-soon = Скоро срок
casework-filter-overdue = Просроченные
casework-empty-untaken = Все дела отдела уже кем-то взяты.
casework-empty-soon = В ближайшие три рабочих дня ни у одного дела из этого списка срок не истекает.
casework-empty-overdue = В этом списке нет ни одного просроченного дела.
casework-do-extend = Продлить срок
casework-do-note = Добавить заметку
casework-done-note = Заметка добавлена. Заявитель её не видит.
casework-forward-until = Переслать, если дело не наше, до
casework-substitutes = Исполнителя сейчас замещает: { $names }.
casework-notes = Внутренние заметки

# Продление срока.
casework-extend-title = Продлить срок ответа
casework-extend-now = Сейчас ответ нужно дать { $until }.
casework-extend-then = После продления ответ нужно будет дать { $until }.
casework-extend-ground = Почему нужно больше времени?
casework-extend-ground-missing = Выберите основание, названное в законе
casework-extend-why = Пояснение заявителю
casework-extend-why-hint = Заявитель получит основание и этот текст. Пишите на языке заявления.
casework-extend-why-missing = Объясните заявителю, каковы объективные причины
casework-extend-send = Продлить и сообщить заявителю
casework-extend-none = Для такого вида заявления закон более долгого срока не предусматривает.
casework-extend-before = Срок уже продлён. Продлить его второй раз нельзя.
casework-extend-over = Срок уже истёк, и после этого продлить его нельзя. Подготовьте ответ как можно скорее.
casework-extend-no-later = Более долгий срок, считая со дня получения, истекает не позже нынешнего.
casework-extend-notice = Основание продления: { $ground }.
casework-ground-data = нужно получить дополнительные сведения
casework-ground-others = нужно привлечь другие учреждения
casework-ground-volume = заявление объёмное
casework-ground-objective = другие объективные причины

# Заметка.
casework-note-title = Внутренняя заметка
casework-note-text = Заметка
casework-note-hint = Её видят все, кто в учреждении читает реестр. Заявитель её не видит.
casework-note-missing = Напишите заметку
casework-note-send = Добавить

# Замещение.
casework-substitutions = Замещение
casework-substitution-title = Замещение
casework-substitution-text = Замещающий видит в своём списке и дела отсутствующего и в эти дни может делать с ними всё то же, что и он сам.
casework-substitution-empty = Сейчас никто никого не замещает.
casework-substitution-line = { $absent } отсутствует; замещает { $substitute }
casework-substitution-end = Закончить сейчас
casework-substitution-new = Новое замещение
casework-substitution-choose = Выберите человека
casework-substitution-absent = Кто будет отсутствовать
casework-substitution-absent-missing = Выберите, кто будет отсутствовать
casework-substitution-substitute = Кто будет замещать
casework-substitution-substitute-missing = Выберите, кто будет замещать
casework-substitution-from = Первый день
casework-substitution-from-missing = Укажите первый день
casework-substitution-to = Последний день
casework-substitution-to-missing = Укажите последний день
casework-substitution-same = Человек не может замещать сам себя. Выберите другого.
casework-substitution-order = Последний день раньше первого. Исправьте даты.
casework-substitution-over = Последний день уже прошёл. Укажите сегодняшний или более поздний день.
casework-substitution-send = Сохранить
casework-substitution-done-set = Замещение сохранено.
casework-substitution-done-end = Замещение закончено.
casework-do-related = Связать с другим делом
casework-done-joint = Дела теперь рассматриваются вместе: ответ на одно получат оба заявителя.
casework-done-part = Дело снова рассматривается отдельно.
casework-links = Связанные дела
casework-link-joint = Рассматривается вместе
casework-link-repeats = На то же самое уже дан ответ в этом деле
casework-link-repeated = Повторное заявление
casework-answer-also = Этот же ответ, каждый своим письмом, получат и заявители дел, рассматриваемых вместе: { $numbers }.

# Связанные дела.
casework-related-title = Связать с другим делом
casework-related-other = С каким делом?
casework-related-other-missing = Выберите дело
casework-related-same = тот же заявитель
casework-related-typed = Другое дело
casework-related-number = Его номер
casework-related-number-missing = Укажите номер дела, например, IES/2026/12
casework-related-number-unknown = Такого номера в реестре нет. Проверьте его.
casework-related-way = Что сделать?
casework-related-way-missing = Выберите, что сделать
casework-related-joint = Рассматривать вместе
casework-related-joint-hint = Ответ на другое дело получит и заявитель этого дела. Номер, срок и письма у каждого остаются свои.
casework-related-repeated = Закрыть как повторное
casework-related-repeated-hint = На то же самое уже дан ответ по существу. Заявителю назовут номер прежнего ответа.
casework-related-part = Отделить
casework-related-part-hint = Дело снова рассматривается отдельно; другое дело выбирать не нужно.
casework-related-not-joinable = Эти дела нельзя рассматривать вместе: одно из них закрыто или уже присоединено к другому.
casework-related-not-answered = В этом деле ещё нет ответа по существу, поэтому сослаться на него нельзя.
casework-related-notice = На такое же заявление уже дан ответ по существу; его номер { $number }.
casework-related-send = Сохранить
