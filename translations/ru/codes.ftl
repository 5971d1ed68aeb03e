# Слова для кодов: на страницах жителей и сотрудников.
kind-name =
    { $kind ->
        [request] Просьба
        [complaint] Жалоба
        [proposal] Предложение
        [question] Вопрос
        [application] Заявка на услугу
        [information_request] Запрос информации
        [press_enquiry] Вопрос журналиста
       *[other] Другое
    }
answer-mode =
    { $mode ->
        [portal] Здесь, по коду
        [email] По электронной почте
        [post] По почте
        [e_address] На э-адрес
        [in_person] Лично
       *[phone] По телефону
    }
