# Каталог услуг: услуги учреждения для жителей и их карточки для редакторов.
catalogue-title = Услуги
catalogue-everywhere = Услуги всех учреждений
catalogue-search = Что вы хотите оформить?
catalogue-search-hint = Например: налоговая льгота, аренда земли, справка
catalogue-search-send = Найти
catalogue-found =
    { $count ->
        [0] Ни одна услуга не подходит. Попробуйте другое слово или напишите в учреждение.
        [one] Найдена { $count } услуга
        [few] Найдены { $count } услуги
        [many] Найдено { $count } услуг
       *[other] Найдено { $count } услуги
    }
catalogue-by-topic = По темам
catalogue-others = Другие услуги
catalogue-more = Показать следующие
catalogue-empty = Учреждение ещё не описало свои услуги. Напишите или позвоните.
catalogue-ended = Это учреждение больше не работает и услуг не оказывает.
catalogue-successor = Услуги теперь оказывает: { $name }
catalogue-predecessor = Здесь продолжает работу также: { $name }
catalogue-link = Услуги учреждения
catalogue-latvian-only = Часть этой страницы есть только на латышском языке.
catalogue-apply = Подать заявку
catalogue-how = Как это оформить
catalogue-recipients = Кому
catalogue-recipient =
    { $who ->
        [resident] жителям
        [business] предприятиям
       *[institution] учреждениям
    }
catalogue-longest = Наибольший срок
catalogue-working-days =
    { $count ->
        [one] { $count } рабочий день
        [few] { $count } рабочих дня
        [many] { $count } рабочих дней
       *[other] { $count } рабочего дня
    }
catalogue-calendar-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
catalogue-months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
catalogue-fees = Плата
catalogue-free = бесплатно
catalogue-fee-in-person = на месте: { $fee }
catalogue-fee-online = электронно: { $fee }
catalogue-identity = Как подтвердить личность
catalogue-assurance =
    { $level ->
        [control_question] Ответив на контрольный вопрос
        [password] Через интернет-банк или паролем EDS
        [shown_in_person] На месте: паспорт, удостоверение личности или пароль EDS
        [agreement] По письменному соглашению
        [qualified_signature] Надёжной электронной подписью
        [qualified_eid] С картой eID или eParaksts mobile
       *[none] Подтверждать личность не нужно
    }
catalogue-signature = Электронное заявление нужно подписать надёжной электронной подписью
catalogue-in-person-only = Подать можно только лично
catalogue-holder = Держатель услуги
catalogue-provider = Поставщик услуги
catalogue-questions = Вопросы
catalogue-stage =
    { $stage ->
        [request] Запрос
        [execution] Исполнение
       *[receipt] Получение
    }
catalogue-channel =
    { $channel ->
        [in_person] лично
        [window] у окошка
        [phone] по телефону
        [email] по электронной почте
        [portal] на этом сайте
        [latvija_lv] на портале latvija.lv
        [epakalpojumi_lv] на портале epakalpojumi.lv
        [eds] в EDS
        [e_address] на э-адрес
        [post] почтой
        [courier] с курьером
        [drop_box] в ящик для заявлений
        [social_media] в социальных сетях
        [video] по видеосвязи
        [other_body] через другое учреждение
        [assistant] с виртуальным помощником
       *[api] из другой системы
    }
catalogue-bring = Что подготовить
catalogue-forms = Бланки
catalogue-related = Связанные услуги
catalogue-helps = Где помогут
catalogue-help =
    { $help ->
        [consult] консультирует
        [accept] принимает заявление
        [assist] помогает подать электронно
       *[issue] выдаёт результат
    }

