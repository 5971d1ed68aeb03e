# Сроки хранения и уничтожение.
retention-title = Сроки хранения
retention-told = Как долго хранится сказанное людьми, и его уничтожение
retention-text = Когда срок истёк, уничтожается всё, что заявление говорит о людях: текст, файлы, имена, адреса и переписка. Номер, даты, канал, вид, темы и отдел остаются, поэтому ни реестр, ни статистика не меняются. Открытые дела не затрагиваются.
retention-rules = Как долго хранится
retention-rules-none = Ни один срок ещё не установлен, поэтому ничего не уничтожается. Сроки берите из номенклатуры дел учреждения.
retention-rule =
    { $what }, { $journal }: { $years ->
        [one] { $years } год
        [few] { $years } года
        [many] { $years } лет
       *[other] { $years } года
    }
retention-remove = Убрать
retention-look = Посмотреть, что было бы уничтожено сегодня
retention-new = Установить срок
retention-what = Что хранится
retention-what-everything = Всё, для чего нет другого срока
retention-what-contacts = Контакты и посещения вне дел
retention-journal = Журнал
retention-journal-every = все журналы
retention-years = Сколько лет после закрытия дела
retention-years-missing = Введите число лет от 1 до 100
retention-no-journal = Контакты не входят ни в один журнал: выберите «все журналы»
retention-save = Сохранить срок
retention-saved = Срок сохранён.
retention-removed = Срок убран.
retention-started = Уничтожение начато. Оно идёт по частям и не мешает работе.
retention-under-way = Предыдущее уничтожение ещё не закончено. Подождите, пока оно завершится.
retention-runs = Уничтожено до сих пор
retention-runs-none = Пока ничего не уничтожено.
retention-state-running = Идёт
retention-state-finished = Закончено; оставшиеся следы в базе данных будут перезаписаны ночью
retention-state-scoured = Закончено; следы в базе данных перезаписаны
retention-sum-nothing = Не было ничего, чей срок истёк
retention-count-cases = Закрытые заявления
retention-count-files = Файлы
retention-count-contacts = Контакты
retention-count-call-backs = Обратные звонки
retention-count-visits = Посещения
retention-count-clients = Клиенты без дел
retention-count-letters = Письма
retention-how-many = Количество
retention-check-title = Что будет уничтожено
retention-check-nothing = Сегодня нет ничего, чей срок хранения истёк.
retention-at-least = Дел много, и подсчитана только часть: уничтожено будет больше.
retention-waiting =
    { $count ->
        [one] { $count } запись остаётся
        [few] { $count } записи остаются
        [many] { $count } записей остаются
       *[other] { $count } записи остаются
    }, потому что письмо ещё не отправлено или обратный звонок ещё не состоялся.
retention-stays = В реестре остаются номера, даты, каналы, виды, темы и отделы заявлений; цифры отчётов не меняются.
retention-irreversible = Уничтоженное нельзя восстановить.
retention-word = уничтожить
retention-word-label = Чтобы подтвердить, введите слово «{ $word }»
retention-word-wrong = Введите слово «{ $word }», если действительно хотите уничтожить
retention-destroy = Уничтожить
retention-leave = Ничего не уничтожать
retention-case-title = Содержание уничтожено
retention-case-text = { $on } хранение закончилось, и всё, что заявление говорило о людях, уничтожено. Осталось то, что нужно реестру и статистике.
