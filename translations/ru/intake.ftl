# Регистрация вручную.
intake-title = Зарегистрировать документ
intake-presets = Откуда документ
intake-box-link = Ящик: { $name }
intake-box-none = Не из ящика
intake-given = Зарегистрировано под номером
intake-given-when = Получено { $received }, ответить { $due }. Ниже — пустая форма для следующего документа.
intake-open-case = Открыть дело
intake-print-stamp = Распечатать штамп
intake-do-correct = Исправить запись
intake-code-odd = Контрольная цифра персонального кода не соответствует остальным. Сверьте код с документом; если он верен, ничего делать не нужно.
intake-send = Зарегистрировать
intake-part-paper = Документ
intake-part-who = Заявитель
intake-part-how = Как получено
intake-text = Содержание
intake-text-hint = Если приложен скан, можно не заполнять
intake-kind = Вид
intake-language-name =
    { $language ->
        [ru] русский
        [en] английский
       *[lv] латышский
    }
intake-language = Язык
intake-topics = Темы
intake-topics-hint = Через запятую, например: дороги, освещение
intake-name = Имя и фамилия или название
intake-on-behalf = Записано мной со слов заявителя
intake-box = Ящик
intake-box-missing = Выберите, из какого ящика вынут документ
intake-channel-missing = Выберите, каким путём получен документ
intake-received = День получения
intake-received-hint = дд.мм.гггг; если пусто, то сегодня
intake-received-future = День получения ещё не наступил. Укажите сегодняшний или более ранний день.
intake-received-long-ago = День получения — больше года назад. Проверьте год.
intake-identity-first = Сначала проверьте личность посетителя: без этого заявку на услугу принять нельзя
intake-identity-open = Личность этого посетителя ещё не проверена. Заявку на услугу принимают только после этого; остальное можно зарегистрировать уже сейчас.
intake-identity-check = Проверить личность
intake-journal-closed = В этот день у учреждения нет открытого журнала. Проверьте день получения.
intake-external = Номер дела в другой системе (BIS)
intake-unit = Отдел
intake-unit-later = Передать позже
intake-unit-gone = Такого отдела больше нет. Выберите другой.
intake-mode-first = Как возможно по указанным данным
intake-subject-missing = Напишите, о чём документ
intake-sent-already = Эта форма уже зарегистрирована с другим содержанием. Если это другой документ, зарегистрируйте его ещё раз.
intake-stamp-title = Регистрационный штамп
intake-stamp-received = Получено
intake-stamp-hint = Распечатайте и приложите к документу или отдайте заявителю. Просмотр записан в журнале.
intake-correct-title = Исправить запись
intake-correct-text = Прежняя запись остаётся в деле вместе с причиной исправления. Номер, день получения и срок не меняются.
intake-correct-reason = Причина исправления
intake-correct-reason-hint = Не пишите здесь персональный код.
intake-correct-reason-missing = Напишите, почему запись нужно исправить
intake-correct-send = Сохранить исправление
intake-corrected = Исправления
intake-corrected-what = { $field }: «{ $was }» → «{ $became }»
intake-done-correct = Запись исправлена.
desk-register = Зарегистрировать