# Для редакторов.
catalogue-admin = Услуги
catalogue-admin-told = Карточки услуг: что вы оказываете, как обратиться, сколько это длится и стоит.
catalogue-admin-text = Жители видят только опубликованные карточки. Черновик остаётся у вас, пока вы его не опубликуете.
catalogue-admin-empty = Карточек ещё нет. Начните с услуги, о которой спрашивают чаще всего.
catalogue-admin-none = Ни одна услуга не подходит. Измените слова.
catalogue-filter = Название или код
catalogue-filter-send = Отобрать
catalogue-add = Новая услуга
catalogue-add-send = Начать карточку
catalogue-state-draft = Черновик
catalogue-state-changed = Есть неопубликованные изменения
catalogue-state-published = Опубликовано
catalogue-code-unusable = Код начинается со строчной латинской буквы; далее строчные буквы, цифры, дефисы и подчёркивания. Не больше 64 знаков.
catalogue-field-code-hint = Остаётся навсегда, например covid-certificate. Его используют в адресах, статистике и файлах.
catalogue-no-draft = Неопубликованного нет. Сначала что-нибудь измените.
catalogue-faulty = В карточке чего-то не хватает. Откройте её и исправьте отмеченное.
catalogue-fault-line = { $said }
catalogue-saved = Сохранено в черновике. Жители увидят это после публикации.
catalogue-published = Карточка опубликована.
catalogue-dropped = Черновик отброшен.
catalogue-is-draft = Жители эту услугу ещё не видят: это черновик.
catalogue-is-changed = Есть изменения, которых жители ещё не видят.
catalogue-missing = Исправьте перед публикацией
catalogue-sections = Разделы карточки
catalogue-section-basics = Что это и кому
catalogue-section-cost = Срок и плата
catalogue-section-needed = Что нужно
catalogue-section-belongs = Кто за это отвечает
catalogue-section-ready = Готово
catalogue-section-wrong =
    { $count ->
        [one] Исправить { $count } место
        [few] Исправить { $count } места
        [many] Исправить { $count } мест
       *[other] Исправить { $count } места
    }
catalogue-steps = Шаги
catalogue-steps-empty = Шагов ещё нет. Первый говорит, как запросить услугу.
catalogue-step-number = №
catalogue-step-add = Добавить шаг
catalogue-step-n = Шаг { $n }
catalogue-step-delete = Убрать шаг
catalogue-preview = Посмотреть, как увидят жители
catalogue-preview-told = Так карточку увидят жители после публикации.
catalogue-publish = Опубликовать
catalogue-end = Указать последний день
catalogue-publish-send = Опубликовать карточку
catalogue-publish-changed = Изменено по сравнению с предыдущей версией: { $parts }.
catalogue-drop = Отбросить черновик
catalogue-drop-changes = Отбросить изменения
catalogue-from = С какого дня действует карточка?
catalogue-from-hint = Сегодня или позже. До этого дня видна предыдущая версия.
catalogue-from-missing = Введите день, с которого карточка действует
catalogue-to = Последний день услуги
catalogue-to-hint = Только если услуга прекращается. Иначе оставьте пустым.
catalogue-versions = Версии
catalogue-version = Версия
catalogue-version-days = Действует
catalogue-version-at = Опубликована
catalogue-version-changed = Что изменено
catalogue-version-first = Первая версия
catalogue-version-days-only = Только дни действия
catalogue-version-told = Версия { $number }, действует { $days }
catalogue-part =
    { $part ->
        [title] Название
        [about] Описание
        [recipients] Кому
        [topics] Темы
        [steps] Шаги
        [longest] Срок
        [fees] Плата
        [bring] Что подготовить
        [forms] Бланки
        [identity] Личность и подпись
        [holder] Держатель и поставщик
        [unit] Ответственный отдел
        [reach] Телефон и почта
        [related] Связанные услуги
        [note] Примечание
       *[foreign_ground] Основание для иностранного языка
    }
catalogue-other-languages = { $text } — по-русски и по-английски
catalogue-lines-hint = Каждую вещь пишите с новой строки.
catalogue-field-title = Название
catalogue-field-about = Краткое описание
catalogue-field-recipients = Кому предназначена услуга?
catalogue-recipient-box =
    { $who ->
        [resident] Жителям
        [business] Предприятиям
       *[institution] Учреждениям
    }
catalogue-field-topics = Темы
catalogue-field-longest = Наибольший срок исполнения
catalogue-field-longest-hint = Только число. Оставьте пустым, если результат выдают сразу.
catalogue-field-longest-unit = Единица
catalogue-time-unit =
    { $unit ->
        [working_days] рабочие дни
        [calendar_days] календарные дни
       *[months] месяцы
    }
