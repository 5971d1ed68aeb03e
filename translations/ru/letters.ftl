# Что стоит на каждом письме заявителю. Тексты самих писем — в папке letters.
letter-number = Номер заявления
letter-received = Получено
letter-regarding = О чём
letter-due = Ответ нужно дать
letter-about = Заявление № { $number }
letter-follow = Что происходит с заявлением, можно увидеть здесь:
letter-code = Код: { $code }
letter-code-needed = Нужен код, указанный в подтверждении о регистрации.
letter-qr = QR-код с адресом { $url }
letter-footer = { $institution } · заявление № { $number }
letter-file =
    { $occasion ->
        [asked] Вопрос { $number }
        [extended] Уведомление о продлении срока { $number }
        [answered] Ответ { $number }
        [forwarded] Уведомление о пересылке { $number }
        [taken_for_information] Уведомление { $number }
        [left_unexamined] Уведомление об оставлении без рассмотрения { $number }
        [withdrawn] Уведомление об отзыве { $number }
       *[registered] Подтверждение о регистрации { $number }
    }
letter-pdf =
    { $occasion ->
        [asked] Вопрос (PDF)
        [extended] Уведомление о продлении срока (PDF)
        [answered] Ответ (PDF)
        [forwarded] Уведомление о пересылке (PDF)
        [taken_for_information] Уведомление о принятии к сведению (PDF)
        [left_unexamined] Уведомление об оставлении без рассмотрения (PDF)
        [withdrawn] Уведомление об отзыве (PDF)
       *[registered] Подтверждение о регистрации (PDF)
    }
letter-papers = Письма для печати
letter-heads-subject = Подпись цепочки журнала, { $day }: { $institution }
letter-subject =
    { $occasion ->
        [asked] Вопрос по заявлению { $number }: { $subject }
        [extended] Срок по заявлению { $number } продлён: { $subject }
        [answered] Ответ на заявление { $number }: { $subject }
        [forwarded] Заявление { $number } переслано: { $subject }
        [taken_for_information] Заявление { $number } принято к сведению: { $subject }
        [left_unexamined] Заявление { $number } оставлено без рассмотрения: { $subject }
        [withdrawn] Заявление { $number } отозвано: { $subject }
       *[registered] Заявление { $number } зарегистрировано: { $subject }
    }
