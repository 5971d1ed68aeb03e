# Сообщения посетителям об их посещениях: письмом, СМС и по телефону.
notice-subject =
    { $occasion ->
        [moved] Ваше посещение перенесено: { $when }
        [cancelled] Ваше посещение отменено: { $when }
        [reminder] Напоминание о посещении: { $when }
        [offered] Для вас освободилось время: { $when }
       *[stranded] Ваше посещение не может состояться: { $when }
    }
notice-intro =
    { $occasion ->
        [moved] К сожалению, мы не сможем принять Вас { $was }. Мы нашли для Вас другое время.
        [cancelled] К сожалению, мы не сможем принять Вас { $when }, поэтому посещение отменено.
        [reminder] Напоминаем, что ждём Вас { $when }.
        [offered] Вы ждали свободного времени. Оно есть: { $when }. Мы зарезервировали его для вас до { $was }.
       *[stranded] К сожалению, мы не сможем принять Вас { $when }. Нам нужно договориться о другом времени.
    }
notice-when = Время
notice-was = Прежнее время
notice-where = Место
notice-code = Код посещения
notice-then =
    { $occasion ->
        [moved] Если новое время Вам не подходит, позвоните по телефону { $phone } и назовите код посещения.
        [cancelled] Чтобы записаться на другое время, позвоните по телефону { $phone }.
        [reminder] Если Вы не можете прийти, позвоните по телефону { $phone } и назовите код посещения: время пригодится другому.
       *[stranded] Пожалуйста, позвоните по телефону { $phone }.
    }
notice-then-write =
    { $occasion ->
        [moved] Если новое время Вам не подходит, ответьте на это письмо и назовите код посещения.
        [cancelled] Чтобы записаться на другое время, ответьте на это письмо.
        [reminder] Если Вы не можете прийти, ответьте на это письмо и назовите код посещения: время пригодится другому.
       *[stranded] Пожалуйста, ответьте на это письмо.
    }
notice-said =
    { $occasion ->
        [moved] Мы не сможем принять Вас { $was }. Новое время: { $when }, { $place }. Код { $code }.
        [cancelled] Мы не сможем принять Вас { $when }, посещение отменено. Можно записаться на другое время.
        [reminder] Ждём Вас { $when }, { $place }. Код { $code }.
        [offered] Освободилось время: { $when }, { $place }. Зарезервировано для вас до { $was }. Код { $code }.
       *[stranded] Мы не сможем принять Вас { $when }. Нужно договориться о другом времени.
    }
notice-sms-phone = { $said } Телефон { $phone }.
notice-occasion =
    { $occasion ->
        [moved] Посещение перенесено
        [cancelled] Посещение отменено
        [reminder] Напоминание о завтрашнем дне
        [nearly] Скоро очередь
        [offered] Предложено время из листа ожидания
       *[stranded] Договориться о другом времени
    }

notice-calls = Кому позвонить
notice-calls-text = С этими посетителями нельзя связаться ни по электронной почте, ни по СМС, или с ними нужно договориться о другом времени. Самые срочные стоят первыми.
notice-calls-empty = Звонить никому не нужно.
notice-call-by = До какого времени
notice-call-whom = Кому звонить
notice-call-about = О чём
notice-call-attempts =
    { $count ->
        [one] { $count } звонок без ответа
        [few] { $count } звонка без ответа
        [many] { $count } звонков без ответа
       *[other] { $count } звонка без ответа
    }
notice-call-no-phone = Номера телефона нет
notice-call-phone = Телефон
notice-call-email = Электронная почта
notice-call-say = Что сказать
notice-call-visit = Посещение сейчас
notice-call-visit-status =
    { $status ->
        [booked] Записано: { $when }
        [held] Предложено, ждёт ответа: { $when }
        [cancelled] Отменено
       *[other] Уже прошло или началось
    }
notice-call-failed = Почему сообщение не дошло
notice-call-result = Чем закончился звонок?
notice-call-result-told = Передал
notice-call-result-not-reached = Не отвечает, позвонить ещё раз
notice-call-result-given-up = Не дозвониться, больше не звоним
notice-call-result-missing = Отметьте, чем закончился звонок
notice-call-done = Звонок записан.
notice-call-settled = По этому звонку уже всё сделано.
notice-call-save = Сохранить
