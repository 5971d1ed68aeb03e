# Реестр на стороне сотрудников: списки, дело и действия с ним.
register-views = Списки
register-view-unit = Дела моего отдела
register-view-unrouted = Ещё никому не переданные
register-view-all = Все открытые дела
register-empty-mine = У вас сейчас нет открытых дел. Посмотрите, не ждёт ли ваш отдел дело, которое можно взять.
register-empty-unit = У вашего отдела сейчас нет открытых дел. Новые дела сначала появляются в списке «Ещё никому не переданные».
register-empty-unrouted = Все полученные дела переданы. Здесь появится следующее полученное заявление.
register-empty-all = Нет ни одного открытого дела. Здесь появится следующее полученное заявление.
register-first-page = Начало списка
register-number = Номер
register-subject = Тема
register-submitter = Заявитель
register-channel = Канал
register-status = Состояние
register-due = Срок
register-holder = У кого
register-nobody = Ещё никому не передано
register-received = Получено
register-on-behalf = Записано за заявителя
register-on-behalf-unnamed = да, имя не указано
register-author-number = Номер автора
register-author-date = Дата автора
register-external = Номер в другой системе
register-closing-reason = Основание закрытия
register-due-how = Как рассчитан срок
register-case-title = Дело { $number }: { $subject }
register-beside-empty = В этом списке нет ни одного дела.
register-text = Текст заявления
register-files = Файлы
register-anonymous = Не указан
register-email = Эл. почта
register-phone = Телефон
register-address = Адрес
register-personal-code = Персональный код
register-personal-code-for = { $code } (цель: { $purpose })
register-segment = Кто обращается
register-mode = Желаемый способ ответа
register-evidence = Проверки личности
register-messages = Переписка
register-story = Ход дела
register-letters = Письма заявителю

# Состояния.
register-status-received = Получено
register-status-registered = Зарегистрировано
register-status-routed = Передано
register-status-in-progress = Рассматривается
register-status-waiting = Ожидает заявителя
register-status-answered = Дан ответ
register-status-forwarded = Переслано
register-status-information = Принято к сведению
register-status-left = Оставлено без рассмотрения
register-status-withdrawn = Отозвано

# Виды.
register-kind-request = Просьба
register-kind-complaint = Жалоба
register-kind-proposal = Предложение
register-kind-question = Вопрос
register-kind-application = Заявка на услугу
register-kind-information = Запрос информации
register-kind-press = Вопрос журналиста
register-kind-other = Другой документ

# Каналы.
register-channel-in-person = Лично
register-channel-window = Через окошко
register-channel-phone = Телефон
register-channel-email = Эл. почта
register-channel-portal = Этот портал
register-channel-latvija = Портал latvija.lv
register-channel-epakalpojumi = Портал epakalpojumi.lv
register-channel-eds = Система EDS (СЭД)
register-channel-e-address = Э-адрес
register-channel-post = Почта
register-channel-courier = Курьер
register-channel-drop-box = Ящик для заявлений
register-channel-social = Социальные сети
register-channel-video = Видеоразговор
register-channel-other-body = Другое учреждение
register-channel-assistant = Виртуальный помощник
register-channel-api = Другая система

# Как хочет получить ответ.
register-mode-portal = на этом портале
register-mode-email = по эл. почте
register-mode-post = по почте
register-mode-e-address = на э-адрес
register-mode-in-person = лично
register-mode-phone = по телефону
register-mode-none = не указано

# Кто обращается.
register-segment-resident = житель
register-segment-business = предприятие
register-segment-institution = учреждение
register-segment-unknown = неизвестно

# Личность.
register-method-eid = Квалифицированная электронная идентификация (eID, eParaksts mobile)
register-method-signature = Надёжная электронная подпись
register-method-agreement = Письменное соглашение с учреждением
register-method-bank = Интернет-банк
register-method-eds = Пароль EDS
register-method-passport = Предъявлен паспорт
register-method-id-card = Предъявлено удостоверение личности
register-method-callback = Обратный звонок с контрольным вопросом
register-method-none = Не проверена
register-result-confirmed = подтверждена
register-result-refuted = не подтвердилась
register-result-claimed = со слов заявителя

# Что сделано.
register-step-register = Зарегистрировано
register-step-route = Передано
register-step-start = Начато рассмотрение
register-step-ask = Заявителю задан вопрос
register-step-replied = Заявитель ответил
register-step-answer = Дан ответ
register-step-forward = Переслано по подведомственности
register-step-information = Принято к сведению
register-step-left = Оставлено без рассмотрения
register-step-withdraw = Отозвано
register-message-question = Вопрос заявителю
register-message-reply = Ответ заявителя
register-message-answer = Ответ учреждения
register-message-notice = Уведомление учреждения
register-leaving-anonymous = Заявитель не указан
register-leaving-illegible = Текст неразборчив или непонятен
register-leaving-offensive = Содержание явно оскорбительное и вызывающее
register-leaving-answered = На такое же заявление уже дан ответ по существу

# Обязанности.
register-role-administrator = администратор
register-role-head = руководитель центра
register-role-desk = консультант клиентов
register-role-records = делопроизводитель
register-role-handler = исполнитель
register-role-auditor = ревизор
register-role-secretary = секретарь думы
register-role-editor = редактор

