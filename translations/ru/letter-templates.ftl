# Собственные тексты учреждения для писем.
letter-templates-title = Тексты писем
letter-templates-text = У каждого письма есть готовый текст. Учреждение может заменить его своим; новый текст действует с момента сохранения, а написанные раньше письма остаются, какими были.
letter-template-letter = Письмо
letter-template-occasion =
    { $occasion ->
        [asked] Вопрос заявителю
        [extended] Продление срока
        [answered] Ответ
        [forwarded] Уведомление о пересылке
        [taken_for_information] Уведомление о принятии к сведению
        [left_unexamined] Уведомление об оставлении без рассмотрения
        [withdrawn] Уведомление об отзыве
       *[registered] Подтверждение о регистрации
    }
letter-template-language =
    { $language ->
        [ru] По-русски
        [en] По-английски
       *[lv] По-латышски
    }
letter-template-own = Свой текст с { $since }
letter-template-ours = Готовый текст
letter-template-text = Текст
letter-template-hint = Первая строка начинается с # — это заголовок письма и тема электронного письма. Пустая строка начинает новый абзац, **две звёздочки** выделяют, строки с - образуют список. Дату, номер, адрес и код мы ставим в письмо сами.
letter-template-names = Что можно вставить в текст
letter-template-name =
    { $name ->
        [number] Номер заявления
        [subject] О чём заявление
        [received_on] День получения заявления
        [due_on] Последний день для ответа
        [due_explained] Как этот день рассчитан
        [message] Вопрос, ответ или причина, которые пишут заявителю
        [follow_url] Адрес, где следить за заявлением
        [follow_code] Код; есть только в подтверждении о регистрации
        [submitter] Имя заявителя
       *[institution] Название учреждения
    }
letter-template-conditions = Если чего-то может не быть, пишите так: {"{%"} if message {"%}"} … {"{%"} else {"%}"} … {"{%"} endif {"%}"}
letter-template-save = Сохранить
letter-template-show = Показать образец
letter-template-pdf = Образец PDF
letter-template-reset = Вернуть готовый текст
letter-template-preview = Образец с вымышленным заявлением
letter-template-saved = Текст письма сохранён и действует с этого момента.
letter-template-was-reset = У письма снова готовый текст.
letter-template-missing = Впишите текст письма
letter-template-no-title = Начните текст с заголовка: # и слова
letter-template-too-long = Сократите текст: в нём может быть не больше { $most } знаков
letter-template-syntax = Строка { $line }: проверьте скобки и условие; у каждого if должен быть свой endif
letter-template-unknown = Строка { $line }: «{ $name }» неизвестно. Берите слова из списка под текстом
letter-template-sign = Строка { $line }: в скобках не может быть знака «{ $sign }», только слово из списка или условие
letter-template-kind =
    { $kind ->
        [html] Строка { $line }: HTML в письмо вставить нельзя. Пишите простой текст
        [picture] Строка { $line }: картинку в письмо вставить нельзя
        [code] Строка { $line }: уберите четыре пробела в начале строки
        [quotation] Строка { $line }: уберите знак > в начале строки
        [rule] Строка { $line }: поперечную черту в письмо вставить нельзя
        [nested] Строка { $line }: внутри списка не может быть ещё одного списка
       *[link] Строка { $line }: ссылка должна начинаться с https://, mailto: или tel:
    }
letter-sample-subject = Яма на проезжей части улицы
letter-sample-address = ул. Парауга 1, Парауги, LV-0000
letter-sample-receiver = Дорожное управление Парауги
letter-sample-message = Спасибо, что написали. Это образец: здесь будет текст, который сотрудник пишет заявителю.
