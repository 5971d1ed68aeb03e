# Записи, которые больше не могут состояться: режим, закрытый центр или меньше сотрудников.
disruption-title = Затронутые записи
disruption-text = Эти посещения не могут состояться так, как записаны. Перенесите их или отмените; каждый посетитель получит сообщение по электронной почте или СМС, остальные попадут в список «Кому позвонить».
disruption-empty = Ни одна запись не затронута.
disruption-count =
    { $count ->
        [one] Затронуто { $count } посещение.
        [few] Затронуто { $count } посещения.
        [many] Затронуто { $count } посещений.
       *[other] Затронуто { $count } посещения.
    }
disruption-shown =
    { $count ->
        [one] Здесь показано первое { $count }; остальные появятся потом.
        [few] Здесь показаны первые { $count }; остальные появятся потом.
        [many] Здесь показаны первые { $count }; остальные появятся потом.
       *[other] Здесь показаны первые { $count }; остальные появятся потом.
    }
disruption-visits = Какие посещения?
disruption-visits-missing = Отметьте хотя бы одно посещение
disruption-why =
    { $why ->
        [closed] В это время закрыто
        [not_received] В это время по этой услуге лично не принимают
       *[full] Мест меньше, чем записей
    }
disruption-what = Что с ними сделать?
disruption-what-missing = Отметьте, что сделать
disruption-what-move = Перенести на ближайшее свободное время в том же центре
disruption-what-move-hint = Не раньше завтрашнего дня и не раньше записанного дня; по возможности в тот же час
disruption-what-elsewhere = Перенести в другой центр
disruption-what-cancel = Отменить
disruption-centre = Центр
disruption-centre-missing = Выберите центр
disruption-send = Выполнить и сообщить
disruption-moved =
    { $count ->
        [one] Перенесено { $count } посещение.
        [few] Перенесены { $count } посещения.
        [many] Перенесено { $count } посещений.
       *[other] Перенесено { $count } посещения.
    }
disruption-cancelled =
    { $count ->
        [one] Отменено { $count } посещение.
        [few] Отменены { $count } посещения.
        [many] Отменено { $count } посещений.
       *[other] Отменено { $count } посещения.
    }
disruption-left =
    { $count ->
        [one] Для { $count } посещения место не нашлось.
        [few] Для { $count } посещений место не нашлось.
        [many] Для { $count } посещений место не нашлось.
       *[other] Для { $count } посещения место не нашлось.
    }
disruption-not-hit =
    { $count ->
        [one] { $count } посещение больше не было затронуто.
        [few] { $count } посещения больше не были затронуты.
        [many] { $count } посещений больше не были затронуты.
       *[other] { $count } посещения больше не были затронуты.
    }
disruption-then = После этого посещения можно перенести или отменить в списке «Затронутые записи».
disruption-visits-count = Посещения
disruption-times = Время