# Что можно сделать.
register-do-route = Передать на рассмотрение
register-do-route-again = Передать другому
register-do-start = Начать рассмотрение
register-do-go-on = Продолжить, не дожидаясь ответа
register-do-ask = Спросить заявителя
register-do-answer = Ответить
register-do-close = Закрыть без ответа по существу
register-do-identity = Добавить проверку личности
register-do-receipt = Распечатать подтверждение
register-done-route = Дело передано.
register-done-start = Теперь дело рассматриваете вы.
register-done-ask = Вопрос отправлен. Срок ответа из-за этого не меняется.
register-done-answer = Ответ отправлен, дело закрыто.
register-done-closed = Дело закрыто, заявитель об этом уведомлён.
register-done-identity = Проверка личности добавлена.
register-busy = Система сейчас перегружена, и введённое вами ещё не принято. Оно на этой странице: подождите несколько секунд и отправьте ещё раз.
register-rescued = Здесь то, что вы писали до окончания сеанса. Проверьте и отправьте.

# Кто-то успел раньше.
register-meanwhile-title = Дело за это время изменилось
register-meanwhile-now = Теперь состояние дела:
register-meanwhile-last = Последнее действие:
register-meanwhile-copy = Это не отправлено. Если оно ещё нужно, скопируйте его.
register-meanwhile-case = Открыть дело

# Передача.
register-route-title = Кому передать дело?
register-route-unit = Отдел
register-route-unit-first = Выберите отдел
register-route-unit-missing = Выберите отдел, которому передать дело
register-route-person = Исполнитель
register-route-person-first = Отдел решит сам
register-route-person-hint = Можно не выбирать
register-route-person-elsewhere = Этот человек работает в другом отделе. Выберите его отдел или другого человека.
register-route-note = Резолюция
register-route-note-hint = Что нужно сделать. Заявитель этого не видит.
register-route-send = Передать

# Вопрос и ответ.
register-ask-title = Вопрос заявителю
register-ask-missing = Напишите, что хотите спросить
register-ask-send = Отправить вопрос
register-answer-title = Ответ по существу
register-answer-missing = Напишите ответ
register-answer-send = Отправить ответ и закрыть дело
register-write-text = Текст
register-goes-email = Текст и файлы будут отправлены заявителю по эл. почте и видны на портале.
register-goes-portal-told = Заявитель прочитает текст на портале; об этом сообщат по эл. почте.
register-goes-portal = Заявитель прочитает текст на портале по своему коду отслеживания.
register-goes-post = Заявитель хочет ответ по почте: после отправки распечатайте его и отправьте.
register-goes-e-address = Заявитель хочет ответ на э-адрес: после отправки перешлите его на э-адрес.
register-goes-in-person = Заявитель получит ответ лично: после отправки распечатайте его.
register-goes-phone = Заявитель хочет ответ по телефону: после отправки позвоните.
register-goes-none = Заявитель не указал, куда послать ответ: его можно прочитать на портале по коду.

# Закрытие.
register-close-title = Закрыть без ответа по существу
register-close-text = Заявитель будет уведомлён об этом с обоснованием. Закрытое дело больше нельзя открыть.
register-close-how = Почему дело закрывается?
register-close-how-missing = Выберите, почему дело закрывается
register-close-forward = Переслать по подведомственности
register-close-forward-hint = Вопрос относится к компетенции другого учреждения.
register-close-to = Какому учреждению
register-close-to-missing = Впишите, какому учреждению пересылаете
register-close-information = Принять к сведению
register-close-information-hint = В заявлении нет ничего, на что требуется ответ.
register-close-note = Пояснение заявителю
register-close-note-missing = Напишите пояснение заявителю
register-close-left = Оставить без рассмотрения
register-close-left-hint = Только на основании статьи 7 Закона о заявлениях.
register-close-ground = Основание
register-close-ground-missing = Выберите основание
register-close-withdrawn = Заявитель отозвал заявление
register-close-withdrawn-hint = Заявитель сказал или написал об этом.
register-close-reason = Как и когда заявитель его отозвал
register-close-reason-missing = Напишите, как и когда заявитель его отозвал
register-close-send = Закрыть дело

# Проверка личности.
register-identity-title = Проверка личности
register-identity-method = Как проверена личность?
register-identity-method-missing = Выберите, как проверена личность
register-identity-result = Это тот самый человек?
register-identity-yes = Да, личность подтверждена
register-identity-no = Нет, личность не подтвердилась
register-identity-result-missing = Выберите результат проверки
register-identity-note = Примечание
register-identity-note-hint = Номер документа или персональный код сюда не пишите.
register-identity-note-number = В примечании есть номер. Номера документов и персональные коды мы не храним — удалите его.
register-identity-send = Добавить

# Подтверждение.
register-receipt-title = Подтверждение о получении заявления
register-follow-code = Код отслеживания
register-receipt-follow = За ходом дела можно следить на странице { $address }, введя код отслеживания.
register-receipt-give = Распечатайте эту страницу и отдайте только самому заявителю: с этим кодом дело можно читать и отозвать. Ваш просмотр записан в журнал.