catalogue-field-basis = Правовое основание срока
catalogue-field-basis-hint = Например: статья 5 Закона о заявлениях
catalogue-field-fee-in-person = Плата при личном обращении
catalogue-field-fee-online = Плата при электронном обращении
catalogue-field-fee-hint = В евро, например 4,27. Если бесплатно, введите 0.
catalogue-field-fee-note = Льготы и способы оплаты
catalogue-field-bring = Что человеку нужно подготовить
catalogue-field-assurance = Как, самое меньшее, нужно подтвердить личность
catalogue-field-signature = Электронное заявление нужно подписать надёжной электронной подписью
catalogue-field-signature-hint = Например, заявление о браке.
catalogue-field-in-person-only = Подать можно только лично
catalogue-field-in-person-only-hint = Например, регистрация рождения и смерти.
catalogue-field-form = Бланк { $n }
catalogue-field-form-title = Название бланка
catalogue-field-form-link = Адрес бланка
catalogue-field-form-link-hint = Начинается с https://
catalogue-field-unit = Ответственный отдел
catalogue-field-unit-hint = Заявления с этой услугой передаются этому отделу, если их не забирает правило маршрутизации.
catalogue-field-unit-none = Не указан
catalogue-field-phone = Телефон для вопросов
catalogue-field-email = Почта для вопросов
catalogue-field-holder-own = Это учреждение
catalogue-field-provider-holder = Сам держатель
catalogue-field-related = Коды связанных услуг
catalogue-field-related-hint = Каждый код с новой строки.
catalogue-field-note = Что ещё важно знать
catalogue-field-ground = Основание для иностранного языка
catalogue-field-ground-hint = Нужно, если есть текст по-русски или по-английски, например: часть пятая статьи 21 Закона о государственном языке
catalogue-field-stage = Этап
catalogue-field-step = Что делают
catalogue-field-channels = Как это можно сделать
catalogue-field-centre = Центр
catalogue-field-place-none = Не указан
catalogue-field-place = Другое место
catalogue-field-place-hint = Если это не один из центров.
catalogue-stage-missing = Выберите этап
catalogue-channels-missing = Выберите хотя бы один способ, как это сделать
catalogue-not-an-amount = Введите сумму в евро, например 4,27
catalogue-not-a-number = Введите целое число, например 10
catalogue-no-latvian = Введите текст по-латышски
catalogue-no-recipient = Выберите, кому предназначена услуга
catalogue-no-channel = Добавьте шаг запроса хотя бы с одним каналом, иначе никто не узнает, как обратиться
catalogue-step-without-text = В шаге { $n } напишите по-латышски, что нужно сделать
catalogue-step-without-channel = В шаге { $n } выберите, как это можно сделать
catalogue-not-in-person = В шаге { $n } есть канал, который не предполагает личной явки, но услуга отмечена как доступная только лично
catalogue-fee-below-zero = Плата не может быть меньше 0
catalogue-no-time = Срок не может быть 0. Если результат выдают сразу, оставьте пустым.
catalogue-not-a-phone = «{ $typed }» — не номер телефона. В латвийском номере восемь цифр.
catalogue-not-an-email = «{ $typed }» — не адрес электронной почты. Введите, например, pasts@iestade.lv
catalogue-not-a-link = Адрес бланка { $n } должен начинаться с https://
catalogue-unknown-service = Другой услуги с кодом «{ $code }» нет. Проверьте код в списке.
catalogue-unknown-topic = Темы «{ $code }» больше нет. Выберите другую.
catalogue-unknown-unit = Отдела «{ $code }» больше нет. Выберите другой.
catalogue-unknown-institution = Учреждения «{ $code }» нет. Выберите другое.
catalogue-no-foreign-ground = В карточке есть текст на иностранном языке. В разделе «Кто за это отвечает» укажите закон, который это разрешает.

# Выбор услуги в заявлении и контакте.
catalogue-pick-hint = Код, название или слова из него.
catalogue-pick-several = Подходят несколько услуг: { $titles }. Введите точнее.
catalogue-pick-none = Такой услуги нет. Проверьте название или оставьте поле пустым.
catalogue-applying = Вы обращаетесь за услугой: { $title }
catalogue-service = Услуга

# Что центры делают по услугам.
catalogue-centres = Помощь в центрах
catalogue-centres-told = Что ваши центры делают по услугам, в том числе других учреждений.
catalogue-centres-text = Жители видят, в каком центре их проконсультируют, примут заявление, помогут подать или выдадут результат.
catalogue-centres-empty = Пока не указано. Выберите центр и услугу.
catalogue-centres-holder = Учреждение, чья это услуга
catalogue-centres-service = Код услуги
catalogue-centres-help = Что делает центр
catalogue-centres-add = Добавить
catalogue-centres-remove = Убрать
catalogue-centres-missing = Выберите центр
catalogue-centres-none = У этого учреждения нет опубликованной услуги с таким кодом. Код виден в адресе услуги.
catalogue-centres-saved = Сохранено, что делают центры.
catalogue-at-centres = Услуги других учреждений в наших центрах
catalogue-all-here = Всё найденное в этом учреждении ({ $count })
