# Один вопрос после посещения; код посещения.
feedback-title = Как Вас обслужили?
feedback-answer =
    { $answer ->
        [good] Хорошо
        [fair] Средне
       *[bad] Плохо
    }
feedback-answer-missing = Выберите ответ
feedback-send = Отправить
feedback-private = Мы считаем только ответы. В статистике не видно, кто ответил и о каком посещении.
feedback-thanks = Спасибо за ответ!
feedback-given = Об этом посещении уже получен другой ответ
feedback-not-now = Ответить можно в течение двух недель после посещения
feedback-centre = Центр
feedback-centre-missing = Выберите центр
feedback-cards-title = Карточки с оценками
feedback-cards-lead = Сосчитайте карточки в ящике и впишите, сколько каких ответов.
feedback-cards-day = Когда карточки опущены
feedback-cards-day-missing = Впишите день, когда карточки опущены
feedback-cards-number = Впишите число
feedback-cards-empty = Впишите хотя бы одну карточку
feedback-cards-many =
    { $most ->
        [one] За один раз можно вписать не более { $most } карточки
        [few] За один раз можно вписать не более { $most } карточек
        [many] За один раз можно вписать не более { $most } карточек
       *[other] За один раз можно вписать не более { $most } карточки
    }
feedback-cards-future = Этот день ещё не наступил
feedback-cards-send = Вписать
feedback-cards-entered = Карточки вписаны.
feedback-weeks =
    { $days ->
        [one] Ответы за последний { $days } день
        [few] Ответы за последние { $days } дня
        [many] Ответы за последние { $days } дней
       *[other] Ответы за последние { $days } дня
    }
